import { Mic } from '../components/icons.tsx';
import { goTo } from '../location.ts';
import type { Session } from '../session.ts';
import type { Call } from './call.ts';
import type { CallView } from './call-view.ts';

/** Begins a call in this conversation, or leads to the one that is held in another. */
export function TalkButton({ call, view, session }: { call: Call; view: CallView; session: Session }) {
  const isFree = view.phase === 'idle' || view.phase === 'ended';
  return (
    <button
      type="button"
      data-testid="talk"
      onClick={() => (isFree ? void call.begin(session.open) : goTo(view.conversationId))}
      className="flex h-9 shrink-0 items-center gap-1.5 rounded-full border border-rule-strong px-3 text-[14px] hover:bg-well"
    >
      <Mic />
      {isFree ? 'Talk' : 'To the call'}
    </button>
  );
}
