import type { Desk } from '../api.ts';
import { goTo } from '../location.ts';
import type { Problem } from '../problem.ts';
import type { Session, SessionView } from '../session.ts';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { Transcript } from './transcript.tsx';

interface ChatProps {
  session: Session;
  view: SessionView;
  desk: Desk | null;
  owner: string;
  /** Why the desk or the list could not be read. */
  problem: Problem | null;
  onRetry: () => void;
}

/** One conversation: what was said, what goes wrong, and the place to write. */
export function Chat({ session, view, desk, owner, problem, onRetry }: ChatProps) {
  const { timeline, trouble } = view;
  const send = (text: string) => void session.send(text);
  const empty = view.loaded && timeline.items.length === 0;
  const resend = trouble?.resend ?? null;
  if (session.missing) return <Missing />;
  return (
    <>
      {empty ? (
        <EmptyState desk={desk} onPick={send} />
      ) : (
        <Transcript timeline={timeline} running={view.running} owner={owner} />
      )}
      <Announcer timeline={timeline} />
      <div className="mx-auto w-full max-w-[760px] shrink-0 px-3 pb-[max(12px,env(safe-area-inset-bottom))] sm:px-6 sm:pb-5">
        {trouble !== null && (
          <ProblemNotice
            problem={trouble.problem}
            onRetry={resend === null ? () => void session.refresh() : () => send(resend)}
          />
        )}
        {trouble === null && problem !== null && <ProblemNotice problem={problem} onRetry={onRetry} />}
        <Composer session={session} view={view} />
      </div>
    </>
  );
}

function Missing() {
  return (
    <section data-testid="missing" className="m-auto max-w-[40ch] px-6 text-center">
      <h2 className="font-semibold text-[22px] tracking-[-0.02em]">No such conversation</h2>
      <p className="mt-2 text-soft">The line in this address leads nowhere. It may have been mistyped.</p>
      <button
        type="button"
        onClick={() => goTo(null)}
        className="mt-5 font-semibold underline underline-offset-4"
      >
        New conversation
      </button>
    </section>
  );
}
