import { ScriptedModel } from '@openai/agents-core/testing';
import { defineAgent, defineDesk, definePack, defineTool, type ModelLink, type Prices } from 'switchroom';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Model } from '../../src/contracts/model.ts';
import { deskForTests } from '../../src/engine/testing/desk.ts';
import type { QuotaSettings } from '../../src/identity/quota-settings.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import { ApiClient, type Reply } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { calling, words } from '../support/phone-desk.ts';

const HOUR_MS = 3_600_000;
const plain = definePack({ name: 'quotas', desk: deskForTests() });

/** What a test chooses. */
interface TwoNodes {
  readonly quotas?: QuotaSettings;
  readonly pack?: typeof plain;
  readonly models?: readonly ModelLink[];
  readonly prices?: Prices;
}

/** Two nodes of a desk, and a stranger at each. */
async function twoNodes({ pack = plain, ...config }: TwoNodes) {
  const nodes = await deskNodes({ pack, ...config });
  const [one, other] = [await nodes.start(), await nodes.start()];
  return { one: new ApiClient(one.url), other: new ApiClient(other.url), at: other.url };
}

const post = (api: ApiClient, path: string, body: object) =>
  api.request(path, { method: 'POST', body: JSON.stringify(body) });

/** It was refused as too much, with a time to wait in whole seconds, at most so many ms. */
async function expectTooMany(response: Response, mostMs: number): Promise<void> {
  expect(response.status).toBe(429);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const wait = response.headers.get('retry-after') ?? '';
  expect(wait).toMatch(/^[1-9]\d*$/);
  expect(Number(wait)).toBeLessThanOrEqual(mostMs / 1_000);
  expect(await response.json()).toMatchObject({
    code: 'too-many-requests',
    status: 429,
    retryAfter: Number(wait),
  });
}

test('five openings of an address are five, whichever nodes they go to', async () => {
  const { one, other } = await twoNodes({ quotas: { opening: { address: { most: 5, perMs: HOUR_MS } } } });
  for (const api of [one, other, one, other, one]) await api.open();
  await expectTooMany(await post(other, '/v1/conversations', {}), HOUR_MS);
  await expectTooMany(await post(one, '/v1/conversations', {}), HOUR_MS);
});

test('messages of a customer are counted over the nodes; another customer goes on', async () => {
  const quotas = { messages: { customer: { most: 3, perMs: HOUR_MS } } };
  const { one, at } = await twoNodes({ quotas });
  const [id, second] = [await one.open(), await one.open()];
  const say = (url: string | undefined, conversation: string) =>
    fetch(new URL(`/v1/conversations/${conversation}/messages`, url), {
      ...{ method: 'POST', body: '{"text":"hello"}' },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${one.token(conversation)}` },
    });
  for (const _ of [1, 2]) await one.say(id, 'hello');
  expect((await say(at, id)).status).toBe(200);
  await expectTooMany(await say(at, id), HOUR_MS);
  expect((await say(at, second)).status).toBe(200);
  const { seq } = await one.json<{ seq: number }>(`/v1/conversations/${id}`);
  await expectTooMany(await say(at, id), HOUR_MS);
  expect(await one.json(`/v1/conversations/${id}`)).toMatchObject({ seq });
});

/** Costs 0.1 USD an answer at a USD a million tokens; nothing is known of who asks. */
const dear: Model = {
  getResponse: () => Promise.reject(new TypeError('It only streams.')),
  async *getStreamedResponse() {
    yield { type: 'response_started' };
    const usage = { requests: 1, inputTokens: 100_000, outputTokens: 0, totalTokens: 100_000 };
    yield { type: 'response_done', response: { id: 'dear', usage, output: words('Certainly.') } };
  },
};

const clerk = defineAgent({
  id: 'clerk',
  name: 'Clerk',
  handoffDescription: 'Answers.',
  instructions: 'Answer.',
});

/** A desk on which a turn may cost what one answer does. */
const cheap = definePack({
  name: 'cheap',
  desk: defineDesk({
    ...{ id: 'cheap', name: 'Cheap', entry: 'clerk', limits: { usdPerTurn: 0.1 } },
    agents: [clerk],
  }),
});

test('turns at once on two nodes spend the budget of the day together, and no more', async () => {
  const { one, other } = await twoNodes({
    ...{ pack: cheap, models: [linkTo(dear, 'dear')], prices: { dear: { input: 1, output: 1 } } },
    quotas: { usd: { desk: 0.5 } },
  });
  const turn = async (api: ApiClient) => {
    const id = await api.open();
    return post(api, `/v1/conversations/${id}/messages`, { text: 'hello' });
  };
  const nodes = Array.from({ length: 12 }, () => [one, other]).flat();
  const answers = await Promise.all(nodes.map(turn));
  const served = answers.filter(({ status }) => status === 200);
  expect(await Promise.all(served.map((answer) => answer.json()))).toMatchObject(
    Array.from({ length: 5 }, () => ({ reply: 'Certainly.', servedBy: 'model' })),
  );
  for (const refused of answers.filter(({ status }) => status !== 200))
    await expectTooMany(refused, 24 * HOUR_MS);
  for (const api of [one, other]) await expectTooMany(await turn(api), 24 * HOUR_MS);
});

/** A desk at which one proves who one is by a word. */
function guessingDesk() {
  const prove = defineTool({
    ...{ name: 'prove', description: 'Checks the word.', effect: 'write', atomic: true },
    parameters: z.object({ word: z.string() }),
    async execute({ word }, context) {
      await context.countVerification();
      return { verified: word === 'sesame' };
    },
  });
  const porter = defineAgent({
    ...{ id: 'porter', name: 'Porter', handoffDescription: 'Lets in.' },
    ...{ instructions: 'Ask for the word.', tools: [prove] },
  });
  const desk = defineDesk({
    ...{ id: 'guess', name: 'Guess', entry: 'porter' },
    agents: [porter],
  });
  return definePack({ name: 'guess', desk });
}

test('tries at proving who one is are counted by address, over conversations and nodes', async () => {
  const guess = (word: string) => [[calling('prove', { word })], words('Next, please.')];
  const mind = new ScriptedModel(['one', 'two', 'three', 'sesame'].flatMap(guess));
  const { one, other } = await twoNodes({
    ...{ pack: guessingDesk(), models: [linkTo(mind)] },
    quotas: { verification: { address: { most: 3, perMs: HOUR_MS } } },
  });
  const replies: Reply[] = [];
  for (const api of [one, other, one, other]) replies.push(await api.say(await api.open(), 'the word is'));
  expect(replies.map(({ toolCalls }) => toolCalls.map(({ status }) => status))).toEqual([
    ...[['ok'], ['ok'], ['ok'], ['refused']],
  ]);
});

test('tries at signing in are counted over the nodes', async () => {
  const { one, other } = await twoNodes({ quotas: { 'sign-in': { address: { most: 4, perMs: HOUR_MS } } } });
  const guess = (api: ApiClient) =>
    post(api, '/v1/session/password', { account: 'owner', password: 'correct horse battery' });
  for (const api of [one, other, one, other]) expect((await guess(api)).status).toBe(401);
  await expectTooMany(await guess(one), HOUR_MS);
  await expectTooMany(await guess(other), HOUR_MS);
});

test('on loopback nothing is counted that is not configured', async () => {
  const server = await (await deskNodes({ pack: plain })).start();
  const api = new ApiClient(server.url);
  const ids = new Set<string>();
  for (let count = 0; count < 200; count += 1) ids.add(await api.open());
  expect(ids.size).toBe(200);
});
