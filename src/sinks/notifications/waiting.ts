import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { WaitKind } from '../../contracts/notification.ts';

/** Something that begins to wait, by the event it began with. */
export interface Wait {
  readonly kind: WaitKind;
  readonly seq: number;
  readonly at: Date;
  /** The tool call that waits for a yes. */
  readonly callId?: string;
  /** Id of the only one it waits for; undefined: for anybody on duty. */
  readonly of?: string;
}

/** Types of events with which something may begin to wait. */
export const BEGINNINGS: ReadonlySet<string> = new Set([
  'person-requested',
  'request-escalated',
  'request-assigned',
  'approval-requested',
  'customer-said',
]);

/** What begins to wait with an event of a conversation as it stands now; undefined: nothing, or it waits no more. */
export function waitOf(event: ConversationEvent, state: ConversationState): Wait | undefined {
  const { seq, at } = event;
  const wait = waitIn(event, state, { seq, at });
  return wait && waitsStill(wait, state) ? wait : undefined;
}

function waitIn(
  event: ConversationEvent,
  { person }: ConversationState,
  when: Pick<Wait, 'seq' | 'at'>,
): Wait | undefined {
  switch (event.type) {
    case 'person-requested':
    case 'request-escalated':
      return { kind: 'request', ...when };
    case 'request-assigned':
      return { kind: 'request', ...when, of: event.data.assignee };
    case 'approval-requested':
      return { kind: 'approval', ...when, callId: event.data.callId };
    case 'customer-said':
      return person?.claimant ? { kind: 'message', ...when, of: person.claimant } : undefined;
    default:
      return undefined;
  }
}

/** Whether it waits still, for the same one as when it began. */
export function waitsStill({ kind, seq, callId, of }: Wait, state: ConversationState): boolean {
  const { status, person, approvals, last } = state;
  switch (kind) {
    case 'request':
      // Once somebody is asked, it is theirs; what comes of that is a wait of its own.
      return status === 'waiting' && person?.assignee?.staff === of;
    case 'approval':
      return callId !== undefined && Object.hasOwn(approvals, callId);
    case 'message':
      return (
        status === 'with-person' &&
        person?.claimant === of &&
        last?.by === 'customer' &&
        (person?.readUpTo ?? 0) < seq
      );
  }
}

/**
 * Whether a customer's message is the first one since whoever has the conversation wrote, read or took it over: of several in a row
 * one is told. `before`: the events before it, oldest first.
 */
export function isFirstUnanswered(before: readonly ConversationEvent[]): boolean {
  const last = before.findLast(({ type }) => type === 'customer-said' || type.startsWith('person-'));
  return last !== undefined && last.type !== 'customer-said';
}
