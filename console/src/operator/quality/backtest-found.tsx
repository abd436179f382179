import type { Backtest } from '../../server-types.ts';
import { EdgeName, Named } from './edge-name.tsx';
import { percent } from './faults.ts';

interface BacktestFoundProps {
  backtest: Backtest;
  onOpen: (id: string, seq: number) => void;
}

/** What changes would do otherwise with messages on record. */
export function BacktestFound({ backtest, onOpen }: BacktestFoundProps) {
  const { turns, conversations, changed, asRecorded, groups } = backtest;
  return (
    <section
      data-testid="backtest"
      aria-label="What it would change"
      className="mt-6 max-w-[900px] text-[13.5px]"
    >
      <h2 className="heading">What it would change</h2>
      <p className="mt-1">
        Of {turns} messages of the newest {conversations} conversations{' '}
        <strong data-testid="backtest-changed">{changed.hits} would go elsewhere</strong>
        {turns > 0 && ` (${percent(changed.low)} to ${percent(changed.high)} of all there will be)`}.
      </p>
      <p className="text-soft">
        Decided by the floor; as it serves now, it decides {asRecorded.hits} of {turns} as they are on record.
        Each message is judged by itself, and the labelled ones are among them.
      </p>
      <ul className="mt-2 space-y-2">
        {groups.map(({ from, was, wouldBe, count, examples }) => (
          <li key={`${from} ${was} ${wouldBe}`} className="rounded-xl border border-rule px-3.5 py-2">
            <p>
              {count} that <Named id={from} /> had: now <EdgeName from={was} to={wouldBe} />
            </p>
            <ul className="mt-1">
              {examples.map(({ conversation, seq, text }) => (
                <li key={`${conversation} ${seq}`}>
                  <button
                    type="button"
                    data-testid="backtest-example"
                    onClick={() => onOpen(conversation, seq)}
                    className="wrap-anywhere text-left text-soft hover:text-ink hover:underline"
                  >
                    “{text}”
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
