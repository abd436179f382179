import { useEffect, useRef } from 'react';
import type { Call } from './call.ts';

/** How loud the customer is. */
export function LevelMeter({ call }: { call: Call }) {
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      call.meter((level) => {
        // Fifty times a second: past React.
        if (bar.current !== null) bar.current.style.scale = `${level.toFixed(2)} 1`;
      }),
    [call],
  );
  return (
    <span
      aria-hidden="true"
      data-testid="level"
      className="h-1.5 min-w-8 flex-1 overflow-hidden rounded-full bg-well"
    >
      <span
        ref={bar}
        className="block h-full w-full origin-left rounded-full bg-cord-2"
        style={{ scale: '0 1' }}
      />
    </span>
  );
}
