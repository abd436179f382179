import type { SavedView, SavedViewStore } from '../../contracts/saved-view.ts';
import type { Pool } from './connect.ts';
import { storableJson, storableText } from './storable.ts';

/** The views that people save, in the control schema. */
export function savedViewStore(pool: Pool, home: string): SavedViewStore {
  async function rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await pool.query<Row>({ text, values: [home, ...values] })).rows;
  }
  return {
    list: (staff) => rows<SavedView>(LIST, staff),
    async put({ id, staff, by, name, query, sharedAt }, most) {
      const values = [id, staff, storableText(by), storableText(name), storableJson(query), sharedAt, most];
      return (await rows(PUT, ...values)).length > 0;
    },
    remove: async (staff, id) => (await rows(REMOVE, staff, id)).length > 0,
  };
}

const LIST = `select id, staff, made_by as by, name, query, shared_at as "sharedAt" from switchroom.saved_views
where home = $1 and (staff = $2 or shared_at is not null) order by name, id limit 1000`;

const PUT = `insert into switchroom.saved_views (home, id, staff, made_by, name, query, shared_at) select $1, $2, $3, $4, $5, $6, $7
where (select count(*) from switchroom.saved_views where home = $1 and staff = $3 and id <> $2) < $8
on conflict (home, id) do update set made_by = excluded.made_by, name = excluded.name, query = excluded.query, shared_at = excluded.shared_at
where saved_views.staff = excluded.staff
returning id`;

const REMOVE = `delete from switchroom.saved_views where home = $1 and staff = $2 and id = $3 returning id`;
