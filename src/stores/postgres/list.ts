import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationQuery } from '../../contracts/store.ts';
import type { Pool } from './connect.ts';
import { type ConversationRow, ofDesk, SELECT_STATE, stateOf } from './conversation-row.ts';
import { storableText } from './storable.ts';

/** Lists conversations of a desk, see `ConversationStore.list`. */
export async function listOf(
  pool: Pool,
  desk: string,
  { limit, status, before, following }: ConversationQuery,
): Promise<ConversationState[]> {
  const values: unknown[] = [limit, desk];
  const conditions = ['desk = $2'];
  if (status !== undefined) conditions.push(`status = $${values.push(status)}`);
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
