import { expect, onTestFinished, test } from 'vitest';
import { afterHours } from '../../packs/after-hours/pack.ts';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { packData } from '../../src/app/pack-customers.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { installPack } from '../../src/stores/postgres/install-pack.ts';
import { packDatabase } from '../../src/stores/postgres/pack-database.ts';
import { testDatabase } from '../../src/testing/test-database.ts';

/** So many of each pack's customers are erased. */
const MOST = 10;

/** The tables of a pack as its tools reach them, and every text in them. */
async function tablesOf({ name, database }: Pack) {
  if (database === undefined) throw new TypeError(`${name} has no tables.`);
  const fresh = await testDatabase();
  const pool = connect(fresh.url);
  onTestFinished(() => pool.end().then(() => fresh.drop()));
  await installPack(pool, { name, database });
  const all = async () => {
    const { rows } = await pool.query<{ table: string }>({
      text: 'select tablename as table from pg_tables where schemaname = $1',
      values: [database.schema],
    });
    const texts = rows.map(({ table }) =>
      pool.query({ text: `select t::text from ${database.schema}.${table} t` }),
    );
    return JSON.stringify((await Promise.all(texts)).map((one) => one.rows));
  };
  return { data: packData(packDatabase(pool, database.schema), database.customers), all };
}

test.each([
  ['support', support, (row: Record<string, unknown>) => [row.contact_name, row.email, row.phone]],
  ['salon', salon, (row: Record<string, unknown>) => [row.name, row.phone]],
  ['after-hours', afterHours, (row: Record<string, unknown>) => [row.company]],
])(
  'nothing in the tables of %s tells of a customer who was erased, whoever it is',
  async (_name, pack, personal) => {
    const { data, all } = await tablesOf(pack);
    const ids = await data.ids();
    expect(ids.length).toBeGreaterThan(2);
    for (const customer of ids.slice(0, MOST)) {
      const subject = { customer, conversations: await data.conversationsOf(customer) };
      const held = await data.held(subject);
      const [row] = held.customers as [Record<string, unknown>];
      const words = personal(row).map(String);
      expect(words.filter((word) => word.length < 4)).toEqual([]);
      expect(await data.erase(subject)).toMatchObject({ customers: 1 });
      const left = await all();
      expect(words.filter((word) => left.includes(word))).toEqual([]);
    }
  },
);
