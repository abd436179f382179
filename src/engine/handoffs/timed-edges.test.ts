import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type EdgeContext, PERSON } from '../../contracts/edge.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { allow, defineEdge, type EdgeOptions, type reasonPayload, refuse } from '../../desk/define-edge.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { call, text } from '../testing/open-desk.ts';
import { dataOf, spoken, standingClock } from '../testing/people.ts';
import { lastRead } from '../testing/people-bench.ts';

const MINUTE_MS = 60_000;
const FIVE = { ms: 5 * MINUTE_MS };
const ANSWERED = { fact: 'answered', provenance: 'tool-returned', otherwise: 'Nobody answered.' } as const;

type Timed = Partial<Omit<EdgeOptions<'second', typeof reasonPayload>, 'to' | 'payload'>>;

const pool = freshPool();
const ids = countingIds();

const notice = defineTool({
  name: 'notice',
  description: 'Records a fact.',
  effect: 'read',
  parameters: z.object({ fact: z.string() }),
  execute: ({ fact }, { recordFact }) => recordFact(fact, true),
});

/** First is left for Second after five minutes, Second for Third after ten; all can ask for a person. */
function ladder(timed: Timed = {}, limits = {}, person = {}) {
  const about = { handoffDescription: 'Waits.', instructions: 'Wait.', tools: [notice] };
  const toPerson = defineEdge({ to: PERSON });
  const first = defineAgent({
    ...{ id: 'first', name: 'First', ...about },
    edges: [defineEdge({ to: 'second', after: FIVE, ...timed }), toPerson],
  });
  const second = defineAgent({
    ...{ id: 'second', name: 'Second', ...about },
    edges: [
      defineEdge({ to: 'third', after: { ms: 10 * MINUTE_MS } }),
      defineEdge({ to: 'first' }),
      toPerson,
    ],
  });
  const third = defineAgent({ id: 'third', name: 'Third', ...about, edges: [toPerson] });
  // A desk of its own for every test: what is due is looked for by desk.
  return defineDesk({
    ...{
      id: ids.next('ladder'),
      name: 'Ladder',
      entry: 'first',
      agents: [first, second, third],
      limits,
      person,
    },
  });
}

const onlyByRule = (_payload: object, { actor }: EdgeContext) =>
  actor === 'rule' ? allow() : refuse('Time decides.');

async function open(steps: ScriptedModelInput[], desk = ladder()) {
  const clock = standingClock();
  const model = new ScriptedModel(steps);
  const node = () => testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), clock, ids });
  const switchboard = node();
  const { id } = await switchboard.open({ line: 'chat' });
  const owner = async () => (await switchboard.view(id)).state.owner;
  /** So many minutes go by; what is due is done, by another node if one is given. */
  const pass = async (minutes: number, by = switchboard) => {
    clock.forward(minutes * MINUTE_MS);
    await by.tick();
  };
  return {
    id,
    model,
    switchboard,
    node,
    owner,
    pass,
    say: (words: string) => runTurn(switchboard, id, words),
  };
}

test('when its time is over an edge is taken by itself, and the new owner speaks', async () => {
  const { id, switchboard, owner, pass, say } = await open(
    [text('I am looking.'), text('Second here.')],
    ladder({ announce: 'Nobody answered; I try the next one.' }),
  );
  await say('help');
  await pass(4);
  expect(await owner()).toBe('first');
  await pass(1);
  expect(await owner()).toBe('second');
  expect(await spoken(switchboard, id)).toEqual([
    ...['customer: help', 'first: I am looking.'],
    ...['first: Nobody answered; I try the next one.', 'second: Second here.'],
  ]);
  const { handoffs } = await switchboard.view(id);
  expect(handoffs).toMatchObject([
    { from: 'first', to: 'second', actor: 'rule', reason: 'No answer within 5 minutes.' },
  ]);
});

test("the new owner's model reads why it has the conversation now", async () => {
  const { model, pass, say } = await open([text('I am looking.'), text('Second here.')]);
  await say('help');
  await pass(5);
  expect(lastRead(model)).toContain('No answer within 5 minutes.');
});

test('the time runs for whoever owns it: rung by rung, from when each has it', async () => {
  const { owner, pass } = await open([text('Second.'), text('Third.')]);
  await pass(5);
  await pass(9);
  expect(await owner()).toBe('second');
  await pass(1);
  expect(await owner()).toBe('third');
  await pass(600);
  expect(await owner()).toBe('third');
});

test('who takes an edge earlier stops its clock, and starts the next', async () => {
  const { id, switchboard, owner, pass, say } = await open([
    [call('transfer_to_second', { reason: 'better' })],
    text('Second.'),
    [call('transfer_to_first', { reason: 'back' })],
    text('First.'),
    text('Second again.'),
  ]);
  await say('help');
  await pass(5);
  expect(await owner()).toBe('second');
  await say('no, back please');
  await pass(4);
  expect(await owner()).toBe('first');
  await pass(1);
  expect(await owner()).toBe('second');
  const { state } = await switchboard.view(id);
  expect(Object.keys(state.deadlines)).toEqual(['edge:transfer_to_third']);
});

test('it is not taken once the fact it waits for is known', async () => {
  const { id, switchboard, owner, pass, say } = await open(
    [[call('notice', { fact: 'answered' })], text('Somebody is on it.')],
    ladder({ after: { ...FIVE, unless: ANSWERED } }),
  );
  await say('any news?');
  expect((await switchboard.view(id)).state.deadlines).toEqual({});
  await pass(60);
  expect(await owner()).toBe('first');
});

test('its time begins when the facts it requires are known', async () => {
  const requires = [{ fact: 'incident', otherwise: 'Open one first.' }];
  const { owner, pass, say } = await open(
    [text('Tell me more.'), [call('notice', { fact: 'incident' })], text('Paged.'), text('Second.')],
    ladder({ requires }),
  );
  await say('help');
  await pass(60);
  expect(await owner()).toBe('first');
  await say('the shop is down');
  await pass(5);
  expect(await owner()).toBe('second');
});

test('a guard that says no is on record, nothing is said, and it is tried again after the same time', async () => {
  let open24 = false;
  const { id, switchboard, owner, pass } = await open(
    [text('Second.')],
    ladder({ guards: [() => (open24 ? { verdict: 'allow' } : refuse('Closed at night.'))] }),
  );
  await pass(5);
  expect(await dataOf(switchboard, id, 'handoff-refused')).toMatchObject([{ reason: 'Closed at night.' }]);
  expect(await spoken(switchboard, id)).toEqual([]);
  open24 = true;
  await pass(5);
  expect(await owner()).toBe('second');
});

test('a guard may leave an edge to time: the model is refused, the clock is not', async () => {
  const timeDecides = { name: 'time decides', timeoutMs: 1_000, judge: onlyByRule };
  const { model, owner, pass, say } = await open(
    [[call('transfer_to_second', { reason: 'they press' })], text('Please wait.'), text('Second.')],
    ladder({ guards: [timeDecides] }),
  );
  await say('get me the next one, now');
  expect(await owner()).toBe('first');
  expect(lastRead(model)).toContain('Time decides.');
  await pass(5);
  expect(await owner()).toBe('second');
});

test('an edge that is not open now is left alone', async () => {
  const { id, switchboard, owner, pass } = await open([], ladder({ when: () => false }));
  await pass(5);
  expect(await owner()).toBe('first');
  expect(await dataOf(switchboard, id, 'handoff-proposed')).toEqual([]);
});

test('the limit of handoffs does not hold the clock back', async () => {
  const { owner, pass } = await open(
    [text('Second.'), text('Third.')],
    ladder({}, { handoffsPerConversation: 0 }),
  );
  await pass(5);
  await pass(10);
  expect(await owner()).toBe('third');
});

test('while a person has the conversation no time runs; when it comes back, it starts anew', async () => {
  const { id, switchboard, owner, pass, say } = await open([
    [call('transfer_to_person', { reason: 'wanted' })],
    text('Asked.'),
    text('Back with you.'),
    text('Second.'),
  ]);
  await say('a person please');
  await switchboard.inbox.claim(id, { by: 'Ines' });
  expect((await switchboard.view(id)).state.deadlines).toEqual({});
  await pass(60);
  expect(await owner()).toBe(PERSON);
  await switchboard.inbox.handBack(id, { by: 'Ines', note: 'Looked at it.' });
  await pass(4);
  expect(await owner()).toBe('first');
  await pass(1);
  expect(await owner()).toBe('second');
});

test('where a claim is a fact the edge waits for, no time runs after a person has had the conversation', async () => {
  const desk = ladder({ after: { ...FIVE, unless: ANSWERED } }, {}, { claimedFact: 'answered' });
  const asks = [call('transfer_to_person', { reason: 'wanted' })];
  const { id, switchboard, owner, pass, say } = await open([asks, text('Asked.'), text('Back.')], desk);
  await say('a person please');
  await switchboard.inbox.claim(id, { by: 'Ines' });
  const { facts } = await switchboard.inbox.handBack(id, { by: 'Ines', note: 'Looked at it.' });
  expect(facts.answered).toMatchObject({ value: 'Ines', provenance: 'tool-returned' });
  await pass(60);
  expect(await owner()).toBe('first');
});

test('when a person says no the edge is taken at once, as waiting has become pointless', async () => {
  const { id, model, switchboard, owner, pass, say } = await open([
    [call('transfer_to_person', { reason: 'wanted' })],
    text('Asked.'),
    text('Second.'),
  ]);
  await say('a person please');
  await switchboard.inbox.decline(id, { by: 'Ines', reason: 'on a plane' });
  await pass(0);
  expect(await owner()).toBe('second');
  expect(lastRead(model)).toContain('Ines can not come: on a plane');
});

test('a closed conversation has no clocks', async () => {
  const { id, switchboard, owner, pass } = await open([]);
  await switchboard.close(id, 'done');
  await pass(60);
  expect(await owner()).toBe('first');
});

test('after a restart, and on any node, time goes on: taken once', async () => {
  const { id, switchboard, node, owner, pass, say } = await open([text('I am looking.'), text('Second.')]);
  await say('help');
  await switchboard.drain();
  const [one, other] = [node(), node()];
  await Promise.all([pass(5, one), other.tick()]);
  expect(await owner()).toBe('second');
  expect(await dataOf(one, id, 'handoff-committed')).toHaveLength(1);
});
