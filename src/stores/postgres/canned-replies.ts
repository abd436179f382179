import type { CannedReply, CannedReplyStore } from '../../contracts/canned-reply.ts';
import type { Pool } from './connect.ts';
import { storableText } from './storable.ts';

/** Canned replies, in the control schema. */
export function cannedReplyStore(pool: Pool, home: string): CannedReplyStore {
  async function rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await pool.query<Row>({ text, values: [home, ...values] })).rows;
  }
  return {
    list: (desk) => rows<CannedReply>(LIST, desk),
    put: async ({ desk, name, text, changedBy, changedAt }, most) =>
      (await rows(PUT, desk, name, storableText(text), storableText(changedBy), changedAt, most)).length > 0,
    remove: async (desk, name) => (await rows(REMOVE, desk, name)).length > 0,
  };
}

const LIST = `select desk, name, text, changed_by as "changedBy", changed_at as "changedAt" from switchroom.canned_replies
where home = $1 and desk = $2 order by name`;

const PUT = `insert into switchroom.canned_replies (home, desk, name, text, changed_by, changed_at)
select $1, $2, $3, $4, $5, $6
where (select count(*) from switchroom.canned_replies where home = $1 and desk = $2 and name <> $3) < $7
on conflict (home, desk, name) do update set text = excluded.text, changed_by = excluded.changed_by, changed_at = excluded.changed_at
returning name`;

const REMOVE = `delete from switchroom.canned_replies where home = $1 and desk = $2 and name = $3 returning name`;
