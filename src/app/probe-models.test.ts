import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ModelLink } from '../contracts/model.ts';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { defineEdge } from '../desk/define-edge.ts';
import { ModelWatch } from '../engine/models/model-watch.ts';
import { aiSdk } from '../models/ai-sdk/index.ts';
import { type OpenAIOptions, openai } from '../models/openai/index.ts';
import { type OpenAIServerOptions, startOpenAIServer } from '../testing/openai-server/index.ts';
import { probeModels } from './probe-models.ts';
import { systemClock } from './system.ts';

const NEVER = { after: () => () => undefined };

const back = defineAgent({
  id: 'back',
  name: 'Back',
  handoffDescription: '-',
  instructions: '-',
  model: 'gpt-5-mini',
});

/** A desk of two agents, one of which names its model. */
const desk = defineDesk({
  id: 'd',
  name: 'D',
  entry: 'front',
  agents: [
    defineAgent({
      id: 'front',
      name: 'Front',
      handoffDescription: '-',
      instructions: '-',
      edges: [defineEdge({ to: 'back' })],
    }),
    back,
  ],
});

async function vendor(options: Partial<OpenAIServerOptions> = {}) {
  const server = await startOpenAIServer({ script: [], models: ['gpt-5', 'gpt-5-mini'], ...options });
  onTestFinished(() => server.close());
  const link = (more: OpenAIOptions = {}) =>
    openai({ baseURL: server.url, apiKey: server.apiKey, model: 'gpt-5', ...more });
  return { server, link };
}

/** What is known of these links after they were probed once. */
async function probed(...links: readonly ModelLink[]) {
  const watch = new ModelWatch(
    links.map(({ name }) => name),
    systemClock,
  );
  await probeModels(desk, links, watch, NEVER).done;
  return watch.health.map(({ status, reason }) => ({ status, reason }));
}

const FINE = { status: 'ok', reason: null };
const UNKNOWN = { status: 'unknown', reason: null };
const failing = (reason: string) => ({ status: 'failing', reason: expect.stringContaining(reason) });

describe.each(['responses', 'chat-completions'] as const)('a probe of a server of the %s API', (api) => {
  test('costs nothing where the server describes its models', async () => {
    const { server, link } = await vendor();
    expect(await probed(link({ api }))).toEqual([FINE]);
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['a wrong key', { apiKey: 'sk-wrong' }, '401 Incorrect API key provided.'],
    ['an expired key', { apiKey: 'sk-old' }, '401 Your API key has expired.'],
    ['a model there is not', { model: 'gpt-9' }, '`gpt-9` does not exist'],
  ])('finds %s', async (_, options, reason) => {
    const { link } = await vendor({ expiredKey: 'sk-old' });
    expect(await probed(link({ api, ...options }))).toEqual([failing(reason)]);
  });

  test('finds a server that is down', async () => {
    const { server, link } = await vendor();
    await server.close();
    expect(await probed(link({ api }))).toEqual([failing('ECONNREFUSED')]);
  });

  test('asks for the least there is where models are not described', async () => {
    const { server, link } = await vendor({
      describesModels: false,
      script: [{ text: 'Hi' }, { text: 'Hi' }],
    });
    expect(await probed(link({ api }))).toEqual([FINE]);
    const [least] = server.requests;
    expect(least?.body).toMatchObject(api === 'responses' ? { max_output_tokens: 16 } : { max_tokens: 1 });
  });

  test('says nothing of a server that can not be asked so', async () => {
    const { link } = await vendor({ describesModels: false, script: () => ({ status: 400 }) });
    expect(await probed(link({ api }))).toEqual([UNKNOWN]);
  });

  test('finds a spent quota where models are not described', async () => {
    const { link } = await vendor({
      describesModels: false,
      script: () => ({
        status: 429,
        code: 'insufficient_quota',
        message: 'You exceeded your current quota.',
      }),
    });
    expect(await probed(link({ api }))).toEqual([failing('429 You exceeded your current quota.')]);
  });
});

test('a model of the AI SDK is asked for one token', async () => {
  const { server } = await vendor({ script: [{ text: 'Hi' }] });
  const linkWith = (apiKey: string) =>
    aiSdk(createOpenAICompatible({ name: 'local', baseURL: server.url, apiKey })('gpt-5'), { name: apiKey });
  expect(await probed(linkWith('sk-test'), linkWith('sk-wrong'))).toEqual([
    FINE,
    failing('401: Incorrect API key provided.'),
  ]);
  expect(server.requests.map(({ body }) => body.max_tokens)).toEqual([1]);
});

test('a link that can not be probed is left alone', async () => {
  const { link } = await vendor();
  const { probe: _probe, ...mute } = link();
  expect(await probed(mute)).toEqual([UNKNOWN]);
});

test('a link that would not answer is probed every minute until it would', async () => {
  const waiting: { ms: number; work: () => void }[] = [];
  const timers = {
    after: (ms: number, work: () => void) => {
      waiting.push({ ms, work });
      return () => undefined;
    },
  };
  const answers = [new TypeError('down'), new TypeError('down'), undefined];
  let settled = Promise.withResolvers<void>();
  const probe = async () => {
    const thrown = answers.shift();
    queueMicrotask(() => settled.resolve());
    if (thrown) throw thrown;
    return 'answers' as const;
  };
  const { link } = await vendor();
  const watch = new ModelWatch(['openai'], systemClock);
  const probing = probeModels(desk, [{ ...link(), modelFor: () => 'one', probe }], watch, timers);
  await probing.done;
  for (const expected of ['failing', 'ok']) {
    settled = Promise.withResolvers<void>();
    expect(waiting).toMatchObject([{ ms: 60_000 }]);
    waiting.pop()?.work();
    await settled.promise;
    await expect.poll(() => waiting.length + Number(!watch.isDegraded)).toBe(1);
    expect(watch.health[0]?.status).toBe(expected);
  }
  expect([answers.length, waiting.length]).toEqual([0, 0]);
});
