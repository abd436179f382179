import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationQuery } from '../../contracts/store.ts';
import type { Pool } from './connect.ts';
import { type ConversationRow, ofDesk, SELECT_STATE, stateOf } from './conversation-row.ts';
import { storableText } from './storable.ts';

/** Of words that everybody says no more is looked at than so many messages. */
const MOST_FOUND = 20_000;

// The condition of the index `switchroom_events_by_words`, word for word.
const SAID = "type in ('customer-said', 'agent-said', 'person-said')";
const WORDS = "to_tsvector('simple', left(data->>'text', 8000))";

/** Lists conversations of a desk, see `ConversationStore.list`. */
export async function listOf(
  pool: Pool,
  desk: string,
  { limit, status, live, words, before, following }: ConversationQuery,
): Promise<ConversationState[]> {
  const values: unknown[] = [limit, desk];
  const conditions = ['desk = $2'];
  if (status !== undefined) conditions.push(`status = $${values.push(status)}`);
  if (live) conditions.push("status in ('open', 'waiting', 'with-person')");
  if (words !== undefined) conditions.push(`id in (${said(`$${values.push(storableText(words))}`)})`);
  if (before !== undefined) {
    const place = `select opened_at, id from switchroom_conversations where id = $${values.push(storableText(before))} and ${ofDesk('$2')}`;
    conditions.push(`(opened_at, id) < (${place})`);
  }
  if (following !== undefined) {
    const [at, id] = [values.push(following.openedAt.toISOString()), values.push(storableText(following.id))];
    conditions.push(`(opened_at, id) < ($${at}::timestamptz, $${id})`);
  }
  const text = `${SELECT_STATE} where ${conditions.join(' and ')} order by opened_at desc, id desc limit $1`;
  return (await pool.query<ConversationRow>({ text, values })).rows.map(stateOf);
}

/** The ids of conversations in which words were said. Nothing that a search may not contain: what is no word is left out. */
function said(words: string): string {
  const query = `(nullif(plainto_tsquery('simple', ${words})::text, '') || ':*')::tsquery`;
  return `select conversation from (
    select conversation from switchroom_events where ${SAID} and ${WORDS} @@ ${query} limit ${MOST_FOUND}
  ) found`;
}
