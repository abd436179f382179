import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { isStaffDesk } from './api.ts';
import { Chat } from './components/chat.tsx';
import { ConversationList } from './components/conversation-list.tsx';
import { DeskPanel } from './components/desk-panel.tsx';
import { Drawer } from './components/drawer.tsx';
import { Header } from './components/header.tsx';
import { deskFor, deskOf } from './desks.ts';
import { DirectoryContext, directoryOf } from './directory.ts';
import { useConversationId, useDeskInAddress } from './location.ts';
import { rightsOf } from './staff/rights.ts';
import type { StaffApi, Who } from './staff/staff-api.ts';
import type { Switchboard } from './switchboard.ts';
import { useFollow } from './use-follow.ts';
import { usePoll } from './use-poll.ts';

const POLL_MS = 5_000;

interface AppProps {
  switchboard: Switchboard;
  staff: StaffApi;
  /** Null: a customer, who sees the conversations of this browser and no desk. */
  who: Who | null;
}

const COLUMNS = {
  staff: 'md:grid-cols-[minmax(0,1fr)_320px] xl:grid-cols-[272px_minmax(0,1fr)_360px]',
  customer: 'xl:grid-cols-[272px_minmax(0,1fr)]',
};

/** The page: conversations, the chat, and for staff the desk. */
export function App({ switchboard, staff, who }: AppProps) {
  const id = useConversationId();
  const session = switchboard.session(id);
  const view = useSyncExternalStore(session.subscribe, session.read);
  const board = useSyncExternalStore(switchboard.subscribe, switchboard.read);
  const [drawer, setDrawer] = useState<'conversations' | 'desk' | null>(null);
  const rights = useMemo(() => rightsOf(who), [who]);
  const inAddress = useDeskInAddress();
  const listed = board.conversations?.find((conversation) => conversation.id === id);
  const desk = id === null ? deskFor(board.desks, inAddress) : deskOf(board.desks, id, listed);
  const directory = useMemo(() => directoryOf(desk), [desk]);
  usePoll(switchboard.refresh, POLL_MS);
  usePoll(session.refresh, POLL_MS);
  useFollow(session, view);

  const title = listed?.title ?? '';
  const deskName = desk?.name ?? 'Switchroom';
  useEffect(() => {
    document.title = title === '' ? deskName : `${title} · ${deskName}`;
  }, [title, deskName]);

  const owner = view.timeline.owner || (desk?.entry ?? '');
  const staffDesk = desk !== null && isStaffDesk(desk) ? desk : null;
  const close = useCallback(() => setDrawer(null), []);
  useEffect(() => onBreakpoint(close), [close]);
  return (
    <DirectoryContext value={directory}>
      <div
        data-audience={who === null ? 'customer' : 'staff'}
        className={`grid h-full grid-rows-[minmax(0,1fr)] ${COLUMNS[who === null ? 'customer' : 'staff']}`}
      >
        <Drawer side="left" label="Conversations" open={drawer === 'conversations'} onClose={close}>
          <ConversationList
            deskName={board.desks.length > 1 ? 'Switchroom' : deskName}
            desks={board.desks}
            current={id}
            conversations={board.conversations}
            unserved={board.unserved}
            isStaff={who !== null}
            mayOpen={rights.open}
            onPick={close}
          />
        </Drawer>
        <main inert={drawer !== null} className="flex h-full min-h-0 min-w-0 flex-col">
          <Header title={title} owner={owner} view={view} staff={staff} who={who} onOpen={setDrawer} />
          <Chat
            key={session.key}
            session={session}
            view={view}
            desk={desk}
            desks={board.desks}
            owner={owner}
            rights={rights}
            notice={board.notice}
            onDismiss={switchboard.dismiss}
            problem={board.problem}
            onRetry={switchboard.refresh}
          />
        </main>
        {who !== null && (
          <Drawer side="right" label="The desk" open={drawer === 'desk'} onClose={close}>
            <DeskPanel desk={staffDesk} owner={owner} view={view} onLeave={close} />
          </Drawer>
        )}
      </div>
    </DirectoryContext>
  );
}

// A drawer that becomes a column must not leave the chat inert.
function onBreakpoint(listener: () => void): () => void {
  const queries = ['(min-width: 48rem)', '(min-width: 80rem)'].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
