import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useDirectory } from '../directory.ts';
import type { Caption } from './captions.ts';

/** What is being said, as it is said; what was said before stands in the conversation above. */
export function CallCaptions({ captions }: { captions: readonly Caption[] }) {
  const area = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is kept in sight as words come.
  useLayoutEffect(() => {
    area.current?.scrollTo({ top: area.current.scrollHeight });
  }, [captions]);
  return (
    <div
      ref={area}
      role="log"
      aria-label="Captions"
      className="max-h-40 overflow-y-auto px-4 py-1 text-[15px] leading-6 sm:max-h-52"
    >
      {captions.map((caption, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added behind one another.
        <Line key={index} caption={caption} />
      ))}
    </div>
  );
}

function Line({ caption }: { caption: Caption }) {
  const { name, cord } = useDirectory();
  if (caption.kind === 'customer')
    return (
      <p data-testid="caption" data-agent="customer" className="py-0.5 text-soft">
        <span className="font-semibold text-[13px]">You </span>
        {caption.text ?? '…'}
      </p>
    );
  const id = caption.kind === 'agent' ? caption.agent : caption.to;
  const style = { '--cord': cord(id) } as CSSProperties;
  if (caption.kind === 'handoff')
    return (
      <p data-testid="call-handoff" data-to={id} className="py-0.5 text-[13px] text-faint" style={style}>
        Connected to <span className="font-semibold text-cord">{name(id)}</span>
      </p>
    );
  return (
    <p data-testid="caption" data-agent={id} className="py-0.5" style={style}>
      <span className="font-semibold text-[13px] text-cord">{name(id)} </span>
      {caption.text}
      {caption.cut && <span className="text-[13px] text-faint"> (interrupted)</span>}
    </p>
  );
}
