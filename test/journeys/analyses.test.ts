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
import { ApiClient } from '../support/api.ts';
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
