import { dollars, duration } from '../../../format.ts';
import type { EvalRun, WholeEvalRun } from '../../../server-types.ts';
import { moment } from '../../settings/spans.ts';
import { ShareBar } from '../share-bar.tsx';
import { FailedCase } from './failed-case.tsx';
import { Verdict } from './verdict.tsx';

const SHARES = {
  passed: 'Passed',
  success: 'As wanted at the end',
  routed: 'Messages with who should have them',
  quality: 'Nothing wrong by the rubric',
  flakeRate: 'Flaky',
} as const;

interface OneRunProps {
  run: WholeEvalRun;
  /** Other runs of the same suite. */
  others: readonly EvalRun[];
  onCompare: (before: number) => void;
}

/** One run of a suite: its figures, and every case that did not always pass. */
export function OneRun({ run, others, onCompare }: OneRunProps) {
  const { number, suite, version, models, at, figures, cases, beside } = run;
  const failed = cases.filter(({ passed, of }) => passed < of);
  return (
    <article data-testid="run" data-number={number} aria-label={`Run ${number}`}>
      <h2 className="font-semibold text-[15px]">
        Run {number} of {suite}
      </h2>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-soft">
        <span>
          {moment(at)}, desk <span className="font-mono">{version}</span>,{' '}
          {models ? 'with models' : 'the floor alone'}
        </span>
        {beside && <Verdict of={beside} />}
        {others.length > 0 && (
          <label className="flex items-center gap-1.5">
            Beside
            <select
              data-testid="compare-with"
              value=""
              onChange={(event) => onCompare(Number(event.target.value))}
              className="rounded-lg border border-rule-strong bg-raised px-2 py-1"
            >
              <option value="">choose a run</option>
              {others.map((other) => (
                <option key={other.number} value={other.number}>
                  Run {other.number}, {moment(other.at)}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      <dl className="mt-3 grid max-w-[640px] grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 text-[13px]">
        {(Object.keys(SHARES) as (keyof typeof SHARES)[])
          .filter((name) => figures[name].of > 0)
          .map((name) => (
            <Figure key={name} title={`${SHARES[name]} (${figures[name].hits} of ${figures[name].of})`}>
              <ShareBar share={figures[name]} />
            </Figure>
          ))}
        <Figure title="To an answer, at the median; slowest of 20">
          {duration(figures.medianMs)}; {duration(figures.p95Ms)}
        </Figure>
        <Figure title="Models cost">{dollars(figures.usd)}</Figure>
      </dl>
      <h3 className="heading pt-5">
        {failed.length === 0 ? 'Every case passed' : `${failed.length} cases did not pass`}
      </h3>
      <ul className="max-w-[860px]">
        {failed.map(({ id, passed, of, quarantined, failed: how }) => (
          <FailedCase
            key={id}
            id={id}
            failed={how}
            note={`${of === 1 ? '' : `passed ${passed} of ${of} times`}${quarantined === undefined ? '' : ` set aside: ${quarantined}`}`}
          />
        ))}
      </ul>
    </article>
  );
}

function Figure({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-soft">{title}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </>
  );
}
