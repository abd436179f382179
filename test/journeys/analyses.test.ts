import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import type { Analysis } from '../../src/contracts/analysis.ts';
import { schemaOf } from '../../src/contracts/pack.ts';
import { webhookSettings } from '../../src/sinks/webhooks/settings.ts';
import { analysesOf } from '../../src/stores/postgres/analyses.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { webhookReceiver } from '../support/webhook-receiver.ts';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
/** Jobs are looked for twice a second, and readers wait for every transaction of the tests' server. */
const soon = { timeout: 60_000 };

const hook = (url: string, name: string, more: object = {}) =>
  webhookSettings.parse({ name, url, secret: SECRET, network: 'loopback', ...more });

/** Says something in a new conversation, and has it closed. */
async function call(url: string, words: string): Promise<string> {
  const api = new ApiClient(url);
  const id = await api.open();
  await api.say(id, words);
  await api.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
  return id;
}

test('a conversation that is closed is analysed once, on whichever node, and receivers of staff are told, signed', async () => {
  const [staffs, customers] = [await webhookReceiver(), await webhookReceiver()];
  const nodes = await deskNodes({
    pack: support,
    analysis: { lead: { agents: { billing: 25 } } },
    webhooks: [
      hook(staffs.url, 'crm', { audience: 'operator', events: ['conversation-analysed'] }),
      hook(customers.url, 'page', { events: ['conversation-closed'] }),
    ],
  });
  const [{ url }] = await Promise.all([nodes.start(), nodes.start()]);
  const id = await call(url, 'I was charged twice for May');
  await expect.poll(() => staffs.types(), soon).toEqual(['conversation-analysed']);
  await expect.poll(() => customers.types(), soon).toEqual(['conversation-closed']);

  const [{ body, headers, message }] = staffs.received as [(typeof staffs.received)[0]];
  expect(() => new Webhook(SECRET).verify(body, headers as Record<string, string>)).not.toThrow();
  const { analysis, ...place } = message.data as { analysis?: Analysis } & typeof message.data;
  expect(place).toEqual({ desk: 'support', conversation: id, seq: analysis?.seq });
  expect(analysis).toMatchObject({
    summary: { by: 'rules', text: expect.stringContaining('I was charged twice for May') },
    agents: ['triage', 'billing'],
    lead: { reasons: [{ reason: 'went to billing', points: 25 }] },
  });
  const pool = connect(nodes.url, { schema: schemaOf(support) });
  onTestFinished(() => pool.end());
  expect(await analysesOf(pool, 'support').get(id)).toEqual(analysis);
});

test('while a model does not answer the rules have their say', async () => {
  const away = () => Promise.reject(new TypeError('fetch failed'));
  const models = [
    linkTo({
      getResponse: away,
      getStreamedResponse: () => {
        throw new TypeError('away');
      },
    }),
  ];
  const receiver = await webhookReceiver();
  const webhooks = [hook(receiver.url, 'crm', { audience: 'operator', events: ['conversation-analysed'] })];
  const nodes = await deskNodes({ pack: support, analysis: { models }, webhooks });
  await call((await nodes.start()).url, 'my calls keep dropping');
  await expect.poll(() => receiver.types(), soon).toEqual(['conversation-analysed']);
  expect(receiver.received[0]?.message.data).toMatchObject({
    analysis: { summary: { by: 'rules' }, model: null },
  });
});

test('a customer rates their conversation, staff read what it came to, page by page and in figures, and customers do not', async () => {
  const nodes = await deskNodes({ pack: support, analysis: {} });
  const server = await nodes.start();
  const customer = new ApiClient(server.url);
  const staff = await ownersApi(server);
  const rate = (id: string, body: object) =>
    customer.request(`/v1/conversations/${id}/rating`, { method: 'POST', body: JSON.stringify(body) });

  const id = await customer.open();
  expect((await rate(id, { stars: 5 })).status).toBe(409);
  await customer.say(id, 'I was charged twice for May');
  expect((await rate(id, { stars: 6 })).status).toBe(400);
  expect(await (await rate(id, { stars: 4 })).json()).toEqual({ stars: 4 });
  await customer.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
  expect((await rate(id, { stars: 2, comment: 'Slow.' })).status).toBe(200);
  expect((await rate(id, { stars: 2, comment: 'Slow.' })).status).toBe(200);
  const { events } = await customer.json<{ events: { type: string; data: object }[] }>(
    `/v1/conversations/${id}/events`,
  );
  expect(events.filter(({ type }) => type === 'conversation-rated').map(({ data }) => data)).toEqual([
    { stars: 4 },
    { stars: 2, comment: 'Slow.' },
  ]);

  const path = `/v1/conversations/${id}/analysis`;
  const ratingOf = async () => {
    const answer = await staff.request(path);
    return answer.ok ? ((await answer.json()) as Analysis).rating : answer.status;
  };
  await expect.poll(ratingOf, soon).toMatchObject({ stars: 2, comment: 'Slow.' });
  for (const closed of [path, '/v1/analyses', '/v1/analyses/figures']) {
    const headers = { authorization: `Bearer ${customer.token(id)}` };
    expect((await customer.request(closed, { headers })).status).toBe(403);
  }
  expect(await ratingOfUnknown(staff)).toMatchObject({ code: 'analysis-not-found' });

  const second = await call(server.url, 'my calls keep dropping');
  const list = (query: string) =>
    staff.json<{ analyses: Analysis[]; next: string | null }>(`/v1/analyses?limit=1${query}`);
  await expect.poll(async () => (await list('')).analyses[0]?.conversation, soon).toBe(second);
  const { next } = await list('');
  expect((await list(`&after=${encodeURIComponent(String(next))}`)).analyses[0]?.conversation).toBe(id);
  expect((await list('&agent=billing')).analyses.map(({ conversation }) => conversation)).toEqual([id]);
  expect((await list('&line=phone')).analyses).toEqual([]);
  const figures = await staff.json('/v1/analyses/figures?by=edge');
  expect(figures).toMatchObject({
    total: { conversations: 2, handoffsEach: 1, ratings: { count: 1, mean: 2 } },
    groups: [{ key: 'triage>billing' }, { key: 'triage>tech' }],
    calibration: { rated: 1 },
  });
  const wide = await staff.request('/v1/analyses/figures?from=2020-01-01T00:00:00Z');
  expect(wide.status).toBe(400);
});

async function ratingOfUnknown(staff: ApiClient): Promise<unknown> {
  return (await staff.request('/v1/conversations/cv_none/analysis')).json();
}
