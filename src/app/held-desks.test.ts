import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { runTurn } from '../testing/test-switchboard.ts';
import { type HeldDesks, heldDesks } from './held-desks.ts';

let desks: HeldDesks;
beforeAll(async () => {
  desks = await heldDesks({ pack: support, server: inject('testDatabases').server });
});
afterAll(() => desks.close());

const REFUNDS = 'select count(*) from refunds where created_by_conversation is not null';

test('what one conversation writes, no other one finds', async () => {
  const refunds = await desks.lend(async ({ board, query }) => {
    const { id } = await board.open({ line: 'eval' });
    for (const text of ['I was charged twice for May', 'HL-1001, maria.santos@example.com', 'yes'])
      await runTurn(board, id, text);
    return query(REFUNDS);
  });
  expect(refunds).toEqual([[1]]);
  expect(await desks.lend(({ query }) => query(REFUNDS))).toEqual([[0]]);
});

test('a query has the values of its rows, and can change nothing', async () => {
  await desks.lend(async ({ query }) => {
    const plan = "select id, seat_month, max_seats from plans where id = 'business'";
    expect(await query(plan)).toEqual([['business', 38, null]]);
    await expect(query('delete from refunds returning 1')).rejects.toThrow('syntax error');
    await expect(
      query('select 1) as a; commit; delete from refunds; select * from (select 1'),
    ).rejects.toThrow('multiple commands');
    await expect(
      query("select set_config('transaction_read_only', 'off', true), 1 from plans"),
    ).rejects.toThrow('read-write mode');
    await expect(query('select * from nothing')).rejects.toThrow('relation "nothing" does not exist');
  });
});
