import type { EdgeScore } from '../../server-types.ts';
import { percent } from './faults.ts';

/** The share of handoffs without a fault, and where it truly lies 95 times of 100. */
export function CleanShare({ score: { clean, handoffs } }: { score: EdgeScore }) {
  if (handoffs === 0) return <span className="text-faint">–</span>;
  const told = `${percent(clean.rate)}, between ${percent(clean.low)} and ${percent(clean.high)}`;
  return (
    <span className="relative flex items-center justify-end gap-2" title={told}>
      <span aria-hidden="true" className="relative h-2.5 w-20 rounded-full bg-well max-sm:hidden">
        <span
          className="absolute inset-y-0.5 rounded-full bg-brass opacity-45"
          style={{ left: `${clean.low * 100}%`, width: `${(clean.high - clean.low) * 100}%` }}
        />
        <span
          className="absolute inset-y-0 w-[3px] rounded-full bg-brass"
          style={{ left: `calc(${clean.rate * 100}% - 2px)` }}
        />
      </span>
      <span>{percent(clean.rate)}</span>
      <span className="sr-only">
        between {percent(clean.low)} and {percent(clean.high)}
      </span>
    </span>
  );
}
