import { expect, test } from 'vitest';
import { databaseOf } from './sql-template.ts';

test('what stands in a template is a parameter, whatever it says', async () => {
  const seen: unknown[] = [];
  const { sql } = databaseOf(async (text, parameters) => {
    seen.push([text, parameters]);
    return [];
  });
  await sql`select ${"1'; drop table bikes; --"} as one, ${undefined}::text as two`;
  await sql`select now()`;
  expect(seen).toEqual([
    ['select $1 as one, $2::text as two', ["1'; drop table bikes; --", undefined]],
    ['select now()', []],
  ]);
});
