import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../src/contracts/edge.ts';
import type { Guard } from '../../src/contracts/guard.ts';
import { defineAgent } from '../../src/desk/define-agent.ts';
import { defineDesk } from '../../src/desk/define-desk.ts';
import { defineEdge } from '../../src/desk/define-edge.ts';
import { defineGuard } from '../../src/desk/define-guard.ts';
import { defineTool } from '../../src/desk/define-tool.ts';
import { openai } from '../../src/models/openai/index.ts';
import { freshPool } from '../../src/testing/fresh-pool.ts';
import { type ScriptedReply, startOpenAIServer } from '../../src/testing/openai-server/index.ts';
import { countingIds, runTurn, testSwitchboard } from '../../src/testing/test-switchboard.ts';

const pool = freshPool();
const ids = countingIds();

const lookup = defineTool({
  name: 'lookup',
  description: 'Looks something up.',
  effect: 'read',
  parameters: z.object({}),
  execute: () => 'found',
});

const allows = defineGuard({ name: 'allows', output: () => ({ verdict: 'allow' }) });
const bleeps = defineGuard({
  name: 'bleeps',
  output: (subject) =>
    subject.includes('damn')
      ? { verdict: 'replace', text: subject.replaceAll('damn', '***'), reason: 'Rude.' }
      : { verdict: 'allow' },
});
const refuses = defineGuard({
  name: 'refuses',
  output: (subject) =>
    subject.includes('secret') ? { verdict: 'refuse', reason: 'It is a secret.' } : { verdict: 'allow' },
});

function deskWith(guards: Guard[]) {
  const agent = (id: string, others: string[], announce?: string) =>
    defineAgent({
      ...{ id, name: id, handoffDescription: id, instructions: '-', tools: [lookup], guards },
      edges: [
        ...others.map((to) => defineEdge({ to, ...(announce && { announce }) })),
        defineEdge({ to: PERSON }),
      ],
    });
  return defineDesk({
    ...{ id: 'thinking', name: 'Thinking', entry: 'triage' },
    agents: [
      agent('triage', ['billing', 'tech']),
      agent('billing', ['triage'], 'Back you go.'),
      agent('tech', []),
    ],
  });
}

/** A conversation with a model that thinks, at a vendor which is strict about what it thought. */
async function open(script: ScriptedReply[], guards: Guard[] = []) {
  const server = await startOpenAIServer({ script });
  onTestFinished(() => server.close());
  const link = openai({ apiKey: server.apiKey, baseURL: server.url, model: 'gpt-5', retries: 0 });
  const switchboard = testSwitchboard({ desk: deskWith(guards), models: [link], pool: pool(), ids });
  const { id } = await switchboard.open({ line: 'chat' });
  return {
    /** Says something; the reply, and why the vendor refused anything. */
    async say(text: string) {
      const { result, events } = await runTurn(switchboard, id, text);
      return [
        result.reply,
        ...events.flatMap((event) => (event.type === 'model-failed' ? event.reason : [])),
      ];
    },
    thoughts: () => JSON.stringify(server.requests.at(-1)?.body).match(/"type":"reasoning"/g)?.length ?? 0,
    ...{ server, switchboard, id },
  };
}

const thinks = (reply: object): ScriptedReply => ({ reasoning: 'Hm.', ...reply });
const look = { name: 'lookup', arguments: {} };
const to = (agent: string) => ({ name: `transfer_to_${agent}`, arguments: { reason: 'bills' } });

test('thoughts go along with calls and words, within a turn and after it', async () => {
  const { say, thoughts } = await open([
    ...[
      thinks({ calls: [look, look] }),
      thinks({ text: 'One moment.', calls: [look] }),
      thinks({ text: 'Found.' }),
    ],
    thinks({ text: 'Welcome.' }),
  ]);
  expect(await say('look it up')).toEqual(['One moment.\n\nFound.']);
  expect(await say('thanks')).toEqual(['Welcome.']);
  expect(thoughts()).toBe(3);
});

test.each([
  ['a guard that lets everything pass', [allows]],
  ['a guard that changes words', [bleeps]],
  ['a guard that stops words', [refuses]],
])('the vendor takes the history of an agent with %s', async (_what, guards) => {
  const { say } = await open(
    [
      ...[thinks({ calls: [look] }), thinks({ text: 'This damn secret.', calls: [look] })],
      ...[thinks({ text: 'That damn secret.' }), thinks({ text: 'All fine.' })],
      ...[thinks({ text: 'Bye.' }), thinks({ text: 'Bye.' })],
    ],
    guards,
  );
  for (const words of ['look it up', 'and?', 'well?']) expect((await say(words)).slice(1)).toEqual([]);
});

test('thoughts before a call are kept where a guard lets everything pass', async () => {
  const { say, thoughts } = await open(
    [thinks({ calls: [look] }), thinks({ text: 'Wait.', calls: [look] }), thinks({ text: 'Found.' })],
    [allows],
  );
  expect(await say('look it up')).toEqual(['Wait.\n\nFound.']);
  expect(thoughts()).toBe(2);
});

test.each([
  ['no words', undefined],
  ['words', 'One moment.'],
  ['words that claim it', 'One moment. I will transfer you to billing.'],
])('the vendor takes the history of handoffs there and back with %s', async (_what, text) => {
  const words = text === undefined ? {} : { text };
  const { say } = await open([
    ...[thinks({ ...words, calls: [to('billing')] }), thinks({ ...words, calls: [to('triage')] })],
    ...[
      thinks({ text: 'Here I am.' }),
      thinks({ ...words, calls: [look, to('tech')] }),
      thinks({ text: 'Yes?' }),
    ],
    thinks({ ...words, calls: [to('person')] }),
    ...[thinks({ text: 'Asked.' }), thinks({ text: 'Soon.' })],
  ]);
  for (const said of ['my bill', 'it is broken', 'a person', 'when?'])
    expect((await say(said)).slice(1)).toEqual([]);
});

test('the vendor takes the history of a transfer that was only claimed', async () => {
  const { say } = await open([
    ...[thinks({ text: 'I will transfer you to billing.' }), thinks({ text: 'I can help you here.' })],
    thinks({ text: 'Sure. I will transfer you to billing.', calls: [look] }),
    ...[thinks({ text: 'Found.' }), thinks({ text: 'Bye.' })],
  ]);
  for (const said of ['my bill', 'and?', 'bye']) expect((await say(said)).slice(1)).toEqual([]);
});

test('the vendor takes the history of an answer that broke off after its thoughts', async () => {
  const { say } = await open([
    ...[{ fault: 'cut', text: 'This is a rather long answer', afterDeltas: 3 } as const],
    ...[thinks({ text: 'Again.' }), thinks({ text: 'Bye.' })],
  ]);
  await say('hello');
  expect((await say('hello?')).slice(1)).toEqual([]);
  expect((await say('bye')).slice(1)).toEqual([]);
});

test('the vendor takes the history of a turn that was interrupted while its call ran', async () => {
  const { say, switchboard, id, server } = await open([
    ...[
      thinks({ calls: [look] }),
      thinks({ text: 'Found.' }),
      thinks({ text: 'Bye.' }),
      thinks({ text: 'Bye.' }),
    ],
  ]);
  const turn = runTurn(switchboard, id, 'look it up');
  await expect.poll(() => server.requests.length).toBeGreaterThan(0);
  await switchboard.interrupt(id);
  await turn;
  expect((await say('and?')).slice(1)).toEqual([]);
  expect((await say('bye')).slice(1)).toEqual([]);
});
