import { expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { deskIdentity } from '../../src/app/identity.ts';
import { serve } from '../../src/app/serve.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';

test('what staff and services read and do is on record, refusals too, and no word of it', async () => {
  const database = await testDatabase();
  const server = await serve(
    { pack: support, models: [], prices: {}, phone: {} },
    {
      ...{ PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
    },
  );
  const [api, customer] = [await ownersApi(server), new ApiClient(server.url)];
  const id = await customer.open();
  await customer.say(id, 'I want to talk to a human, my name is Zebedee');
  await api.json(`/v1/conversations/${id}`);
  await api.json('/v1/inbox');
  await api.request(`/v1/inbox/${id}/reply`, { method: 'POST', body: '{"text":"Hello Zebedee"}' });
  await api.request(`/v1/inbox/${id}/claim`, { method: 'POST', body: '{}' });
  await server.close();
  const pool = connect(database.url);
  const { auditLog } = deskIdentity({ desk: 'support', pool, settings: {}, environment: {} });
  const rows = await auditLog.list(50);
  const { findings } = await auditLog.verify();
  await pool.end();
  await database.drop();
  const told = rows.map(({ kind, action, targets, counts }) => [kind, action, targets, counts]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['service', 'get-conversations-one', [id], { status: 200 }],
      ['service', 'get-inbox', [], { status: 200 }],
      ['service', 'post-inbox-reply', [id], { status: 409 }],
      ['service', 'post-inbox-claim', [id], { status: 200 }],
    ]),
  );
  expect(rows.filter(({ kind }) => kind === 'customer')).toEqual([]);
  expect(JSON.stringify(rows)).not.toContain('Zebedee');
  expect(findings).toEqual([]);
});

test('which conversation it was is on record where several desks are served, and only what can be an id', async () => {
  const nodes = await deskNodes({ pack: support, packs: [support, salon] });
  const node = await nodes.start();
  const [api, customer] = [await ownersApi(node), new ApiClient(node.url)];
  const id = await customer.open({ desk: 'salon' });
  await api.json(`/v1/conversations/${id}`);
  await api.request(`/v1/inbox/${id}/claim`, { method: 'POST', body: '{}' });
  for (const other of ['zoe@example.com', 'a.b.c', '.x', 'x.'])
    await api.request(`/v1/conversations/${encodeURIComponent(other)}`);
  await nodes.stop(node);
  const pool = connect(nodes.url);
  const { auditLog } = deskIdentity({ desk: 'support', pool, settings: {}, environment: {} });
  const rows = await auditLog.list(50);
  await pool.end();
  const told = rows.map(({ action, targets, counts }) => [action, targets, counts.status]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['get-conversations-one', [id], 200],
      ['post-inbox-claim', [id], 409],
    ]),
  );
  expect(told.filter(([, , status]) => status === 404)).toEqual(
    Array.from({ length: 4 }, () => ['get-conversations-one', [], 404]),
  );
});
