import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { asProblem, type Problem } from '../../problem.ts';
import type { RecordedTest } from '../../server-types.ts';
import type { ConsoleApi } from '../console-api.ts';
import { Button } from '../take-over/button.tsx';

interface MakeTestProps {
  api: Pick<ConsoleApi, 'test'>;
  id: string;
  /** The event that the test ends at. */
  seq: number;
  /** Lets it go on otherwise from there; null: one may not. */
  onFork: ((seq: number) => void) | null;
}

/** Makes a test of a conversation up to an event, and lets it go on otherwise from there. */
export function MakeTest({ api, id, seq, onFork }: MakeTestProps) {
  const [made, setMade] = useState<RecordedTest | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = () => void api.test(id, seq).then(setMade, (thrown: unknown) => setProblem(asProblem(thrown)));
  return (
    <section data-testid="make-test">
      <h4 className="heading">Again, otherwise</h4>
      {problem !== null && <ProblemNotice problem={problem} onRetry={make} />}
      <div className="mt-1.5 flex flex-wrap gap-2">
        <Button testId="make-test-make" onClick={make}>
          Make a test of this
        </Button>
        {onFork !== null && (
          <Button testId="fork-here" command="fork" onClick={() => onFork(seq)}>
            Fork here
          </Button>
        )}
      </div>
      {made !== null && (
        <div className="mt-2">
          <a
            data-testid="make-test-save"
            download={`${made.name}.yaml`}
            href={`data:text/yaml;charset=utf-8,${encodeURIComponent(made.suite)}`}
            className="underline underline-offset-4"
          >
            Save {made.name}.yaml
          </a>
          <p className="mt-1 text-soft">
            Personal data is replaced. Read it before it goes anywhere: names that nothing introduces are not
            found. The last message wants who had it then: correct that where it was wrong.
          </p>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: who can not point scrolls it by the arrow keys.
            tabIndex={0}
            data-testid="make-test-suite"
            className="mt-1.5 max-h-60 overflow-auto rounded-lg border border-rule bg-raised p-2 text-[12px]"
          >
            {made.suite}
          </pre>
        </div>
      )}
    </section>
  );
}
