import type { EvalDifference } from '../../../server-types.ts';
import { FailedCase } from './failed-case.tsx';
import { Told, Verdict } from './verdict.tsx';

interface RunDifferenceProps {
  before: number;
  after: number;
  difference: EvalDifference;
}

/** What differs between two runs: better, worse or that it can't be told, and which cases changed sides. */
export function RunDifference({ before, after, difference }: RunDifferenceProps) {
  const { changed, inBoth } = difference;
  const sides = {
    before: { title: 'Do not pass any more', cases: changed.filter(({ passes }) => passes === 'before') },
    after: { title: 'Pass now', cases: changed.filter(({ passes }) => passes === 'after') },
  };
  return (
    <article data-testid="difference" aria-label={`Run ${after} beside run ${before}`}>
      <h2 className="flex flex-wrap items-center gap-3 font-semibold text-[15px]">
        Run {after} beside run {before}
        <Verdict of={difference} />
      </h2>
      <p className="text-[13px] text-soft">{inBoth} cases count in both.</p>
      <Told of={difference} />
      {changed.length === 0 && <p className="pt-4 text-[13.5px]">No case changed sides.</p>}
      {Object.entries(sides).map(
        ([side, { title, cases }]) =>
          cases.length > 0 && (
            <section key={side} data-testid={`only-${side}`} className="pt-4">
              <h3 className="heading">
                {title}: {cases.length}
              </h3>
              <ul className="max-w-[860px]">
                {cases.map((one) => (
                  <FailedCase
                    key={one.id}
                    id={one.id}
                    failed={one.failed}
                    note={`${one.before.passed} of ${one.before.of} before, ${one.after.passed} of ${one.after.of} after`}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </article>
  );
}
