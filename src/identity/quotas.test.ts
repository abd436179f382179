import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QuotaOwner } from '../contracts/quota.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { quotaCounters } from '../stores/postgres/quota-counters.ts';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import type { QuotaSettings } from './quota-settings.ts';
import { createQuotas } from './quotas.ts';
import { identityNode } from './testing/identity-bench.ts';

const MINUTE_MS = 60_000;
let database: TestDatabase;
let pools: Pool[];
let desks = 0;

// Two nodes have two pools.
beforeAll(async () => {
  database = await testDatabase();
  pools = [connect(database.url), connect(database.url)];
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await database.drop();
});

/** Two nodes of a desk of one's own, and a stranger to it. */
function nodes(settings: QuotaSettings) {
  const desk = `desk-${++desks}`;
  const [one, other] = pools.map((pool) =>
    createQuotas({ settings, counters: quotaCounters(pool), ring: identityNode(pool, desk).ring }),
  );
  const stranger = (address: string): QuotaOwner => ({ kind: 'customer', id: '', desk, address });
  const customer = (id: string, address = '192.0.2.9'): QuotaOwner => ({
    kind: 'customer',
    id,
    desk,
    address,
  });
  const service: QuotaOwner = { kind: 'service', id: 'key-1', desk, address: '192.0.2.50' };
  return { desk, one: one!, other: other!, both: [one!, other!], stranger, customer, service };
}

/** How many of so many attempts, made at once on both nodes in turns, were let through. */
async function letThrough(times: number, attempt: (node: number) => Promise<unknown>): Promise<number> {
  const tries = Array.from({ length: times }, (_, index) =>
    attempt(index % 2).then(
      () => 1,
      (thrown: { code?: string }) => {
        expect(thrown.code).toBe('too-many-requests');
        return 0;
      },
    ),
  );
  return (await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0);
}

test('of a hundred at once on two nodes exactly as many get through as may', async () => {
  const { both, stranger } = nodes({ opening: { address: { most: 17, perMs: MINUTE_MS } } });
  const owner = stranger('192.0.2.1');
  expect(await letThrough(100, (node) => both[node]!.take('opening', owner))).toBe(17);
});

test('who is refused is told how long to wait, on every node, and others are not', async () => {
  const { one, other, stranger } = nodes({ opening: { address: { most: 1, perMs: MINUTE_MS } } });
  await one.take('opening', stranger('192.0.2.1'));
  for (const node of [other, one, other]) {
    const refused: { retryAfterMs?: number } = await node.take('opening', stranger('192.0.2.1')).then(
      () => ({}),
      (thrown) => thrown,
    );
    expect(refused).toMatchObject({ code: 'too-many-requests', detail: 'Too often: opening:address.' });
    expect(refused.retryAfterMs).toBeGreaterThan(0);
    expect(refused.retryAfterMs).toBeLessThanOrEqual(MINUTE_MS);
  }
  await other.take('opening', stranger('192.0.2.2'));
});

test('when the time is over it may be done again', async () => {
  const { one, other, stranger } = nodes({ opening: { address: { most: 1, perMs: MINUTE_MS } } });
  await one.take('opening', stranger('192.0.2.1'));
  await pools[0]!.query({
    text: 'update switchroom.quotas set expire = expire - $1::bigint',
    values: [MINUTE_MS],
  });
  await other.take('opening', stranger('192.0.2.1'));
  await expect(one.take('opening', stranger('192.0.2.1'))).rejects.toMatchObject({
    code: 'too-many-requests',
  });
});

test('an IPv6 network of one customer is one address, and IPv4 is the same however a socket writes it', async () => {
  const { one, stranger } = nodes({ opening: { address: { most: 1, perMs: MINUTE_MS } } });
  const pairs = [
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
  ] as const;
  for (const [first, second] of pairs) {
    await one.take('opening', stranger(first));
    await expect(one.take('opening', stranger(second))).rejects.toMatchObject({ code: 'too-many-requests' });
  }
  await one.take('opening', stranger('2001:db8:1:3::1'));
});

test('no address, no customer and no key is kept', async () => {
  const limit = { most: 5, perMs: MINUTE_MS };
  const { one, customer, service } = nodes({
    messages: { address: limit, customer: limit, key: limit },
    usd: { address: 1, customer: 1, key: 1 },
  });
  for (const owner of [{ ...customer('cv_1', '203.0.113.77'), customer: 'ana@example.com' }, service]) {
    await one.take('messages', owner);
    await one.countUsd(owner, 0.1);
  }
  const tables = ['quotas', 'quota_usd'].map((table) =>
    pools[0]!.query({ text: `select row_to_json(t) from switchroom.${table} t` }),
  );
  const kept = JSON.stringify((await Promise.all(tables)).map(({ rows }) => rows));
  expect(kept).toContain('messages:customer');
  for (const word of ['203.0.113.77', 'ana@example.com', 'cv_1', 'key-1']) expect(kept).not.toContain(word);
});

test('whoever is over their own limit uses nothing up of the desk’s, and the other way round', async () => {
  const { one, stranger } = nodes({
    opening: { address: { most: 2, perMs: MINUTE_MS }, desk: { most: 4, perMs: MINUTE_MS } },
  });
  const open = (address: string) => one.take('opening', stranger(address));
  for (let times = 0; times < 10; times += 1) await open('192.0.2.1').catch(() => undefined);
  await open('192.0.2.2');
  await open('192.0.2.2');
  await expect(open('192.0.2.3')).rejects.toMatchObject({ detail: 'Too often: opening:desk.' });
  await pools[0]!.query({ text: `delete from switchroom.quotas where key like 'opening:desk:%'` });
  await nodes({}).one.take('opening', stranger('192.0.2.3'));
  const again = createQuotas({
    settings: { opening: { address: { most: 2, perMs: MINUTE_MS } } },
    ...{ counters: quotaCounters(pools[0]!), ring: identityNode(pools[0]!, 'x').ring },
  });
  // The desk's refusal was not counted for the address.
  await again.take('opening', stranger('192.0.2.3'));
  await again.take('opening', stranger('192.0.2.3'));
});

test('a signed-in customer is one customer in all conversations, and a service is counted by its key alone', async () => {
  const limit = { most: 1, perMs: MINUTE_MS };
  const { one, customer, service } = nodes({ messages: { customer: limit, key: limit, address: limit } });
  await one.take('messages', { ...customer('cv_1', '192.0.2.1'), customer: 'c-7' });
  const elsewhere = one.take('messages', { ...customer('cv_2', '192.0.2.2'), customer: 'c-7' });
  await expect(elsewhere).rejects.toMatchObject({ detail: 'Too often: messages:customer.' });
  await one.take('messages', service);
  await expect(one.take('messages', service)).rejects.toMatchObject({ detail: 'Too often: messages:key.' });
  // Its address is the host's server, with all customers behind it.
  await one.take('messages', { ...service, id: 'key-2' });
});

test('without limits nothing is counted, and no key is made', async () => {
  const { one, stranger } = nodes({});
  const { rows: before } = await pools[0]!.query({ text: 'select count(*) from switchroom.quotas' });
  for (let times = 0; times < 20; times += 1) await one.take('messages', stranger('192.0.2.1'));
  const hold = await one.holdUsd(stranger('192.0.2.1'), 1_000_000);
  await hold.settle(1_000_000);
  expect((await pools[0]!.query({ text: 'select count(*) from switchroom.quotas' })).rows).toEqual(before);
});
