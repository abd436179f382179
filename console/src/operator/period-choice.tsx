import { PERIODS, type Period } from './period.ts';

/** Which days figures are of. */
export function PeriodChoice({ period, onPick }: { period: Period; onPick: (period: Period) => void }) {
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">Period</legend>
      {(Object.keys(PERIODS) as Period[]).map((days) => (
        <button
          key={days}
          type="button"
          aria-pressed={days === period}
          onClick={() => onPick(days)}
          className={`rounded-full border px-2.5 text-[12.5px] leading-6 ${days === period ? 'border-ink bg-ink text-paper' : 'border-rule-strong text-soft hover:bg-panel'}`}
        >
          {PERIODS[days]}
        </button>
      ))}
    </fieldset>
  );
}
