import type { EvalRun } from '../../../server-types.ts';
import { moment } from '../../settings/spans.ts';
import { Heads, Nothing, Wide } from '../faces.tsx';
import { percent } from '../faults.ts';
import { ShareBar } from '../share-bar.tsx';
import { Verdict } from './verdict.tsx';

const RIGHT = 'py-1.5 pl-4 text-right';

interface RunListProps {
  runs: readonly EvalRun[];
  onRun: (number: number) => void;
  onDifference: (before: number, after: number) => void;
}

/** The runs that are kept, newest first: one opens to its cases, a verdict to what changed. */
export function RunList({ runs, onRun, onDifference }: RunListProps) {
  if (runs.length === 0)
    return (
      <Nothing testId="evals-empty">
        No run of a suite was kept in this period. With a key that may keep them (`evals:write`) in
        SWITCHROOM_KEY,{' '}
        <code className="select-all break-words font-mono text-[12.5px]">
          switchroom eval suite.yaml --keep {window.location.origin}
        </code>{' '}
        keeps one.
      </Nothing>
    );
  return (
    <Wide label="Runs of suites">
      <table data-testid="runs" className="w-full min-w-[760px] max-w-[1100px] text-[13px]">
        <thead>
          <tr className="border-rule border-b text-soft">
            <th scope="col" className="py-1 text-left font-medium">
              Run
            </th>
            <Heads left titles={['Suite', 'Kept', 'Desk']} />
            <Heads titles={['Cases', 'Passed', 'Flaky', 'Beside the one before']} />
          </tr>
        </thead>
        <tbody>
          {runs.map(({ number, suite, at, version, models, figures, beside }) => (
            <tr
              key={number}
              data-testid="run-row"
              data-number={number}
              className="border-rule border-b tabular-nums"
            >
              <th scope="row" className="py-1.5 text-left">
                <button
                  type="button"
                  data-testid="open-run"
                  onClick={() => onRun(number)}
                  className="rounded px-1 font-medium underline underline-offset-4 hover:bg-panel"
                >
                  Run {number}
                </button>
              </th>
              <td className="py-1.5 pl-4">{suite}</td>
              <td className="whitespace-nowrap py-1.5 pl-4 text-soft">{moment(at)}</td>
              <td className="whitespace-nowrap py-1.5 pl-4 font-mono text-[12.5px]">
                {version}
                <span className="pl-1.5 font-sans text-soft">{models ? 'models' : 'floor'}</span>
              </td>
              <td className={RIGHT}>{figures.cases}</td>
              <td className={RIGHT}>
                <ShareBar share={figures.passed} />
              </td>
              <td className={RIGHT}>{figures.flakeRate.of === 0 ? '–' : percent(figures.flakeRate.rate)}</td>
              <td className={RIGHT}>
                {beside ? (
                  <button
                    type="button"
                    data-testid="open-difference"
                    aria-label={`Run ${number} beside run ${beside.number}: ${beside.verdict}`}
                    onClick={() => onDifference(beside.number, number)}
                    className="rounded-full hover:bg-panel"
                  >
                    <Verdict of={beside} />
                  </button>
                ) : (
                  <span className="text-faint">the first</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
