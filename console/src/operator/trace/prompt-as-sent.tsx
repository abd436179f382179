import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { asProblem, type Problem } from '../../problem.ts';
import type { Prompt, SentPrompt } from '../../server-types.ts';
import { shownItem } from './prompt-items.ts';

/** Reads what a model was asked with: which call of the turn that ended at an event. */
export type ReadPrompt = (turn: number, call: number) => Promise<SentPrompt>;

const WHY: Readonly<Record<NonNullable<SentPrompt['why']>, string>> = {
  'inside-tool': 'It was asked inside a tool: what that was told is not on record.',
  guard: 'A guard asked it: what that was told is not on record.',
  'not-recorded':
    'It was asked on a call, or by a release of before: what it had read by then is not on record.',
  'agent-gone': 'The desk has no such agent any more.',
};
const DOUBTS: Readonly<Record<Prompt['doubts'][number], string>> = {
  desk: 'The desk has changed since: this is by the version that serves now.',
  hours: 'Opening hours are those of now.',
  window: 'The conversation was longer than what a model is given: where that began may differ.',
};

/** What a model was asked with, read when somebody wants to see it. */
export function PromptAsSent({ read }: { read: () => Promise<SentPrompt> }) {
  const [sent, setSent] = useState<SentPrompt | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const open = () => {
    setBusy(true);
    setProblem(null);
    read()
      .then(setSent, (thrown: unknown) => setProblem(asProblem(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <div data-testid="prompt" className="mb-3 ml-3 text-[12.5px]">
      {sent === null && (
        <button
          type="button"
          data-testid="prompt-open"
          disabled={busy}
          onClick={open}
          className="rounded-full border border-rule-strong px-3 leading-7 hover:bg-well disabled:opacity-40"
        >
          Prompt as sent
        </button>
      )}
      {problem !== null && <ProblemNotice problem={problem} onRetry={open} />}
      {sent !== null && <Sent sent={sent} />}
    </div>
  );
}

function Sent({ sent: { versions, why, prompt } }: { sent: SentPrompt }) {
  if (prompt === null)
    return (
      <p data-testid="prompt-missing" className="text-soft">
        {why !== null && WHY[why]}
      </p>
    );
  return (
    <div className="space-y-3 rounded-lg border border-rule bg-panel px-3 py-2">
      <p data-testid="prompt-version" className="text-soft">
        Made again from the log, by version {versions.made} of the desk
        {versions.sent === null && ', as the record does not say which one served'}
        {versions.sent !== null && versions.sent !== versions.made && `; it was sent by ${versions.sent}`}.
      </p>
      {prompt.doubts.map((doubt) => (
        <p key={doubt} data-testid="prompt-doubt" className={doubt === 'desk' ? 'text-alarm' : 'text-soft'}>
          {DOUBTS[doubt]}
        </p>
      ))}
      <Part title="Instructions" testId="prompt-instructions">
        <Text>{prompt.instructions}</Text>
      </Part>
      <Part title={`History, ${prompt.input.length} items`} testId="prompt-input">
        <ol className="space-y-2">
          {prompt.input.map(shownItem).map(({ who, text }, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: items never move.
              key={at}
            >
              <span className="font-mono text-[11px] text-faint">{who}</span>
              <Text>{text}</Text>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={`Functions, ${prompt.functions.length}`} testId="prompt-functions">
        <ul className="space-y-2">
          {prompt.functions.map(({ name, description, parameters, is }) => (
            <li key={name}>
              <span className="font-mono text-[12px]">{name}</span>{' '}
              <span className="text-faint">{is === 'handoff' ? 'hands over' : 'tool'}</span>
              <Text>{description}</Text>
              <p className="wrap-anywhere font-mono text-[11px] text-faint">{parameters}</p>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

function Part({ title, testId, children }: { title: string; testId: string; children: ReactNode }) {
  return (
    <details open data-testid={testId}>
      <summary className="heading cursor-pointer">{title}</summary>
      <div className="mt-1">{children}</div>
    </details>
  );
}

function Text({ children }: { children: string }) {
  return <p className="wrap-anywhere whitespace-pre-wrap">{children}</p>;
}
