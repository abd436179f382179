import type { ConversationState } from '../../contracts/conversation.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { InboxPage, InboxQuery } from '../../contracts/person.ts';
import type { Pool } from './connect.ts';
import { type ConversationRow, SELECT_STATE, stateOf } from './conversation-row.ts';
import { storableText } from './storable.ts';

/** How many conversations a page of the inbox has. */
export const PAGE = 50;
/** So many stand for that many and more. */
export const MOST_COUNTED = 1_000;

/** Since when a person is waited for, ISO 8601; null when none is. */
export function waitingSince({ person, approvals }: ConversationState): string | null {
  const asked = person ? [person] : Object.values(approvals);
  return asked.map(({ requestedAt }) => requestedAt).sort()[0] ?? null;
}

/** What people have to look at, see `ConversationStore.inbox`. */
export async function inboxOf(pool: Pool, desk: string, query: InboxQuery): Promise<InboxPage> {
  const { limit = PAGE, after } = query;
  const place = after === undefined ? [] : placeOf(after);
  const statement =
    after === undefined ? { name: 'inbox', text: FIRST } : { name: 'inbox-after', text: AFTER };
  // One more than is asked for tells whether there is a next page.
  const [{ rows }, counted] = await Promise.all([
    pool.query<ConversationRow>({ ...statement, values: [desk, limit + 1, ...place] }),
    pool.query<{ count: number }>({ name: 'inbox-count', text: COUNT, values: [desk] }),
  ]);
  const conversations = rows.slice(0, limit).map(stateOf);
  const last = conversations.at(-1);
  const count = counted.rows[0]?.count ?? 0;
  return { conversations, count, next: last && rows.length > limit ? cursorAt(last) : null };
}

// Read from the index `conversations_waiting` in its order: a page costs the same wherever it is.
const WAITING = `${SELECT_STATE} where desk = $1 and waiting_since is not null`;
const IN_ORDER = 'order by waiting_since, id limit $2';
const FIRST = `${WAITING} ${IN_ORDER}`;
const AFTER = `${WAITING} and (waiting_since, id) > ($3::timestamptz, $4) ${IN_ORDER}`;

// Of the same condition as the list, so that the two agree; nobody needs to know how many thousands there are. In the order of
// the index, which is then read so far and no further.
const COUNT = `select count(*)::int as count from (
  select from switchroom_conversations where desk = $1 and waiting_since is not null
  order by waiting_since, id limit ${MOST_COUNTED}
) waiting`;

/** A place in the inbox, not a conversation's: it stays where it is when that one waits no longer. */
export function cursorAt(state: ConversationState): string {
  return `${Date.parse(waitingSince(state) ?? '')}.${state.id}`;
}

function placeOf(cursor: string): [since: string, id: string] {
  const [, ms, id] = /^(\d{1,13})\.(.+)$/s.exec(cursor) ?? [];
  if (ms === undefined || id === undefined)
    throw new SwitchroomError('request-invalid', '`after` must be the `next` of a page of the inbox.');
  return [new Date(Number(ms)).toISOString(), storableText(id)];
}
