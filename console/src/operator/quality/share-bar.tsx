import type { Share } from '../../server-types.ts';
import { percent } from './faults.ts';

/** A share, and where it truly lies 95 times of 100. */
export function ShareBar({ share: { rate, low, high, of } }: { share: Share }) {
  if (of === 0) return <span className="text-faint">–</span>;
  const told = `${percent(rate)}, between ${percent(low)} and ${percent(high)}`;
  return (
    <span className="relative flex items-center justify-end gap-2" title={told}>
      <span aria-hidden="true" className="relative h-2.5 w-20 rounded-full bg-well max-sm:hidden">
        <span
          className="absolute inset-y-0.5 rounded-full bg-brass opacity-45"
          style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
        />
        <span
          className="absolute inset-y-0 w-[3px] rounded-full bg-brass"
          style={{ left: `calc(${rate * 100}% - 2px)` }}
        />
      </span>
      <span>{percent(rate)}</span>
      <span className="sr-only">
        between {percent(low)} and {percent(high)}
      </span>
    </span>
  );
}
