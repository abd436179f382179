import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { PERSON } from '../../directory.ts';
import { asProblem, type Problem } from '../../problem.ts';
import type { Backtest, Label } from '../../server-types.ts';
import { useAnswer } from '../use-answer.ts';
import { BacktestFound } from './backtest-found.tsx';
import { EdgeName } from './edge-name.tsx';
import { Answered, Nothing } from './faces.tsx';
import type { QualityPart } from './quality-view.tsx';
import { type DeskChanges, hasExample, withExamples } from './with-examples.ts';

interface ExamplesTabProps extends QualityPart {
  /** Whether one's role may publish. */
  may: boolean;
  onOpen: (id: string, seq: number) => void;
}

/** As much as one example takes. */
const LONGEST = 500;

/** Messages that went wrong, as examples for the router: first what they would change, then published. */
export function ExamplesTab(props: ExamplesTabProps) {
  const { api, desk, from, question } = props;
  const asked = useAnswer(question, async () => {
    const [{ labels }, { serves, versions }] = await Promise.all([
      api.labels({ desk, from, wrong: 'true', limit: 200 }),
      api.versions(desk),
    ]);
    return { labels, changes: versions.find(({ number }) => number === serves)?.changes ?? {} };
  });
  return (
    <Answered asked={asked} waiting="Looking for what went wrong">
      {({ labels, changes }) =>
        labels.length === 0 ? (
          <Nothing testId="examples-empty">
            No label of this period says that somebody else should have had a message: see “To label”.
          </Nothing>
        ) : (
          <Examples {...props} labels={labels} changes={changes} />
        )
      }
    </Answered>
  );
}

interface ExamplesProps extends ExamplesTabProps {
  labels: readonly Label[];
  changes: DeskChanges;
}

function Examples({ labels, changes, may, onOpen, ...props }: ExamplesProps) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { busy, found, published, problem, tryOut, publish } = usePublishing(props);
  const rows = labels.map((label) => {
    const key = `${label.conversation} ${label.seq}`;
    return { ...label, key, text: texts.get(key) ?? label.example.slice(0, LONGEST) };
  });
  const wanted = withExamples(
    changes,
    rows.filter(({ key }) => picked.has(key)).map(({ agent, text }) => ({ agent, text: text.trim() })),
  );
  const tried = found !== null && found.of === JSON.stringify(wanted) ? found.backtest : null;
  return (
    <>
      <p className="max-w-[75ch] text-[13px] text-soft">
        Personal data is replaced by invented data; names that nothing introduces are not found, so read each
        before it goes anywhere. What is published stays when its conversation is erased.
      </p>
      <ul className="mt-3 max-w-[900px] space-y-2">
        {rows.map((row) => (
          <ExampleRow
            key={row.key}
            row={row}
            there={hasExample(changes, row)}
            picked={picked.has(row.key)}
            may={may && !busy}
            onPick={() => setPicked(toggled(picked, row.key))}
            onText={(text) => setTexts(new Map(texts).set(row.key, text))}
            onOpen={() => onOpen(row.conversation, row.seq)}
          />
        ))}
      </ul>
      {problem !== null && (
        <div className="pt-3">
          <ProblemNotice problem={problem} onRetry={() => tryOut(wanted)} />
        </div>
      )}
      {may ? (
        <footer className="mt-4 flex flex-wrap items-center gap-3">
          <button
            type="button"
            data-testid="try-examples"
            disabled={picked.size === 0 || busy}
            onClick={() => tryOut(wanted)}
            className="rounded-full bg-ink px-4 text-[14px] text-paper leading-8 disabled:opacity-60"
          >
            {busy ? 'One moment' : `Try ${picked.size} on what is on record`}
          </button>
          {tried !== null && (
            <button
              type="button"
              data-testid="publish-examples"
              disabled={busy}
              onClick={() => publish(wanted, picked.size)}
              className="rounded-full border border-rule-strong px-4 text-[14px] leading-8 hover:bg-panel"
            >
              Publish
            </button>
          )}
          {published !== null && (
            <p role="status" data-testid="published" className="text-[13.5px]">
              Number {published} serves from the next turn of each conversation on.
            </p>
          )}
        </footer>
      ) : (
        <p data-testid="examples-read-only" className="pt-4 text-[13px] text-soft">
          An owner tries them and publishes them.
        </p>
      )}
      {tried !== null && <BacktestFound backtest={tried} onOpen={onOpen} />}
    </>
  );
}

/** Trying changes, and publishing what was tried. */
function usePublishing({ api, desk }: Pick<QualityPart, 'api' | 'desk'>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [found, setFound] = useState<{ of: string; backtest: Backtest } | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const doing = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    await work().catch((thrown: unknown) => setProblem(asProblem(thrown)));
    setBusy(false);
  };
  const tryOut = (changes: DeskChanges) =>
    void doing(async () => {
      setPublished(null);
      setFound({ of: JSON.stringify(changes), backtest: await api.backtest(desk, changes) });
    });
  const publish = (changes: DeskChanges, count: number) =>
    void doing(async () => {
      const note = `${count} ${count === 1 ? 'example' : 'examples'} from labels.`;
      setPublished((await api.publish(desk, changes, note)).number);
    });
  return { busy, problem, found, published, tryOut, publish };
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}

interface ExampleRowProps {
  row: Label & { readonly text: string };
  /** Whether it is published already. */
  there: boolean;
  picked: boolean;
  may: boolean;
  onPick: () => void;
  onText: (text: string) => void;
  onOpen: () => void;
}

function ExampleRow({ row, there, picked, may, onPick, onText, onOpen }: ExampleRowProps) {
  const { decided, agent, text, comment } = row;
  const able = may && !there && agent !== PERSON && text.trim() !== '';
  return (
    <li
      data-testid="example"
      data-agent={agent}
      className="rounded-xl border border-rule bg-raised px-3.5 py-2.5 text-[13.5px]"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label className="flex min-w-0 flex-1 items-center gap-2.5">
          <input
            type="checkbox"
            data-testid="example-pick"
            checked={picked}
            disabled={!able}
            onChange={onPick}
            className="size-4 shrink-0 accent-(--ink)"
          />
          <span className="text-soft">
            Went to <EdgeName from={decided} to={agent} /> should have had it
          </span>
        </label>
        {there && <span className="text-[12.5px] text-soft">Published</span>}
        {agent === PERSON && <span className="text-[12.5px] text-soft">People have no examples</span>}
        <button type="button" onClick={onOpen} className="text-[12.5px] underline underline-offset-4">
          Open
        </button>
      </div>
      <input
        data-testid="example-text"
        aria-label="The example"
        value={text}
        maxLength={LONGEST}
        disabled={!able && !picked}
        onChange={(event) => onText(event.target.value)}
        className="mt-1.5 w-full rounded-lg border border-rule-strong bg-paper px-3 py-1.5 text-[14px] disabled:border-rule disabled:bg-transparent"
      />
      {comment && <p className="mt-1 text-[13px] text-soft">{comment}</p>}
    </li>
  );
}
