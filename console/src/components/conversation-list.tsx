import { type CSSProperties, type MouseEvent, useMemo } from 'react';
import type { Conversation, Desk } from '../api.ts';
import { deskOf } from '../desks.ts';
import { directoryOf } from '../directory.ts';
import { ago } from '../format.ts';
import { addressOf, goTo, signInAddress } from '../location.ts';
import { useNow } from '../use-poll.ts';
import { DangerBadge } from './danger-badge.tsx';
import { Plus } from './icons.tsx';
import { Jack } from './jack.tsx';
import { StatusBadge } from './status-badge.tsx';

interface ListProps {
  deskName: string;
  desks: readonly Desk[];
  current: string | null;
  /** Null until the list is read. */
  conversations: readonly Conversation[] | null;
  /** Ids of the desks whose conversations are missing. */
  unserved: readonly string[];
  isStaff: boolean;
  mayOpen: boolean;
  onPick: () => void;
}

/** Every conversation of the desk for staff, those of this browser for a customer; newest first. */
export function ConversationList(props: ListProps) {
  const { deskName, desks, current, conversations, unserved, isStaff, mayOpen, onPick } = props;
  const now = useNow();
  const pick = (id: string | null) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(id);
    onPick();
  };
  return (
    <>
      <div className="flex h-15 shrink-0 items-center gap-2.5 px-5">
        <Jack cord="var(--brass)" plugged size={18} />
        <span className="truncate font-semibold text-[15px] tracking-[-0.01em]">{deskName}</span>
      </div>
      {mayOpen && (
        <div className="px-3 pt-1 pb-3">
          <a
            href={addressOf(null)}
            onClick={pick(null)}
            data-testid="new-conversation"
            className="flex h-10 items-center gap-2 rounded-lg border border-rule-strong bg-raised px-3 font-medium text-[14px] hover:border-brass"
          >
            <Plus /> New conversation
          </a>
        </div>
      )}
      <nav aria-label="Conversations" className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        {unserved.length > 0 && (
          <p role="status" data-testid="unserved" className="px-3 py-2 text-[13px] text-soft">
            {namesOf(desks, unserved)}: the database is away, so conversations are missing here.
          </p>
        )}
        {conversations?.length === 0 && (
          <p className="px-3 py-2 text-[13px] text-faint">
            {isStaff
              ? 'Conversations appear here and stay, also after a restart.'
              : 'Your conversations appear here, in this browser only.'}
          </p>
        )}
        <ul className="space-y-0.5">
          {conversations?.map((conversation) => (
            <li key={conversation.id}>
              <Row
                conversation={conversation}
                desk={deskOf(desks, conversation.id, conversation)}
                isOneOfSeveral={desks.length > 1}
                now={now}
                current={conversation.id === current}
                onClick={pick(conversation.id)}
              />
              {isStaff && conversation.previous && (
                <a
                  href={addressOf(conversation.previous)}
                  onClick={pick(conversation.previous)}
                  data-testid="previous"
                  className="mb-1 ml-6.5 block w-fit text-[12px] text-soft underline-offset-4 hover:underline"
                >
                  continues an earlier one
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {!isStaff && (
        <a
          href={signInAddress(current)}
          data-testid="to-sign-in"
          className="px-6 py-4 text-[13px] text-faint underline-offset-4 hover:underline"
        >
          Staff: sign in
        </a>
      )}
    </>
  );
}

function namesOf(desks: readonly Desk[], ids: readonly string[]): string {
  return ids.map((id) => desks.find((desk) => desk.id === id)?.name ?? id).join(', ');
}

interface RowProps {
  conversation: Conversation;
  desk: Desk | null;
  isOneOfSeveral: boolean;
  now: number;
  current: boolean;
  onClick: (event: MouseEvent) => void;
}

function Row({ conversation, desk, isOneOfSeveral, now, current, onClick }: RowProps) {
  const { name, cord } = useMemo(() => directoryOf(desk), [desk]);
  const { id, title, owner, status, line, updatedAt, danger } = conversation;
  return (
    <a
      href={addressOf(id)}
      onClick={onClick}
      aria-current={current ? 'page' : undefined}
      data-testid="conversation"
      className={`block rounded-lg px-3 py-2.5 ${current ? 'bg-raised shadow-[0_0_0_1px_var(--rule)]' : 'hover:bg-well'}`}
      style={{ '--cord': cord(owner) } as CSSProperties}
    >
      <span className="flex items-baseline gap-2">
        <span className={`min-w-0 flex-1 truncate text-[14px] ${current ? 'font-semibold' : 'font-medium'}`}>
          {title || 'Nothing said yet'}
        </span>
        <time
          dateTime={updatedAt}
          title={new Date(updatedAt).toLocaleString()}
          className="text-[12px] text-faint tabular-nums"
        >
          {ago(updatedAt, now)}
        </time>
      </span>
      <span className="mt-1 flex items-center gap-1.5 text-[12.5px] text-soft">
        <span className="size-2 rounded-full bg-cord" />
        <span className="min-w-0 flex-1 truncate">
          {isOneOfSeveral && desk !== null && (
            <>
              <span data-testid="row-desk">{desk.name}</span> ·{' '}
            </>
          )}
          {name(owner)}
          {line !== 'chat' && <span className="text-faint"> · {line}</span>}
        </span>
        {danger && <DangerBadge danger={danger} short />}
        <StatusBadge status={status} short />
      </span>
    </a>
  );
}
