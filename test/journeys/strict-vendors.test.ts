import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../src/contracts/edge.ts';
import type { ModelLink } from '../../src/contracts/model.ts';
import { defineAgent } from '../../src/desk/define-agent.ts';
import { defineDesk } from '../../src/desk/define-desk.ts';
import { defineEdge } from '../../src/desk/define-edge.ts';
import { defineTool } from '../../src/desk/define-tool.ts';
import { aiSdk } from '../../src/models/ai-sdk/index.ts';
import { openai } from '../../src/models/openai/index.ts';
import { freshPool } from '../../src/testing/fresh-pool.ts';
import {
  type OpenAIServer,
  type ScriptedReply,
  startOpenAIServer,
} from '../../src/testing/openai-server/index.ts';
import { countingIds, runTurn, testSwitchboard } from '../../src/testing/test-switchboard.ts';

const pool = freshPool();
const ids = countingIds();

/** A vendor that refuses a last word of its own, calls without an answer, and schema keywords beyond the common ones. */
const LINKS: Readonly<Record<string, (server: OpenAIServer) => ModelLink>> = {
  'Responses API': (server) =>
    openai({ ...at(server), name: 'strict', model: 'mistral-large', api: 'responses', retries: 0 }),
  'Chat Completions API': (server) =>
    openai({ ...at(server), name: 'strict', model: 'mistral-large', api: 'chat-completions', retries: 0 }),
  'AI SDK': (server) =>
    aiSdk(createOpenAICompatible({ ...at(server), name: 'mistral' })('large'), {
      name: 'strict',
      retries: 0,
    }),
};

const at = ({ url, apiKey }: OpenAIServer) => ({ baseURL: url, apiKey });

const lookup = defineTool({
  name: 'lookup_invoice',
  description: 'Looks an invoice up.',
  effect: 'read',
  parameters: z.object({
    invoice: z.string().min(3).max(20),
    lines: z.array(z.int().min(1).max(99)).min(1).describe('Which lines.'),
    kind: z.discriminatedUnion('by', [
      z.object({ by: z.literal('month'), month: z.iso.date() }),
      z.object({ by: z.literal('all') }),
    ]),
  }),
  execute: ({ invoice }) => ({ invoice, total: 42 }),
});

const agent = (id: string, edges: ReturnType<typeof defineEdge>[] = []) =>
  defineAgent({ id, name: id, handoffDescription: id, instructions: '-', tools: [lookup], edges });

const desk = defineDesk({
  id: 'strict',
  name: 'Strict',
  entry: 'triage',
  agents: [
    agent('triage', [
      defineEdge({ to: 'plain' }),
      defineEdge({ to: 'announced', announce: 'Let me get a colleague.' }),
      defineEdge({ to: 'words', carry: 'without-tools' }),
      defineEdge({ to: 'little', carry: { history: 'without-tools', lastTurns: 1 } }),
      defineEdge({ to: PERSON }),
    ]),
    ...['plain', 'announced', 'words', 'little'].map((id) => agent(id)),
  ],
});

/** A conversation with a strict vendor that plays `script`, behind other links if there are any. */
async function open(
  linkOn: (server: OpenAIServer) => ModelLink,
  script: ScriptedReply[],
  first: ModelLink[] = [],
) {
  const server = await startOpenAIServer({ script, strict: true });
  onTestFinished(() => server.close());
  const switchboard = testSwitchboard({ desk, models: [...first, linkOn(server)], pool: pool(), ids });
  const { id } = await switchboard.open({ line: 'chat' });
  return { id, server, switchboard, say: (text: string) => runTurn(switchboard, id, text) };
}

const moveTo = (to: string, text?: string): ScriptedReply => ({
  ...(text === undefined ? {} : { text }),
  calls: [{ name: `transfer_to_${to}`, arguments: { reason: 'bills' } }],
});

/** What came of a turn: who answered, and which link failed. */
function told({ result, events }: Awaited<ReturnType<typeof runTurn>>) {
  const failed = events.filter(({ type }) => type === 'model-failed');
  return { reply: result.reply, outcome: result.outcome, models: result.models, failed };
}

describe.each(Object.entries(LINKS))('a strict vendor on the %s', (_, linkOn) => {
  test.each([
    ['that claim nothing', 'plain', 'One moment.', 'One moment.\n\nHere I am.'],
    [
      'that speak of it',
      'plain',
      'I will transfer you to billing.',
      'I will transfer you to billing.\n\nHere I am.',
    ],
    [
      'and an announcement',
      'announced',
      'One moment.',
      'One moment.\n\nLet me get a colleague.\n\nHere I am.',
    ],
    ['of which the next reads no calls', 'words', 'One moment.', 'One moment.\n\nHere I am.'],
    ['of which the next reads the last turn', 'little', 'One moment.', 'One moment.\n\nHere I am.'],
  ])('goes on after a handoff with words before it %s', async (_title, to, words, reply) => {
    const { say } = await open(linkOn, [moveTo(to, words), { text: 'Here I am.' }, { text: 'Still here.' }]);
    expect(told(await say('my bill'))).toEqual({ reply, outcome: 'replied', models: ['strict'], failed: [] });
    expect(told(await say('and?'))).toMatchObject({ reply: 'Still here.', failed: [] });
  });

  test('goes on after an announcement alone', async () => {
    const { say } = await open(linkOn, [moveTo('announced'), { text: 'Here I am.' }]);
    expect(told(await say('my bill'))).toMatchObject({
      reply: 'Let me get a colleague.\n\nHere I am.',
      failed: [],
    });
  });

  test('takes over in mid-sentence and is told where', async () => {
    const script = [{ fault: 'cut', text: 'This is a rather long answer', afterDeltas: 3 } as const];
    const broken = await startOpenAIServer({ script });
    onTestFinished(() => broken.close());
    const first = openai({ ...at(broken), model: 'gpt-5', retries: 0 });
    const { say, server, switchboard, id } = await open(
      linkOn,
      [{ text: 'rather long answer.' }, { text: 'Bye.' }],
      [first],
    );
    const turn = await say('hello');
    expect(turn.result).toMatchObject({ reply: 'This is a rather long answer.', models: ['strict'] });
    const deltas = turn.events.flatMap((event) => (event.type === 'text-delta' ? [event.delta] : []));
    expect(deltas.join('')).toBe('This is a rather long answer.');
    expect(turn.events.filter(({ type }) => type === 'model-failed')).toMatchObject([{ model: 'openai' }]);
    expect(JSON.stringify(server.requests[0]?.body)).toContain('broke off');
    const said = (await switchboard.events(id, 0, 100)).filter(({ type }) => type === 'agent-said');
    expect(said.map(({ data }) => data)).toMatchObject([
      { text: 'This is a', complete: false },
      { text: ' rather long answer.', complete: true, continues: true },
    ]);
    // The first vendor has no more replies: the strict one reads all of it as history.
    expect((await say('thanks')).result).toMatchObject({ reply: 'Bye.', models: ['strict'] });
  });

  test('is asked after people of the team did something', async () => {
    const script: ScriptedReply[] = [
      { text: 'Let me ask.', calls: [{ name: 'transfer_to_person', arguments: { reason: 'wants one' } }] },
      { text: 'Somebody was asked.' },
      { text: 'I am back.' },
    ];
    const { say, switchboard, id } = await open(linkOn, script);
    expect(told(await say('a person please'))).toMatchObject({ failed: [] });
    await switchboard.inbox.claim(id, { by: 'Ana' });
    await switchboard.inbox.reply(id, { by: 'Ana', text: 'Done.' });
    await switchboard.inbox.handBack(id, { by: 'Ana', note: 'Refunded.' });
    const log = await switchboard.events(id, 0, 100);
    expect(log.map(({ type }) => type)).not.toContain('model-failed');
    expect(log.findLast(({ type }) => type === 'agent-said')?.data).toMatchObject({ text: 'I am back.' });
  });

  test('is given no limits it refuses; what it gives is checked against them all the same', async () => {
    const args = { lines: [1], kind: { by: 'all' } };
    const { say, server } = await open(linkOn, [
      { calls: [{ name: 'lookup_invoice', arguments: { invoice: 'x', ...args } }] },
      { calls: [{ name: 'lookup_invoice', arguments: { invoice: 'INV-7', ...args } }] },
      { text: 'You owe 42.' },
    ]);
    const { result, events } = await say('my bill');
    expect(result).toMatchObject({ reply: 'You owe 42.', models: ['strict'] });
    expect(result.toolCalls.map(({ status }) => status)).toEqual(['failed', 'ok']);
    expect(events.filter(({ type }) => type === 'model-failed')).toEqual([]);
    const sent = JSON.stringify(server.requests[0]?.body);
    expect(sent).not.toContain('"minLength"');
    expect(sent).toContain('minLength 3, maxLength 20');
  });
});
