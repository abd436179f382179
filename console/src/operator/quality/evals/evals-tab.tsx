import { useCommand } from '../../commands/use-commands.ts';
import { useAnswer } from '../../use-answer.ts';
import { Answered } from '../faces.tsx';
import type { QualityPart } from '../quality-view.tsx';
import { OneRun } from './one-run.tsx';
import { RunDifference } from './run-difference.tsx';
import { RunList } from './run-list.tsx';

/** Runs of suites that are kept: all of them, one of them, or what differs between two, by the address. */
export function EvalsTab({ api, desk, from, question, query, onChange }: QualityPart) {
  const [run, beside] = [numberIn(query, 'run'), numberIn(query, 'beside')];
  const toList = () => onChange({ run: '', beside: '' });
  useCommand('close', run === null ? null : beside === null ? toList : () => onChange({ beside: '' }));
  const runs = useAnswer(`${question} runs`, () => api.evalRuns({ desk, from }));
  return (
    <>
      {run === null ? (
        <Answered asked={runs} waiting="Looking for runs">
          {(list) => (
            <RunList
              runs={list}
              onRun={(number) => onChange({ run: String(number), beside: '' })}
              onDifference={(before, after) => onChange({ run: String(after), beside: String(before) })}
            />
          )}
        </Answered>
      ) : (
        <button
          type="button"
          data-testid="to-runs"
          onClick={toList}
          className="mb-3 rounded-lg border border-rule-strong px-2.5 text-[13px] leading-7 hover:bg-panel"
        >
          All runs
        </button>
      )}
      {run !== null && beside === null && (
        <One key={run} {...{ api, desk, run }} onCompare={(before) => onChange({ beside: String(before) })} />
      )}
      {run !== null && beside !== null && <Two key={`${beside} ${run}`} {...{ api, desk, run, beside }} />}
    </>
  );
}

interface OneProps extends Pick<QualityPart, 'api' | 'desk'> {
  run: number;
  onCompare: (before: number) => void;
}

function One({ api, desk, run, onCompare }: OneProps) {
  const asked = useAnswer(`${desk} ${run}`, async () => {
    const found = await api.evalRun(desk, run);
    return { found, others: await api.evalRuns({ desk, suite: found.suite }) };
  });
  return (
    <Answered asked={asked} waiting="Reading the run">
      {({ found, others }) => (
        <OneRun run={found} others={others.filter(({ number }) => number !== run)} onCompare={onCompare} />
      )}
    </Answered>
  );
}

interface TwoProps extends Pick<QualityPart, 'api' | 'desk'> {
  run: number;
  beside: number;
}

function Two({ api, desk, run, beside }: TwoProps) {
  const asked = useAnswer(`${desk} ${beside} ${run}`, () => api.evalDifference(desk, beside, run));
  return (
    <Answered asked={asked} waiting="Comparing them">
      {(difference) => <RunDifference before={beside} after={run} difference={difference} />}
    </Answered>
  );
}

function numberIn(query: URLSearchParams, name: string): number | null {
  const number = Number(query.get(name));
  return Number.isInteger(number) && number > 0 ? number : null;
}
