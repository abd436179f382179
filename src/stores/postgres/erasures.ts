import { createHash } from 'node:crypto';
import type { Pool } from './connect.ts';

/** Who was forgotten: a customer with all their conversations, or one conversation. */
export type ErasedKind = 'customer' | 'conversation';

/** One that was forgotten, by a hash from which nobody tells who it was. */
export interface Erased {
  readonly desk: string;
  readonly kind: ErasedKind;
  /** What the hash was salted with, in hexadecimal: of the database it was made in. */
  readonly salt: string;
  /** In hexadecimal. */
  readonly sha256: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The hash under which an id is known among the erased. */
export function erasedHash({ salt, kind }: Pick<Erased, 'salt' | 'kind'>, id: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(`${kind}:${id}`).digest('hex');
}

/** Keeps on record that an id is forgotten at a desk; the same one twice is one. */
export async function addErased(pool: Pool, desk: string, kind: ErasedKind, id: string): Promise<Erased> {
  const { rows } = await pool.query<{ salt: string; at: Date }>({ text: SALT });
  const { salt = '', at = new Date(0) } = rows[0] ?? {};
  const erased = { desk, kind, salt, sha256: erasedHash({ salt, kind }, id), at: at.toISOString() };
  await pool.query({ text: ADD, values: [desk, kind, erased.sha256, erased.at] });
  return erased;
}

/** The ids a desk has now that may be among the erased: of conversations, and of customers the host signed in. */
export async function idsOf(pool: Pool, desk: string, kind: ErasedKind): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({ text: IDS[kind], values: [desk] });
  return rows.map(({ id }) => id);
}

const SALT = `select encode(salt, 'hex') as salt, clock_timestamp() as at from switchroom_erasure_salts`;

const ADD = `insert into switchroom_erasures (desk, kind, sha256, at) values ($1, $2, $3, $4) on conflict do nothing`;

const IDS: Readonly<Record<ErasedKind, string>> = {
  conversation: 'select id from switchroom_conversations where desk = $1',
  customer:
    'select distinct customer as id from switchroom_conversations where desk = $1 and customer is not null',
};
