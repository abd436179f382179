import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useDirectory } from '../../directory.ts';
import { asProblem, type Problem } from '../../problem.ts';
import type { Fork } from '../../server-types.ts';
import { keptDraft } from '../changes/draft.ts';
import { draftChanges } from '../changes/draft-changes.ts';
import type { ConsoleApi } from '../console-api.ts';
import { BASE, withSearch } from '../places.ts';
import { Button } from '../take-over/button.tsx';
import { Command } from './command.tsx';
import { ForkedTurns } from './forked-turns.tsx';

interface ForkViewProps {
  api: Pick<ConsoleApi, 'fork' | 'versions' | 'changeable'>;
  id: string;
  /** Id of the desk it is at. */
  desk: string;
  /** The event it goes on otherwise from. */
  seq: number;
  /** Whether one may try what one has changed and not published. */
  mayDraft: boolean;
  onClose: () => void;
}

/** A conversation that goes on otherwise from an event, beside what was. */
export default function ForkView({ api, id, desk, seq, mayDraft, onClose }: ForkViewProps) {
  const [forked, setForked] = useState<Fork | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [draft] = useState(() => (mayDraft ? keptDraft(localStorage, desk) : null));
  const begin = async (wish: Wish) => {
    setBusy(true);
    setProblem(null);
    try {
      const changes = wish.draft && draft !== null ? await draftChanges(api, desk, draft) : undefined;
      const { say, models } = wish;
      setForked(
        await api.fork(id, { at: seq, models, ...(say.length > 0 && { say }), ...(changes && { changes }) }),
      );
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  return (
    <section
      data-testid="fork"
      data-busy={busy}
      aria-label="Fork"
      className="min-h-0 flex-1 overflow-y-auto px-3 py-4 sm:px-5"
    >
      <div className="mx-auto max-w-[980px] space-y-4">
        <div className="flex items-baseline gap-3">
          <h3 className="font-semibold text-[15px]">Fork at event {seq}</h3>
          <button
            type="button"
            data-testid="fork-close"
            onClick={onClose}
            className="ml-auto rounded-full border border-rule-strong px-3 text-[13px] leading-7 hover:bg-well"
          >
            Back to the log
          </button>
        </div>
        <p className="text-[13.5px] text-soft">
          Up to there all is as it was. From there on the desk decides as it is now. Nothing is done: tools
          answer what is on record or are refused, and nothing is stored.
        </p>
        <Setup busy={busy} hasDraft={draft !== null} onBegin={(wish) => void begin(wish)} />
        {problem !== null && <ProblemNotice problem={problem} onRetry={() => setProblem(null)} />}
        <p role="status" className="min-h-5 text-[13px] text-faint">
          {busy ? 'It goes on' : ''}
        </p>
        {forked !== null && !busy && <Found forked={forked} />}
        {mayDraft && (
          <p className="text-[13.5px]">
            <a
              data-testid="fork-try"
              href={`${BASE}/changes${withSearch('', { desk, from: id, e: String(seq) })}`}
              className="underline underline-offset-4"
            >
              Try it from here
            </a>
            <span className="text-soft">
              , as its customer, with other instructions. There tools read the tables of the desk.
            </span>
          </p>
        )}
        <Command id={id} seq={seq} />
      </div>
    </section>
  );
}

/** How it shall go on. */
interface Wish {
  readonly say: string[];
  readonly models: boolean;
  readonly draft: boolean;
}

function Setup({
  busy,
  hasDraft,
  onBegin,
}: {
  busy: boolean;
  hasDraft: boolean;
  onBegin: (wish: Wish) => void;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const lines = String(given.get('say') ?? '').split('\n');
    onBegin({
      say: lines.map((line) => line.trim()).filter(Boolean),
      models: given.get('models') !== null,
      draft: given.get('draft') !== null,
    });
  };
  return (
    <form onSubmit={submit} aria-label="Go on otherwise" className="space-y-2">
      <label className="block text-[14px]">
        <span className="font-medium">What the customer says from there on</span>
        <textarea
          name="say"
          rows={2}
          maxLength={8_000}
          placeholder="What they said. Or other words, a message a line."
          className="mt-1 block w-full rounded-lg border border-rule-strong bg-raised px-3 py-2 text-[14px] placeholder:text-faint"
        />
      </label>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-[14px]">
        <label className="flex items-baseline gap-2">
          <input type="checkbox" name="models" defaultChecked />
          Ask the models of the desk
        </label>
        {hasDraft && (
          <label className="flex items-baseline gap-2">
            <input type="checkbox" name="draft" />
            With your draft
          </label>
        )}
        <Button testId="fork-begin" type="submit" strong disabled={busy} onClick={() => undefined}>
          Go on
        </Button>
      </div>
    </form>
  );
}

function Found({ forked }: { forked: Fork }) {
  const { name } = useDirectory();
  const { turns, notReplayed, staffWords, versions } = forked;
  const first = turns.findIndex(({ differs }) => differs.length > 0);
  const verdict =
    first < 0
      ? 'It goes the same way.'
      : `It goes another way from message ${first + 1} on: ${told(turns[first]?.differs)}.`;
  return (
    <div data-testid="forked" data-from={forked.from}>
      <p data-testid="fork-verdict" className="font-semibold text-[14px]">
        {verdict}
      </p>
      <p className="mt-0.5 text-[12.5px] text-faint">
        {versions.recorded === versions.forked
          ? `The desk is as it was: version ${versions.forked}.`
          : `The desk was version ${versions.recorded ?? 'not on record'}, and is ${versions.forked} here.`}
        {notReplayed > 0 && ` ${notReplayed} more messages are on record, and were not said again.`}
        {staffWords > 0 && ` People wrote ${staffWords} messages after it; a fork has no people.`}
      </p>
      <ForkedTurns turns={turns} nameOf={name} />
    </div>
  );
}

function told(differs: readonly string[] = []): string {
  return `other ${differs.map((what) => (what === 'words' ? 'answers' : what)).join(', ')}`;
}
