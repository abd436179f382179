import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QuotaOwner, Quotas } from '../contracts/quota.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { quotaCounters } from '../stores/postgres/quota-counters.ts';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { createQuotas } from './quotas.ts';
import { identityNode } from './testing/identity-bench.ts';

const DAY_MS = 86_400_000;
const TOO_MANY = { code: 'too-many-requests' };
let database: TestDatabase;
let pools: Pool[];
let desks = 0;

beforeAll(async () => {
  database = await testDatabase();
  pools = [connect(database.url), connect(database.url)];
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await database.drop();
});

/** Two nodes of a desk whose budgets these are, in USD. */
function nodes(usd: { address?: number; customer?: number; desk?: number }) {
  const desk = `desk-${++desks}`;
  const [one, other] = pools.map((pool) =>
    createQuotas({ settings: { usd }, counters: quotaCounters(pool), ring: identityNode(pool, desk).ring }),
  );
  const customer = (id: string, address = '192.0.2.1'): QuotaOwner => ({
    kind: 'customer',
    id,
    desk,
    address,
  });
  return { one: one!, other: other!, customer };
}

/** What has been spent or set aside under the fullest key, in USD. */
async function mostCounted(): Promise<number> {
  const text = 'select max(micros) as micros from switchroom.quota_usd';
  return ((await pools[0]!.query<{ micros: number }>({ text })).rows[0]?.micros ?? 0) / 1e6;
}

/** A turn: sets money aside, costs something, settles; resolves to what it cost, 0 when it was refused. */
async function turn(quotas: Quotas, owner: QuotaOwner, mostUsd: number, costUsd: number): Promise<number> {
  try {
    const hold = await quotas.holdUsd(owner, mostUsd);
    await hold.settle(costUsd);
    return costUsd;
  } catch (thrown) {
    expect(thrown).toMatchObject(TOO_MANY);
    return 0;
  }
}

test('two hundred turns at once on two nodes spend no more than the day allows', async () => {
  const { one, other, customer } = nodes({ desk: 1 });
  const turns = Array.from({ length: 200 }, (_, index) =>
    turn(index % 2 === 0 ? one : other, customer(`cv_${index}`), 0.05, 0.05),
  );
  const spent = (await Promise.all(turns)).reduce((sum, cost) => sum + cost, 0);
  expect(spent).toBeCloseTo(1, 6);
  await expect(one.holdUsd(customer('cv_x'), 0.01)).rejects.toMatchObject(TOO_MANY);
});

test('what was set aside and not spent is there again', async () => {
  const { one, other, customer } = nodes({ customer: 1 });
  const hold = await one.holdUsd(customer('cv_1'), 1);
  await expect(other.holdUsd(customer('cv_1'), 0.01)).rejects.toMatchObject(TOO_MANY);
  await hold.settle(0.25);
  const next = await other.holdUsd(customer('cv_1'), 0.75);
  await expect(one.holdUsd(customer('cv_1'), 0.01)).rejects.toMatchObject(TOO_MANY);
  await next.settle(0.75);
});

test('the last turn of a day gets what is left, and what it cost beyond that counts', async () => {
  const { one, customer } = nodes({ customer: 1 });
  await one.countUsd(customer('cv_1'), 0.9);
  const hold = await one.holdUsd(customer('cv_1'), 0.5);
  await hold.settle(0.3);
  expect(await mostCounted()).toBeCloseTo(1.2, 6);
  await expect(one.holdUsd(customer('cv_1'), 0.01)).rejects.toMatchObject(TOO_MANY);
});

test('every budget must have room; who is refused by one has nothing set aside in the others', async () => {
  const { one, customer } = nodes({ customer: 1, address: 1.5 });
  await one.countUsd(customer('cv_1'), 1);
  for (let times = 0; times < 5; times += 1) {
    await expect(one.holdUsd(customer('cv_1'), 0.5)).rejects.toMatchObject(TOO_MANY);
  }
  const hold = await one.holdUsd(customer('cv_2'), 0.5);
  await hold.settle(0.5);
  await expect(one.holdUsd(customer('cv_3'), 0.5)).rejects.toMatchObject(TOO_MANY);
});

test('who is refused is told to wait until the day is over, and may go on then', async () => {
  const { one, other, customer } = nodes({ customer: 1 });
  await one.countUsd(customer('cv_1'), 2);
  const refused = await one.holdUsd(customer('cv_1'), 1).catch((thrown: { retryAfterMs?: number }) => thrown);
  expect(refused).toMatchObject({ ...TOO_MANY, retryAfterMs: expect.any(Number) });
  expect((refused as { retryAfterMs: number }).retryAfterMs).toBeLessThanOrEqual(DAY_MS);
  await pools[0]!.query({ text: `update switchroom.quota_usd set until = until - interval '1 day'` });
  const hold = await other.holdUsd(customer('cv_1'), 1);
  await expect(one.holdUsd(customer('cv_1'), 0.1)).rejects.toMatchObject(TOO_MANY);
  await hold.settle(0);
});

test('money set aside on one day and settled on the next takes nothing from what the next has counted', async () => {
  const { one, customer } = nodes({ customer: 10 });
  const hold = await one.holdUsd(customer('cv_1'), 5);
  await pools[0]!.query({ text: `update switchroom.quota_usd set until = until - interval '1 day'` });
  await one.countUsd(customer('cv_1'), 7);
  await hold.settle(1);
  expect(await mostCounted()).toBeGreaterThanOrEqual(8);
  const rest = await one.holdUsd(customer('cv_1'), 10);
  await expect(one.holdUsd(customer('cv_1'), 0.1)).rejects.toMatchObject(TOO_MANY);
  await rest.settle(0);
});

test('two who count under the same keys in another order wait for each other and never in a circle', async () => {
  const { one, other, customer } = nodes({ address: 1_000, customer: 1_000, desk: 1_000 });
  const addresses = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  const turns = Array.from({ length: 150 }, (_, index) => {
    const owner = customer(`cv_${(index * 7) % 5}`, addresses[index % 3]);
    return turn(index % 2 === 0 ? one : other, owner, 1, 0.01);
  });
  expect((await Promise.all(turns)).filter((cost) => cost > 0)).toHaveLength(150);
});
