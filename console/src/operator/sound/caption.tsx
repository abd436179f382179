import { useMemo } from 'react';
import { wordsOf } from './alignment.ts';
import type { Spoken } from './spoken.ts';

interface CaptionProps {
  /** What is heard now; undefined: nobody speaks. */
  spoken: Spoken | undefined;
  /** In ms since 1970. */
  atMs: number;
  onSeek: (ms: number) => void;
}

/** The words that are heard now; one that is chosen is played. */
export function Caption({ spoken, atMs, onSeek }: CaptionProps) {
  const words = useMemo(() => (spoken ? wordsOf(spoken) : []), [spoken]);
  return (
    <p data-testid="caption" className="line-clamp-2 min-h-[1.6em] pt-1 text-[13.5px] leading-relaxed">
      {spoken && <span className="pr-2 text-faint">{spoken.by === 'customer' ? 'Customer' : 'Desk'}</span>}
      {spoken &&
        words.map(({ text, fromMs, toMs }, at) => {
          const isHeard = spoken.fromMs + fromMs <= atMs && atMs < spoken.fromMs + Math.max(toMs, fromMs + 1);
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: words never change their place.
              key={at}
              type="button"
              data-testid="word"
              aria-current={isHeard}
              onClick={() => onSeek(spoken.fromMs + fromMs)}
              className="mr-[0.3em] rounded-sm text-soft hover:underline aria-[current=true]:bg-ink aria-[current=true]:text-paper"
            >
              {text}
            </button>
          );
        })}
    </p>
  );
}
