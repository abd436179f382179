import type { PublishedStore, PublishedVersion } from '../../contracts/published.ts';
import { addNumbered } from './add-numbered.ts';
import type { Pool } from './connect.ts';
import { storableText } from './storable.ts';

const LISTED = 100;

/** Keeps what was published of one desk beside its conversations. */
export function publishedOf(pool: Pool, desk: string): PublishedStore {
  const rows = async (text: string, values: unknown[]) =>
    (await pool.query<PublishedVersion>({ text, values })).rows;
  return {
    async inForce() {
      const statement = { name: 'published-in-force', text: IN_FORCE, values: [desk] };
      return (await pool.query<{ number: number }>(statement)).rows[0]?.number ?? 0;
    },
    async get(number) {
      const [found] = await rows(`${SELECT} and number = $2`, [desk, number]);
      return found;
    },
    list: () => rows(`${SELECT} order by number desc limit $2`, [desk, LISTED]),
    async add({ changes, note, inForce, by, version, over }) {
      const values = [
        desk,
        JSON.stringify(changes),
        storableText(note),
        inForce,
        storableText(by),
        version,
        over,
      ];
      return addNumbered(() => rows(ADD, values), 'Others publish at the same moment.');
    },
  };
}

const COLUMNS =
  'number, changes, note, in_force as "inForce", author as by, version, over_version as over, at';

const SELECT = `select ${COLUMNS} from switchroom_published where desk = $1`;

const IN_FORCE =
  'select number from switchroom_published where desk = $1 and in_force order by number desc limit 1';

const ADD = `insert into switchroom_published (desk, number, changes, note, in_force, author, version, over_version)
select $1, coalesce(max(number), 0) + 1, $2::json, $3, $4::boolean, $5, $6, $7 from switchroom_published where desk = $1
on conflict do nothing returning ${COLUMNS}`;
