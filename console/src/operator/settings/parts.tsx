import { type ReactNode, useEffect, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { asProblem, type Problem } from '../../problem.ts';
import { type Asked, useAnswer } from '../use-answer.ts';

/** An answer that can be asked for again, e.g. after something was changed. */
export type Fresh<Answer> = Asked<Answer> & { readonly again: () => void };

/** Asks the server when a part is opened, when `question` changes, and again when told to. */
export function useFresh<Answer>(question: string, ask: () => Promise<Answer>): Fresh<Answer> {
  const [round, setRound] = useState(0);
  const asked = useAnswer(`${question} ${round}`, ask);
  return { ...asked, again: () => setRound((one) => one + 1) };
}

/** What is shown of an answer: that it is on its way, why there is none, or what it says. */
export function Shown<Answer>({
  of: { answer, problem, again },
  children,
}: {
  of: Fresh<Answer>;
  children: (answer: Answer) => ReactNode;
}) {
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} onRetry={again} />}
      {answer === null && problem === null && (
        <p role="status" className="animate-lamp py-6 text-[14px] text-faint">
          One moment
        </p>
      )}
      {answer !== null && children(answer)}
    </>
  );
}

/** Does one thing at a time, and keeps why it did not work. */
export function useDeed(): {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** False when it did not work. */
  readonly run: (deed: () => Promise<unknown>) => Promise<boolean>;
  readonly forget: () => void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (deed: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run, forget: () => setProblem(null) };
}

const SURE_MS = 4_000;

interface SureProps {
  label: string;
  /** What it says once it was pressed: a second press does it. */
  sure: string;
  testId: string;
  disabled?: boolean;
  onDo: () => void;
}

/** A button for what can't be taken back: it asks once more, and forgets after four seconds that it was pressed. */
export function SureButton({ label, sure, testId, disabled = false, onDo }: SureProps) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), SURE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const press = () => {
    if (asked) onDo();
    setAsked(!asked);
  };
  return (
    <button
      type="button"
      data-testid={testId}
      disabled={disabled}
      onClick={press}
      className={`rounded-full border px-3 text-[13px] leading-7 disabled:opacity-40 ${asked ? 'border-alarm font-semibold text-alarm' : 'border-rule-strong hover:bg-well'}`}
    >
      {asked ? sure : label}
    </button>
  );
}

/** A small button beside something. */
export function SmallButton({
  testId,
  disabled = false,
  onClick,
  children,
}: {
  testId: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      data-testid={testId}
      disabled={disabled}
      onClick={onClick}
      className="rounded-full border border-rule-strong px-3 text-[13px] leading-7 hover:bg-well disabled:opacity-40"
    >
      {children}
    </button>
  );
}

/** What is shown once and never again, to be copied. */
export function ShownOnce({ what, text, onDone }: { what: string; text: string; onDone: () => void }) {
  return (
    <div
      data-testid="shown-once"
      role="status"
      className="animate-arrive rounded-xl border border-lamp/60 bg-raised px-4 py-3 text-[14px]"
    >
      <p>{what}</p>
      <code data-testid="secret" className="my-2 block select-all break-all font-mono text-[13px]">
        {text}
      </code>
      <span className="flex gap-2">
        <SmallButton testId="copy" onClick={() => void navigator.clipboard?.writeText(text)}>
          Copy
        </SmallButton>
        <SmallButton testId="shown-done" onClick={onDone}>
          I have it
        </SmallButton>
      </span>
    </div>
  );
}

/** Where something that can't be changed here is changed. */
export function ChangedIn({ children }: { children: ReactNode }) {
  return <p className="mt-2 max-w-[68ch] text-[13px] text-soft">{children}</p>;
}

/** A table that scrolls by itself where it is wider than the screen. */
export function Rows({
  label,
  heads,
  children,
}: {
  label: string;
  heads: readonly string[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-left text-[13.5px] [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top [&_th]:pr-4 [&_th]:font-medium">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-rule border-b text-[12.5px] text-soft">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr]:border-rule [&>tr]:border-b">{children}</tbody>
      </table>
    </section>
  );
}
