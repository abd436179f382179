import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditEntry } from '../contracts/audit.ts';
import { auditStore } from '../stores/postgres/audit.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { auditLog, createAudit } from './audit.ts';

const ANA = { kind: 'staff', id: 'st_1' } as const;
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

/** Timers that run when they are told to. */
function heldTimers() {
  const held: (() => void)[] = [];
  const after = (_: number, work: () => void) => {
    held.push(work);
    return () => undefined;
  };
  const pass = () => held.splice(0).map((work) => work());
  return { after, pass };
}

/** The audit of a desk of one's own, on two nodes. */
function bench(desk = `desk-${++desks}`) {
  const timers = heldTimers();
  const defects: unknown[] = [];
  const onDefect = (thrown: unknown) => defects.push(thrown);
  const nodes = pools.map((pool) => createAudit({ store: auditStore(pool, desk), timers, onDefect }));
  const log = auditLog(auditStore(pools[0]!, desk), desk);
  return { desk, one: nodes[0]!, other: nodes[1]!, nodes, log, timers, defects };
}

/** Changes rows as somebody with the server's superuser could: with the triggers off. */
async function tamper(text: string, ...values: unknown[]): Promise<void> {
  await pools[0]!.query({ text: `alter table switchroom.audit disable trigger all` });
  await pools[0]!.query({ text, values });
  await pools[0]!.query({ text: `alter table switchroom.audit enable trigger all` });
}

const did = (action: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  principal: ANA,
  action,
  ...more,
});

/** A chain of so many acts. */
async function chainOf(length: number) {
  const parts = bench();
  for (let index = 1; index <= length; index += 1)
    await parts.one.record(did('acted', { targets: [`cv_${index}`] }));
  return parts;
}

test('what was done is on record with who, when, what and to whom, newest first, page by page', async () => {
  const { one, log } = bench();
  await one.record(did('conversation-read', { targets: ['cv_1', 'cv_2'], counts: { rows: 2, bytes: 10 } }));
  await one.record({ principal: { kind: 'service', id: 'key 1/ü\n' }, action: 'key-made' });
  const [second, first] = await log.list(10);
  expect(first).toEqual({
    ...{ seq: 1, kind: 'staff', actor: 'st_1', action: 'conversation-read', targets: ['cv_1', 'cv_2'] },
    ...{
      counts: { rows: 2, bytes: 10 },
      at: expect.any(Date),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  expect(second).toMatchObject({ seq: 2, kind: 'service', actor: 'key 1/ü\n', targets: [], counts: {} });
  expect(await log.list(1, 2)).toEqual([first]);
});

test('two nodes that write at once make one chain without a fork', async () => {
  const { nodes, log } = bench();
  await Promise.all(Array.from({ length: 200 }, (_, index) => nodes[index % 2]!.record(did(`act-${index}`))));
  const report = await log.verify();
  expect(report).toMatchObject({ rows: 200, findings: [], head: { seq: 200 } });
  const actions = (await log.list(500)).map(({ action }) => action);
  expect(new Set(actions).size).toBe(200);
});

test('desks have chains of their own', async () => {
  const { one } = await chainOf(2);
  const { log } = await chainOf(1);
  await one.record(did('acted'));
  expect(await log.verify()).toMatchObject({ rows: 1, findings: [] });
  expect(await log.list(10)).toHaveLength(1);
});

test.each([
  ['who did it', `update switchroom.audit set actor = 'st_2' where desk = $1 and seq = 3`],
  ['what was done', `update switchroom.audit set action = 'other' where desk = $1 and seq = 3`],
  ['to whom', `update switchroom.audit set targets = '{}' where desk = $1 and seq = 3`],
  ['how many', `update switchroom.audit set counts = '{"rows": 1}' where desk = $1 and seq = 3`],
  ['when', `update switchroom.audit set at = at + interval '1 microsecond' where desk = $1 and seq = 3`],
  ['the kind', `update switchroom.audit set kind = 'service' where desk = $1 and seq = 3`],
])('a row whose %s was changed is found', async (_, text) => {
  const { desk, log } = await chainOf(5);
  await tamper(text, desk);
  expect((await log.verify()).findings).toEqual(['Row 3 was changed.']);
});

test('a row that was changed together with its hash is found by the next one', async () => {
  const { desk, log } = await chainOf(5);
  await tamper(
    `update switchroom.audit row set action = 'other',
      hash = sha256(convert_to(switchroom.audit_text(jsonb_populate_record(row, '{"action": "other"}')), 'UTF8'))
    where desk = $1 and seq = 3`,
    desk,
  );
  expect((await log.verify()).findings).toEqual(['Row 4 does not follow row 3.']);
});

test('a row that is missing, from the middle or the beginning, is found', async () => {
  const middle = await chainOf(5);
  await tamper('delete from switchroom.audit where desk = $1 and seq = 3', middle.desk);
  expect((await middle.log.verify()).findings).toEqual(['Row 3 is missing.']);
  const start = await chainOf(5);
  await tamper('delete from switchroom.audit where desk = $1 and seq < 3', start.desk);
  expect((await start.log.verify()).findings).toEqual(['Rows 1 to 2 are missing.']);
});

test('rows missing at the end are found; with the head set back, by one that was anchored outside', async () => {
  const { desk, log } = await chainOf(5);
  const { head } = await log.verify();
  await tamper('delete from switchroom.audit where desk = $1 and seq > 3', desk);
  expect((await log.verify()).findings).toEqual(['Rows 4 to 5 are missing at the end.']);
  await pools[0]!.query({
    text: `update switchroom.audit_heads head set seq = 3, hash = row.hash from switchroom.audit row
      where head.desk = $1 and row.desk = $1 and row.seq = 3`,
    values: [desk],
  });
  expect((await log.verify()).findings).toEqual([]);
  expect((await log.verify(head)).findings).toEqual(['Row 5 is not the one that was anchored.']);
});

test('a chain that was written anew from its beginning is found by a head that was anchored outside', async () => {
  const { desk, one, log } = await chainOf(3);
  const { head } = await log.verify();
  expect((await log.verify(head)).findings).toEqual([]);
  await tamper('delete from switchroom.audit where desk = $1', desk);
  await pools[0]!.query({
    text: `update switchroom.audit_heads set seq = 0, hash = '' where desk = $1`,
    values: [desk],
  });
  for (let index = 0; index < 3; index += 1) await one.record(did('acted'));
  expect((await log.verify()).findings).toEqual([]);
  expect((await log.verify(head)).findings).toEqual(['Row 3 is not the one that was anchored.']);
});

test('rows are neither changed nor deleted nor emptied, also by the owner of the tables', async () => {
  await chainOf(1);
  const tries = [
    `update switchroom.audit set action = 'x'`,
    'delete from switchroom.audit',
    'truncate switchroom.audit',
    'delete from switchroom.audit_heads',
    'truncate switchroom.audit_heads',
    'truncate switchroom.audit, switchroom.audit_heads',
  ];
  for (const text of tries) {
    await expect(pools[0]!.query({ text }), text).rejects.toThrow('added to and never changed');
  }
});

test('reads are gathered and written together; an act stands behind what was read before it', async () => {
  const { one, log, timers } = bench();
  one.note(did('conversation-read', { targets: ['cv_1'] }));
  one.note(did('conversation-read', { targets: ['cv_2'] }));
  expect(await log.list(10)).toEqual([]);
  timers.pass();
  await one.flush();
  expect(await log.list(10)).toHaveLength(2);
  one.note(did('conversation-read'));
  await one.record(did('conversation-closed'));
  expect((await log.list(2)).map(({ action }) => action)).toEqual([
    'conversation-closed',
    'conversation-read',
  ]);
  timers.pass();
  await one.flush();
  expect((await log.verify()).rows).toBe(4);
});

test('an act that cannot be put on record fails; reads that cannot are told', async () => {
  const defects: unknown[] = [];
  const nowhere = connect('postgres://x:y@127.0.0.1:1/none');
  const onDefect = (thrown: unknown) => defects.push(thrown);
  const audit = createAudit({ store: auditStore(nowhere, 'x'), timers: heldTimers(), onDefect });
  await expect(audit.record(did('acted'))).rejects.toMatchObject({ code: 'store-unavailable' });
  audit.note(did('read'));
  await audit.flush();
  expect(defects).toMatchObject([{ code: 'store-unavailable' }]);
  await nowhere.end();
});

test('a chain of thousands is read in pages', async () => {
  const { desk, log } = bench();
  const entries = Array.from({ length: 2_500 }, (_, index) => ({
    ...did(`act-${index}`),
    targets: [],
    counts: {},
  }));
  await auditStore(pools[0]!, desk).add(entries);
  expect(await log.verify()).toMatchObject({ rows: 2_500, findings: [], head: { seq: 2_500 } });
});
