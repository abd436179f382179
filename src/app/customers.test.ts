import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { Pack, PackCustomers } from '../contracts/pack.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { definePack } from '../desk/define-pack.ts';
import { auditLog } from '../identity/audit.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import { auditStore } from '../stores/postgres/audit.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { freshPool } from '../testing/fresh-pool.ts';
import { called, OPENED, said, sampleAppend, sampleState } from '../testing/sample-conversation.ts';
import { customerParts } from './customer-parts.ts';
import { eraseCustomer, exportCustomer, reapplyErasures } from './customers.ts';
import { ERASED_FILE, readErased } from './erased-list.ts';

const pool = freshPool();

const customers: PackCustomers = {
  ids: 'select id from buyers',
  conversations: 'select conversation as id from orders where buyer = $1',
  held: {
    buyers: 'select * from buyers where id = $1',
    orders: 'select * from orders where buyer = $1 or conversation = any($2)',
  },
  erase: {
    orders: 'delete from orders where buyer = $1 or conversation = any($2)',
    buyers: 'delete from buyers where id = $1',
  },
};

function packOf(given: PackCustomers | null): Pack {
  const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: 'support', name: 'Shop', entry: 'solo', agents: [solo] });
  return definePack({
    name: 'shop',
    desk,
    database: { schema: 'shop', files: [], ...(given && { customers: given }) },
  });
}

beforeAll(async () => {
  await pool().query({
    text: `create schema shop; create table shop.buyers (id text, name text);
      create table shop.orders (id serial, buyer text, conversation text, what text)`,
  });
});

/** The end of a conversation of so many events. */
function closedAfter(seq: number): ConversationEvent {
  const place = { seq: seq + 1, turn: 1, epoch: 0, at: new Date() };
  return { ...place, type: 'conversation-closed', data: { reason: 'done' } };
}

/** A customer who is known to the host and to the pack, with a conversation each; and somebody else. */
async function shop(id: string, given: PackCustomers | null = customers) {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-erase-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const store = postgresStore(pool(), 'support');
  const open = async (name: string, customer: { id: string; name: string } | null) => {
    const state = sampleState(name, { customer });
    await store.append(sampleAppend(state, [OPENED, said(`I am ${name} of ${id}`), called('c1')]));
    return name;
  };
  const [signedIn, known, other] = [
    await open(`cv_in_${id}`, { id, name: 'Ana Lima' }),
    await open(`cv_known_${id}`, null),
    await open(`cv_other_${id}`, { id: `${id}-other`, name: 'Bo' }),
  ];
  await pool().query({ text: 'insert into shop.buyers values ($1, $2)', values: [id, 'Ana Lima'] });
  for (const [buyer, conversation] of [
    [id, known],
    [`${id}-other`, other],
  ])
    await pool().query({
      text: `insert into shop.orders (buyer, conversation, what) values ($1, $2, 'lamp')`,
      values: [buyer, conversation],
    });
  for (const name of [signedIn, known, other]) {
    const log = await wholeLog(store, name);
    const analysis = await analyse(name, [...log, closedAfter(log.length)]);
    if (analysis) await analysesOf(pool(), 'support').put(analysis);
  }
  const place = { SWITCHROOM_DATA: folder, DATABASE_URL: undefined };
  const parts = customerParts({ place, pack: packOf(given), pool: pool(), tools: pool() });
  return { store, parts, signedIn, known, other, list: join(folder, ERASED_FILE) };
}

const conversationsOf = (held: { conversations: readonly { state: { id: string } }[] }) =>
  held.conversations.map(({ state }) => state.id);

test('all that is held of a customer is exported: the conversations of the host and of the pack, and the rows', async () => {
  const { parts, signedIn, known } = await shop('c1');
  const held = await exportCustomer(parts, 'c1');
  expect(held).toMatchObject({ kind: 'customer', id: 'c1' });
  expect(conversationsOf(held)).toEqual([signedIn, known]);
  expect(held.conversations[0]).toMatchObject({ events: { length: 3 }, toolCalls: [{ callId: 'c1' }] });
  expect(held.conversations[0]?.analysis?.summary.text).toContain(`I am ${signedIn} of c1`);
  expect(held.pack).toMatchObject({ buyers: [{ name: 'Ana Lima' }], orders: [{ what: 'lamp' }] });
  const [entry] = await auditLog(auditStore(pool(), 'support'), 'support').list(1);
  expect(entry).toMatchObject({ action: 'customer-exported', targets: [signedIn, known] });
});

test('what is erased is gone everywhere, the proof tells how much of what and not of whom', async () => {
  const { parts, store, signedIn, known, other, list } = await shop('c2');
  const record = await eraseCustomer(parts, 'c2');
  expect(record).toMatchObject({
    kind: 'customer',
    deleted: { conversations: 2, events: 6, tool_calls: 2, analyses: 2, 'pack.orders': 1, 'pack.buyers': 1 },
  });
  expect(await store.state(signedIn)).toBeUndefined();
  expect(await store.events(known, 0, 10)).toEqual([]);
  const analyses = analysesOf(pool(), 'support');
  expect(await Promise.all([signedIn, known].map(analyses.get))).toEqual([undefined, undefined]);
  expect((await analyses.get(other))?.summary.text).toContain(other);
  expect(await store.events(other, 0, 10)).toHaveLength(3);
  await expect(exportCustomer(parts, 'c2')).rejects.toMatchObject({ code: 'customer-not-found' });
  expect(JSON.stringify(record) + (await readFile(list, 'utf8'))).not.toMatch(/"c2"|Ana|cv_/);
  const [entry] = await auditLog(auditStore(pool(), 'support'), 'support').list(1);
  expect(entry).toMatchObject({
    action: 'customer-erased',
    targets: [record.sha256],
    counts: { conversations: 2 },
  });
});

test('one conversation is erased alone, with what the pack has of it', async () => {
  const { parts, store, signedIn, known } = await shop('c3');
  const record = await eraseCustomer(parts, known);
  expect(record).toMatchObject({
    kind: 'conversation',
    deleted: { conversations: 1, 'pack.orders': 1, 'pack.buyers': 0 },
  });
  expect(await store.state(known)).toBeUndefined();
  expect(await store.state(signedIn)).toBeDefined();
});

test('whom a backup has brought back is forgotten again by the list, and nobody else', async () => {
  const { parts, store, signedIn, other, list } = await shop('c4');
  await eraseCustomer(parts, 'c4');
  await store.append(
    sampleAppend(sampleState(signedIn, { customer: { id: 'c4', name: 'Ana Lima' } }), [OPENED]),
  );
  await pool().query({ text: `insert into shop.buyers values ('c4', 'Ana Lima')` });
  const records = await reapplyErasures(parts, await readErased(list));
  expect(records).toMatchObject([{ deleted: { conversations: 1, 'pack.buyers': 1 } }]);
  expect(await store.state(signedIn)).toBeUndefined();
  expect(await store.state(other)).toBeDefined();
  expect(await reapplyErasures(parts, await readErased(list))).toEqual([]);
});

test('a pack that says nothing about customers keeps its rows, and the conversations go', async () => {
  const { parts, store, signedIn } = await shop('c5', null);
  expect(await eraseCustomer(parts, 'c5')).toMatchObject({ deleted: { conversations: 1 } });
  expect(await store.state(signedIn)).toBeUndefined();
});

test('nothing is done for an id nobody knows', async () => {
  const { parts, list } = await shop('c6');
  await expect(eraseCustomer(parts, 'nobody')).rejects.toMatchObject({ code: 'customer-not-found' });
  expect(await readErased(list)).toEqual([]);
});
