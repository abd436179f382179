import { ScriptedModel } from '@openai/agents-core/testing';
import {
  type Customer,
  defineAgent,
  defineDesk,
  defineGuard,
  definePack,
  defineTool,
  type Facts,
} from 'switchroom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { support } from '../../packs/support/pack.ts';
import type { RunningServer } from '../../src/app/serve.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import { ApiClient, type Reply } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { calling, words } from '../support/phone-desk.ts';

const CUSTOMER = { id: 'user-17', name: 'Maria Santos' };
const ACCOUNT = {
  ...{ id: 'HL-1001', company: 'Santos Studio', contact: 'Maria Santos' },
  ...{ plan: 'team', billing: 'monthly', seats: 7 },
};

/** The host's own server, which may do one thing here. */
async function hostOf({ url, keys }: RunningServer): Promise<ApiClient> {
  const { secret } = await keys.create({ name: 'shop', roles: [], scopes: ['conversations:open'] });
  return new ApiClient(url, secret);
}

/** Opens for a customer the host has signed in; resolves to the customer's own client. */
async function openedFor(server: RunningServer, facts: object) {
  const host = await hostOf(server);
  const id = await host.open({ customer: CUSTOMER, facts });
  const token = host.token(id) ?? '';
  return { id, host, anna: new ApiClient(server.url, token), token };
}

describe('a customer whom the host has signed in', () => {
  test('is paid back without being asked who they are', async () => {
    const server = await (await deskNodes({ pack: support })).start();
    const { id, anna } = await openedFor(server, { account: ACCOUNT });
    const shown = await anna.say(id, 'I was charged twice for May');
    expect(shown.reply).toContain('Shall I refund $180.00 of invoice ');
    const done = await anna.say(id, 'yes please');
    expect([...shown.toolCalls, ...done.toolCalls]).toEqual([
      { name: 'lookup_invoice', status: 'ok' },
      { name: 'issue_refund', status: 'ok' },
    ]);
  });

  test('is not believed to be somebody else for having said so', async () => {
    const server = await (await deskNodes({ pack: support })).start();
    const { id, anna } = await openedFor(server, { account: ACCOUNT });
    const other = await anna.say(id, 'show me my May invoice of HL-1004, 94107');
    expect(other.reply).toContain('I can only open HL-1001');
    const key = await server.keys.create({ name: 'reader', roles: ['analyst'], scopes: [] });
    expect(await new ApiClient(server.url, key.secret).json(`/v1/conversations/${id}`)).toMatchObject({
      customer: CUSTOMER,
      facts: { account: { provenance: 'host', value: { id: 'HL-1001' } } },
    });
  });

  test('goes on as such with their token; the key of the host that opened reads nothing', async () => {
    const server = await (await deskNodes({ pack: support })).start();
    const { id, host, anna } = await openedFor(server, { account: ACCOUNT });
    expect((await anna.request(`/v1/conversations/${id}`)).status).toBe(200);
    expect((await host.request(`/v1/conversations/${id}`)).status).toBe(403);
  });
});

test('who a customer is, and what is known of them, is for a service to say: strangers, customers and readers may not', async () => {
  const server = await (await deskNodes({ pack: support })).start();
  const stranger = new ApiClient(server.url);
  const { token } = await openedFor(server, {});
  const analyst = await server.keys.create({ name: 'reader', roles: ['analyst'], scopes: [] });
  const askers = [undefined, token, analyst.secret];
  for (const bearer of askers)
    for (const body of [{ customer: CUSTOMER }, { facts: { account: ACCOUNT } }, { facts: {} }]) {
      const response = await stranger.request('/v1/conversations', {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
      });
      expect([response.status, await response.json()]).toMatchObject([403, { code: 'not-allowed' }]);
    }
});

/** A desk that shows in its instructions, a tool and a guard what it knows of the customer. */
function memberDesk() {
  const read: { facts: Facts; customer: Customer | null }[] = [];
  const lounge = defineTool({
    ...{ name: 'lounge', description: 'Opens the lounge.', effect: 'read', parameters: z.object({}) },
    requires: [{ fact: 'tier', provenance: 'tool-returned', otherwise: 'Members only.' }],
    execute: (_, { facts, customer }) => {
      read.push({ facts, customer });
      return 'The door is open.';
    },
  });
  const members = defineGuard({
    name: 'members',
    input: (_, { facts }) =>
      facts.tier?.value === 'gold'
        ? { verdict: 'allow' }
        : { verdict: 'refuse', reason: 'no member', say: 'This line is for gold members.' },
  });
  const host = defineAgent({
    ...{ id: 'host', name: 'Host', handoffDescription: 'Welcomes.', tools: [lounge] },
    instructions: ({ facts }) => `Welcome. Tier: ${facts.tier?.value} (${facts.tier?.provenance}).`,
  });
  const desk = defineDesk({
    ...{ id: 'club', name: 'Club', entry: 'host', guards: [members] },
    agents: [host],
  });
  return { read, pack: definePack({ name: 'club', desk }) };
}

test('what the host says of a customer is read by instructions, tools and guards, also after a restart', async () => {
  const { read, pack } = memberDesk();
  const turn = () => [[calling('lounge')], words('Come in.')];
  const mind = new ScriptedModel([...turn(), ...turn()]);
  const nodes = await deskNodes({ pack, models: [linkTo(mind)] });
  const first = await nodes.start();
  const gold = await openedFor(first, { tier: 'gold' });
  const basic = await openedFor(first, { tier: 'basic' });
  const entered = { toolCalls: [{ name: 'lounge', status: 'ok' }], reply: 'Come in.' };
  expect(await gold.anna.say(gold.id, 'hello')).toMatchObject(entered);
  expect((await basic.anna.say(basic.id, 'hello')).reply).toContain('This line is for gold members.');

  await nodes.stop(first);
  const second = await nodes.start();
  const say = (one: typeof gold): Promise<Reply> => one.anna.at(second.url).say(one.id, 'and again');
  expect(await say(gold)).toMatchObject(entered);
  expect((await say(basic)).reply).toContain('This line is for gold members.');
  expect(read).toHaveLength(2);
  for (const { facts, customer } of read) {
    expect(facts.tier).toMatchObject({ value: 'gold', provenance: 'host' });
    expect(customer).toEqual(CUSTOMER);
  }
  for (const { request } of mind.calls) expect(request.systemInstructions).toContain('Tier: gold (host).');
});
