import { useSyncExternalStore } from 'react';
import type { Desk } from '../api.ts';
import { goTo } from '../location.ts';
import type { Problem } from '../problem.ts';
import type { Session, SessionView } from '../session.ts';
import type { Call } from '../voice/call.ts';
import { CallPanel } from '../voice/call-panel.tsx';
import { TalkButton } from '../voice/talk-button.tsx';
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
  call: Call;
}

/** One conversation: what was said, what goes wrong, and the place to write. */
export function Chat({ session, view, desk, owner, problem, onRetry, call }: ChatProps) {
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
      <div className="mx-auto flex min-h-0 w-full max-w-[760px] flex-col px-3 pb-[max(12px,env(safe-area-inset-bottom))] sm:px-6 sm:pb-5">
        {trouble !== null && (
          <ProblemNotice
            problem={trouble.problem}
            onRetry={resend === null ? () => void session.refresh() : () => send(resend)}
          />
        )}
        {trouble === null && problem !== null && <ProblemNotice problem={problem} onRetry={onRetry} />}
        <Entry session={session} view={view} owner={owner} call={call} />
      </div>
    </>
  );
}

/** Where the customer takes part: by voice while there is a call, else in writing. */
function Entry({ session, view, owner, call }: Pick<ChatProps, 'session' | 'view' | 'owner' | 'call'>) {
  const held = useSyncExternalStore(call.subscribe, call.read);
  const isHere = held.phase !== 'idle' && (held.conversationId ?? view.id) === view.id;
  return (
    <div className="flex min-h-0 flex-col gap-2">
      {isHere && <CallPanel call={call} view={held} session={session} owner={owner} />}
      {(!isHere || held.phase === 'ended') && (
        <Composer session={session} view={view}>
          <TalkButton call={call} view={held} session={session} />
        </Composer>
      )}
    </div>
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
