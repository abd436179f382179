import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationQuery } from '../../contracts/store.ts';
import type { Pool } from './connect.ts';
import { type ConversationRow, ofDesk, SELECT_STATE, stateOf } from './conversation-row.ts';
import { storableText } from './storable.ts';

/** Of words that everybody says no more is looked at than so many messages. */
const MOST_FOUND = 20_000;
const DAY_MS = 24 * 3_600_000;
/** A search looks back so many days, then further, then at all there is: of a word that everybody says the newest are found. */
const BACK_DAYS = [1, 7];
/** Of more days than this no list is made. */
const MOST_DAYS = 30;

// The condition and the expression of the index `switchroom_events_by_words`, word for word.
const SAID = "type in ('customer-said', 'agent-said', 'person-said')";
const WORDS = `(to_tsvector('simple', left(data->>'text', 8000))
  || array_to_tsvector(array['=' || floor(extract(epoch from at at time zone 'UTC') / 86400)::bigint]))`;

/** Lists conversations of a desk, see `ConversationStore.list`. */
export async function listOf(
  pool: Pool,
  desk: string,
  query: ConversationQuery,
  mostFound = MOST_FOUND,
): Promise<ConversationState[]> {
  if (query.words === undefined) return select(pool, desk, query);
  for (const days of await daysOf(pool, desk, query)) {
    const found = await select(pool, desk, query, { words: query.words, days, mostFound });
    if (found.length >= query.limit) return found;
  }
  return select(pool, desk, query, { words: query.words, days: undefined, mostFound });
}

/** Days in a row, by their numbers since 1970 (UTC), both ends included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** What must have been said, and when; and the conversation be opened then. */
interface Search {
  readonly words: string;
  readonly days: Days | undefined;
  readonly mostFound: number;
}

async function select(
  pool: Pool,
  desk: string,
  { limit, status, live, before, following }: ConversationQuery,
  search?: Search,
): Promise<ConversationState[]> {
  const values: unknown[] = [limit, desk];
  const conditions = ['desk = $2'];
  if (status !== undefined) conditions.push(`status = $${values.push(status)}`);
  if (live) conditions.push("status in ('open', 'waiting', 'with-person')");
  if (search) conditions.push(...said(search, values));
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

/** That words were said in a conversation. Nothing that a search may not contain: what is no word is left out. */
function said({ words, days, mostFound }: Search, values: unknown[]): string[] {
  const query = `(nullif(plainto_tsquery('simple', $${values.push(storableText(words))})::text, '') || ':*')::tsquery`;
  const onDays = days ? ` && $${values.push(listed(days))}::tsquery` : '';
  const found = `select conversation from switchroom_events where ${SAID} and ${WORDS} @@ (${query}${onDays}) limit ${mostFound}`;
  const since = days && `$${values.push(new Date(days.from * DAY_MS).toISOString())}::timestamptz`;
  return [`id in (select conversation from (${found}) found)`, ...(since ? [`opened_at >= ${since}`] : [])];
}

/** A query for any of them, each as the index has it. */
function listed({ from, to }: Days): string {
  return Array.from({ length: to - from + 1 }, (_, at) => `'=${from + at}'`).join(' | ');
}

/** The days that a search looks at first; what was said in a conversation that was opened then may be said any day since. */
async function daysOf(pool: Pool, desk: string, { before, following }: ConversationQuery): Promise<Days[]> {
  const row = 'select opened_at as end, now() as now from switchroom_conversations where';
  const { rows } = await pool.query<{ end: Date; now: Date }>(
    before === undefined
      ? { text: `${row} desk = $1 order by opened_at desc limit 1`, values: [desk] }
      : { text: `${row} id = $2 and ${ofDesk('$1')}`, values: [desk, storableText(before)] },
  );
  const [newest] = rows;
  if (!newest) return [];
  const last = dayOf(following?.openedAt ?? newest.end);
  // The clock of a node may be ahead.
  const to = Math.max(last, dayOf(newest.now)) + 1;
  return BACK_DAYS.map((back) => ({ from: last - back, to })).filter(({ from }) => to - from < MOST_DAYS);
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}
