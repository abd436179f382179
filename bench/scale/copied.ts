import type { FeedPosition } from '../../src/contracts/feed.ts';
import { patientPool } from '../database.ts';

/** Some of what there is, another one at each call. */
export interface Copied {
  next(kind: 'closed' | 'open'): () => string;
  /** A conversation in a turn. */
  held(): string;
  /** The key of a receipt. */
  receipt(): string;
  customer(): string;
  /** A place in the list. */
  place(): { readonly openedAt: Date; readonly id: string };
  position(): FeedPosition;
}

/** So many of each: no two calls in a row find the same pages. */
const SOME = 4_000;

/** Looks at random for conversations among all of them. */
export async function copied(url: string, schema: string | undefined): Promise<Copied> {
  const pool = patientPool(url, schema);
  const column = async (text: string) => {
    const { rows } = await pool.query<{ value: string }>({ text: `${text} order by random() limit ${SOME}` });
    return rows.map(({ value }) => value);
  };
  const conversations = (condition: string) =>
    column(`select id as value from switchroom_conversations where ${condition}`);
  const closed = await conversations(`status = 'closed'`);
  const ids = {
    closed,
    open: await conversations(`status = 'open' and node is null and waiting_since is null`),
  };
  const held = await conversations('node is not null');
  const customers = await column(
    'select customer as value from switchroom_conversations where customer is not null',
  );
  const receipts = await column('select key as value from switchroom_receipts');
  const positions = await column(`select transaction || '.' || position as value from switchroom_feed`);
  const { rows: places } = await pool.query<{ openedAt: Date; id: string }>({
    text: `select opened_at as "openedAt", id from switchroom_conversations where id = any($1)`,
    values: [closed],
  });
  await pool.end();
  return {
    next: (kind) => inTurn(ids[kind]),
    held: inTurn(held),
    receipt: inTurn(receipts),
    customer: inTurn(customers),
    place: inTurn(places),
    position: inTurn(positions),
  };
}

function inTurn<Value>(values: readonly Value[]): () => Value {
  let at = 0;
  return () => {
    const value = values[at++ % values.length];
    if (value === undefined) throw new TypeError('There is none to look at.');
    return value;
  };
}
