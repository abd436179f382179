import type { CSSProperties } from 'react';
import { useDirectory } from '../directory.ts';
import type { Caption } from './captions.ts';

/** What is being said, as it is said; what was said before stands in the conversation above. */
export function CallCaptions({ captions }: { captions: readonly Caption[] }) {
  return (
    <div
      role="log"
      // Read out when they are on record, and not letter by letter.
      aria-live="off"
      aria-label="Captions"
      // Reversed, the end stays in sight as words come.
      className="flex max-h-40 flex-col-reverse overflow-y-auto px-1 py-1 text-[15px] leading-6 sm:max-h-52"
    >
      <div>
        {captions.map((caption, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added behind one another.
          <Line key={index} caption={caption} />
        ))}
      </div>
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
