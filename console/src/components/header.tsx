import { useDirectory } from '../directory.ts';
import type { SessionView } from '../session.ts';
import { AccountButton } from '../staff/account-button.tsx';
import type { StaffApi, Who } from '../staff/staff-api.ts';
import { DangerBadge } from './danger-badge.tsx';
import { Board, Lines } from './icons.tsx';
import { StatusBadge } from './status-badge.tsx';

interface HeaderProps {
  title: string;
  owner: string;
  view: SessionView;
  staff: StaffApi;
  /** Null: a customer. */
  who: Who | null;
  onOpen: (drawer: 'conversations' | 'desk') => void;
}

const BUTTON = 'grid size-10 shrink-0 place-items-center rounded-full text-soft hover:bg-well';

/** What the conversation is about and who holds the line. */
export function Header({ title, owner, view, staff, who, onOpen }: HeaderProps) {
  const { name, cord } = useDirectory();
  const first = view.timeline.items.find((item) => item.kind === 'customer')?.text ?? '';
  const waiting = view.timeline.personAsked && view.status === 'open';
  return (
    <header className="flex h-15 shrink-0 items-center gap-2 border-rule border-b px-2 sm:gap-3 sm:px-5">
      <button
        type="button"
        aria-label="Conversations"
        onClick={() => onOpen('conversations')}
        className={`${BUTTON} xl:hidden`}
      >
        <Lines />
      </button>
      <h1 className="min-w-0 flex-1 truncate font-semibold text-[15px]">
        {title || first || (view.id === null ? 'New conversation' : '')}
      </h1>
      {view.timeline.danger && <DangerBadge danger={view.timeline.danger} />}
      {view.id !== null && view.loaded && <StatusBadge status={waiting ? 'waiting' : view.status} />}
      <p
        data-testid="owner"
        data-agent={owner}
        className="flex items-center gap-2 whitespace-nowrap rounded-full border border-rule bg-raised py-1.5 pr-3.5 pl-2.5 text-[13px]"
        style={{ '--cord': cord(owner) } as React.CSSProperties}
      >
        <span className={`size-2.5 rounded-full bg-cord ${view.running ? 'animate-lamp' : ''}`} />
        <span className="text-faint max-sm:sr-only">
          {view.running ? 'Answering' : view.status === 'closed' ? 'Was on the line' : 'On the line'}
        </span>
        <span className="font-semibold text-cord">{name(owner) || '…'}</span>
      </p>
      {who !== null && <AccountButton staff={staff} who={who} />}
      {who !== null && (
        <button
          type="button"
          aria-label="The desk"
          onClick={() => onOpen('desk')}
          className={`${BUTTON} md:hidden`}
        >
          <Board />
        </button>
      )}
    </header>
  );
}
