import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../../testing/test-database.ts';
import { connect } from '../connect.ts';
import { binaryColumns, type ColumnType } from './binary-array.ts';

const VALUES: Readonly<Record<ColumnType, readonly unknown[]>> = {
  text: ['', 'a "quoted", {braced} \\ word', null, 'Grüße 👋', 'NULL'],
  json: ['{"a":[1,null,"\\"x\\""]}', null, '"é"'],
  jsonb: ['{"a": [1, null, "\\"x\\""]}', null, '"é"', '{}'],
  integer: [0, 2_147_483_647, -2_147_483_648, null],
  smallint: [0, 32_767, -32_768, null],
  boolean: [true, false, null],
  timestamptz: ['2026-11-22T23:59:59.999Z', '1999-12-31T23:00:00.001Z', null, '1960-01-01T00:00:00.000Z'],
};

test('PostgreSQL reads the values that were written, of every type, and an array of none', async () => {
  const database = await testDatabase();
  const pool = connect(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  for (const [type, values] of Object.entries(VALUES) as [ColumnType, readonly unknown[]][]) {
    const asText =
      type === 'timestamptz'
        ? `to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
        : 'value::text';
    const read = async (given: readonly unknown[]) => {
      const { rows } = await pool.query<{ value: string | null }>({
        text: `select ${asText} as value from unnest($1::${type}[]) as value`,
        values: binaryColumns(
          [type],
          given.map((value) => [value]),
        ),
      });
      return rows.map(({ value }) => value);
    };
    expect(await read(values)).toEqual(values.map((value) => (value === null ? null : String(value))));
    expect(await read([])).toEqual([]);
  }
});

test('Columns of the same rows stand beside each other', async () => {
  const database = await testDatabase();
  const pool = connect(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  const rows = [
    ['first', 1, null],
    ['zweite Zeile ✓', 2, '{"a": 1}'],
  ];
  const { rows: read } = await pool.query({
    text: 'select name, number, data::text from unnest($1::text[], $2::integer[], $3::jsonb[]) as row (name, number, data)',
    values: binaryColumns(['text', 'integer', 'jsonb'], rows),
  });
  expect(read.map(Object.values)).toEqual(rows);
});
