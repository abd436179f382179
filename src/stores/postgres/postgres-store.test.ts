import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { NewEvent } from '../../contracts/event.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { defineEvent } from '../../events/define-event.ts';
import { EventRegistry } from '../../events/event-registry.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { storeContract } from '../../testing/store-contract.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { postgresStore } from './postgres-store.ts';

storeContract('the PostgreSQL store', async () => {
  const database = await testDatabase();
  const pool = connect(database.url, { connections: 16 });
  const close = () => pool.end().then(() => database.drop());
  return { store: postgresStore(pool, 'support'), other: postgresStore(pool, 'sales'), close };
});

describe('trouble', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = connect(database.url);
  });
  afterAll(() => pool.end().then(() => database.drop()));

  test('an event is read in the version of who reads it: later ones by upcasters, earlier ones as unknown', async () => {
    const upcast = { 1: ({ text }: Record<string, unknown>) => ({ words: text }) };
    const inWords = defineEvent({
      ...{ type: 'customer-said', version: 2, about: '-', data: z.object({ words: z.string() }), upcast },
      ...{ fold: 'nothing', history: 'nothing', customer: 'nothing', place: 'opens-turn', projections: [] },
    });
    const earlier = postgresStore(pool, 'support');
    const later = postgresStore(pool, 'support', new EventRegistry([inWords]));
    const first = sampleAppend(sampleState('cv_versions'), [said('old')]);
    await earlier.append(first);
    const written = { type: 'customer-said', data: { words: 'new' } } as unknown as NewEvent;
    await later.append(sampleAppend(first.state, [written]));
    const told = async (store: ConversationStore) =>
      (await store.events('cv_versions', 0, 9)).map(({ type, data }) => ({ type, data }));
    expect(await told(earlier)).toEqual([
      { type: 'customer-said', data: { text: 'old' } },
      { type: 'unknown', data: { type: 'customer-said', version: 2, data: { words: 'new' } } },
    ]);
    expect(await told(later)).toEqual([
      { type: 'customer-said', data: { words: 'old' } },
      { type: 'customer-said', data: { words: 'new' } },
    ]);
  });

  test('connections the server closes are replaced without anyone noticing twice', async () => {
    const store = postgresStore(connect(database.url), 'support');
    await store.ping();
    const others =
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()';
    await pool.query({ text: others });
    await store.state('cv_1').catch((error) => expect(error).toMatchObject({ code: 'store-unavailable' }));
    await expect(store.state('cv_1')).resolves.toBeUndefined();
  });

  test.each([
    ['nobody listens', () => 'postgres://x:y@127.0.0.1:1/none', /ECONNREFUSED/],
    ['the login is wrong', () => database.url.replace(/:[^:@]+@/, ':wrong@'), /password/],
    ['there is no such database', () => `${database.url}_none`, /does not exist/],
  ])('when %s, the store is unavailable and says why', async (_why, url, detail) => {
    const elsewhere = connect(url());
    const refusal = { code: 'store-unavailable', detail: expect.stringMatching(detail) };
    await expect(postgresStore(elsewhere, 'support').ping()).rejects.toMatchObject(refusal);
    await expect(postgresStore(elsewhere, 'support').state('cv_1')).rejects.toMatchObject(refusal);
    await elsewhere.end();
  });
});

test('the updates of a turn touch no index, also while a person is waited for', async () => {
  const database = await testDatabase();
  const pool = connect(database.url, { connections: 1 });
  onTestFinished(() => pool.end().then(() => database.drop()));
  const store = postgresStore(pool, 'support');
  const person = {
    ...{ callId: 'c1', from: 'triage', reason: 'asked', summary: '', rung: 0 },
    ...{ requestedAt: '2026-03-02T09:00:00.000Z', claimedBy: null, claimant: null, callback: false },
  };
  let append = sampleAppend(sampleState('cv_1', { status: 'waiting', person }), [OPENED]);
  await store.append(append);
  for (const text of ['a', 'b', 'c', 'd']) {
    append = sampleAppend({ ...append.state, title: text }, [said(text)]);
    await store.append(append);
  }
  await pool.query({ text: 'select pg_stat_force_next_flush()' });
  const counts = `select n_tup_upd as updates, n_tup_hot_upd as hot from pg_stat_user_tables where relname = 'switchroom_conversations'`;
  expect((await pool.query({ text: counts })).rows).toEqual([{ updates: 4, hot: 4 }]);
});
