import type { Desk } from '../api.ts';
import { goTo, signInAddress } from '../location.ts';
import type { Problem } from '../problem.ts';
import type { Session, SessionView } from '../session.ts';
import type { Rights } from '../staff/rights.ts';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { Transcript } from './transcript.tsx';

interface ChatProps {
  session: Session;
  view: SessionView;
  /** The one on show; null until it is read, or where there is none of the name in the address. */
  desk: Desk | null;
  desks: readonly Desk[];
  owner: string;
  rights: Rights;
  /** Something the customer should know; empty: nothing. */
  notice: string;
  onDismiss: () => void;
  /** Why the desk or the list could not be read. */
  problem: Problem | null;
  onRetry: () => void;
}

/** One conversation: what was said, what goes wrong, and the place to write. */
export function Chat(props: ChatProps) {
  const { session, view, desk, desks, owner, rights, notice, onDismiss, problem, onRetry } = props;
  const { timeline, trouble } = view;
  const send = (text: string) => void session.send(text);
  const empty = view.loaded && timeline.items.length === 0;
  const resend = trouble?.resend ?? null;
  const mayWrite = view.id === null ? rights.open && rights.speak : rights.speak;
  if (session.missing) return <Missing id={view.id} isOwn={trouble?.problem.code !== 'not-this-browser'} />;
  return (
    <>
      {empty ? (
        <EmptyState desk={desk} desks={view.id === null ? desks : []} mayOpen={mayWrite} onPick={send} />
      ) : (
        <Transcript timeline={timeline} running={view.running} owner={owner} />
      )}
      <Announcer timeline={timeline} />
      <div className="mx-auto flex min-h-0 w-full max-w-[760px] flex-col px-3 pb-[max(12px,env(safe-area-inset-bottom))] sm:px-6 sm:pb-5">
        {trouble !== null && (
          <ProblemNotice
            problem={trouble.problem}
            onRetry={resend === null ? () => void session.refresh() : () => send(resend)}
          />
        )}
        {trouble === null && problem !== null && <ProblemNotice problem={problem} onRetry={onRetry} />}
        {notice !== '' && <Told text={notice} onDismiss={onDismiss} />}
        {mayWrite && (desk !== null || desks.length === 0) && <Composer session={session} view={view} />}
        {!mayWrite && view.id !== null && (
          <p data-testid="read-only" className="py-2 text-center text-[13px] text-faint">
            You may read this conversation, not speak in it.
          </p>
        )}
      </div>
    </>
  );
}

function Told({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <div
      role="status"
      data-testid="told"
      className="mb-3 flex animate-arrive items-start gap-3 rounded-xl border border-rule-strong bg-panel px-4 py-3 text-[14px]"
    >
      <p className="min-w-0 flex-1">{text}</p>
      <button
        type="button"
        onClick={onDismiss}
        className="shrink-0 font-semibold underline underline-offset-4"
      >
        Close
      </button>
    </div>
  );
}

/** `isOwn`: false when it may well exist, but was opened elsewhere. */
function Missing({ id, isOwn }: { id: string | null; isOwn: boolean }) {
  return (
    <section data-testid="missing" className="m-auto max-w-[40ch] px-6 text-center">
      <h2 className="font-semibold text-[22px] tracking-[-0.02em]">
        {isOwn ? 'No such conversation' : 'Not a conversation of this browser'}
      </h2>
      <p className="mt-2 text-soft">
        {isOwn
          ? 'The line in this address leads nowhere. It may have been mistyped.'
          : 'A conversation goes on where it was opened, for a day. Staff can read it after signing in.'}
      </p>
      <p className="mt-5 flex justify-center gap-6 font-semibold">
        <button type="button" onClick={() => goTo(null)} className="underline underline-offset-4">
          New conversation
        </button>
        {!isOwn && (
          <a href={signInAddress(id)} className="underline underline-offset-4">
            Sign in
          </a>
        )}
      </p>
    </section>
  );
}
