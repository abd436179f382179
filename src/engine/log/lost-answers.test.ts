import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { expect, onTestFinished, test } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent, EventType } from '../../contracts/event.ts';
import type { DeskConversations } from '../../contracts/line.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { connect } from '../../stores/postgres/connect.ts';
import { lossyNetwork } from '../../testing/lossy-network.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { call, text } from '../testing/open-desk.ts';
import { pausingModel } from '../testing/pausing-model.ts';
import { deskWithPeople } from '../testing/people.ts';
import { toPerson } from '../testing/people-bench.ts';

const UNAVAILABLE = { code: 'store-unavailable' };

/** A conversation on a node whose network loses answers; `node`: one more node on the same network. */
async function lossyDesk(steps: ScriptedModelInput[]) {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const network = await lossyNetwork(database.url);
  const pool = connect(network.url);
  onTestFinished(() => pool.end());
  const payments = { made: [] as number[] };
  const desk = deskWithPeople({}, payments);
  const ids = countingIds();
  const node = (model = linkTo(new ScriptedModel(steps))) =>
    testSwitchboard({ desk, models: [model], pool, ids });
  const switchboard = node();
  const { id } = await switchboard.open({ line: 'chat', id: 'cv_lossy' });
  const say = async (words: string, messageId?: string) =>
    (await runTurn(switchboard, id, { text: words, ...(messageId !== undefined && { messageId }) })).result
      .reply;
  const log = () => switchboard.events(id, 0, 1_000);
  return { network, switchboard, node, id, say, log, payments };
}

const countOf = (events: readonly ConversationEvent[], type: EventType) =>
  events.filter((event) => event.type === type).length;

async function spoken(switchboard: DeskConversations, id: string): Promise<string[]> {
  const events = await switchboard.events(id, 0, 1_000);
  return events.flatMap(({ type, data }) =>
    type === 'customer-said' || type === 'agent-said' ? data.text : [],
  );
}

test('a message whose beginning was recorded without our knowing is answered before the next one', async () => {
  const { network, switchboard, id, say, log } = await lossyDesk([text('First.'), text('Second.')]);
  network.loseAnswerTo('one');
  await expect(say('one', 'm1')).rejects.toMatchObject(UNAVAILABLE);
  expect(await say('two', 'm2')).toBe('Second.');
  expect(await spoken(switchboard, id)).toEqual(['one', 'First.', 'two', 'Second.']);
  expect(await say('one', 'm1')).toBe('First.');
  expect(countOf(await log(), 'turn-finished')).toBe(2);
  expect(network.lost).toBe(1);
});

test('the same message sent again gets the one answer', async () => {
  const { network, switchboard, id, say, log } = await lossyDesk([text('First.')]);
  network.loseAnswerTo('one');
  await expect(say('one', 'm1')).rejects.toMatchObject(UNAVAILABLE);
  expect(await Promise.all([say('one', 'm1'), say('one', 'm1')])).toEqual(['First.', 'First.']);
  expect(await spoken(switchboard, id)).toEqual(['one', 'First.']);
  expect(countOf(await log(), 'turn-finished')).toBe(1);
});

test('nobody sends anything again: the node answers by itself', async () => {
  const { network, switchboard, id, say } = await lossyDesk([text('First.')]);
  network.loseAnswerTo('one');
  await expect(say('one')).rejects.toMatchObject(UNAVAILABLE);
  await switchboard.tick();
  expect(await spoken(switchboard, id)).toEqual(['one', 'First.']);
});

test('another node waits for the turn, and its message is answered after it', async () => {
  const { network, switchboard, node, id, say } = await lossyDesk([text('First.')]);
  network.loseAnswerTo('one');
  await expect(say('one')).rejects.toMatchObject(UNAVAILABLE);
  const other = runTurn(node(linkTo(new ScriptedModel([text('Second.')]))), id, 'two');
  await switchboard.tick();
  expect((await other).result.reply).toBe('Second.');
  expect(await spoken(switchboard, id)).toEqual(['one', 'First.', 'two', 'Second.']);
});

test('what a turn writes in its middle and at its end is there once', async () => {
  const steps = [[call('verify')], [call('pay', { amount: 5 })], text('Paid.')];
  const { network, say, log, payments } = await lossyDesk(steps);
  for (const words of ['tool-called', 'tool-returned', 'turn-finished']) network.loseAnswerTo(words);
  expect(await say('pay')).toBe('Paid.');
  const events = await log();
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(countOf(events, 'tool-called')).toBe(2);
  expect(countOf(events, 'tool-returned')).toBe(2);
  expect(countOf(events, 'turn-finished')).toBe(1);
  expect(payments.made).toEqual([5]);
  expect(network.lost).toBe(3);
});

test('a conversation opened under a given id, and one that is closed, is so once', async () => {
  const { network, switchboard, id, log } = await lossyDesk([]);
  network.loseAnswerTo('cv_other');
  await expect(switchboard.open({ line: 'chat', id: 'cv_other' })).rejects.toMatchObject(UNAVAILABLE);
  expect(await switchboard.open({ line: 'chat', id: 'cv_other' })).toMatchObject({ seq: 1 });
  network.loseAnswerTo('conversation-closed');
  await expect(switchboard.close(id, 'done')).rejects.toMatchObject(UNAVAILABLE);
  expect(await switchboard.close(id, 'done')).toMatchObject({ status: 'closed' });
  expect(countOf(await log(), 'conversation-closed')).toBe(1);
});

test('a person who claims again has it, and what they hand back is answered once', async () => {
  const { network, switchboard, id, say, log } = await lossyDesk([
    [toPerson],
    text('One moment.'),
    text('Hi.'),
  ]);
  const { inbox } = switchboard;
  await say('a manager');
  network.loseAnswerTo('person-claimed');
  await expect(inbox.claim(id, { by: 'Ada' })).rejects.toMatchObject(UNAVAILABLE);
  expect(await inbox.claim(id, { by: 'Ada' })).toMatchObject({ status: 'with-person' });
  network.loseAnswerTo('person-returned');
  await expect(inbox.handBack(id, { by: 'Ada', note: 'done' })).rejects.toMatchObject(UNAVAILABLE);
  await switchboard.tick();
  expect((await spoken(switchboard, id)).at(-1)).toBe('Hi.');
  const events = await log();
  expect(countOf(events, 'person-claimed')).toBe(1);
  expect(countOf(events, 'turn-finished')).toBe(2);
});

test('a turn that somebody wants to end ends, though its node was told without hearing it', async () => {
  const { network, node, id } = await lossyDesk([]);
  const slow = pausingModel();
  const busy = node(linkTo(slow.model));
  const turn = runTurn(busy, id, 'long');
  await slow.asked;
  expect(await node().interrupt(id)).toBe(true);
  network.loseAnswerTo('node_');
  await expect(busy.tick()).rejects.toMatchObject(UNAVAILABLE);
  await busy.tick();
  expect((await turn).result.outcome).toBe('aborted');
});

test('a node whose copy in memory is stale ends what it left before it begins anything', async () => {
  const { network, switchboard, node, id, say } = await lossyDesk([
    text('First.'),
    text('Thought in vain.'),
    text('Third.'),
    text('Fourth.'),
  ]);
  await say('one');
  await runTurn(node(linkTo(new ScriptedModel([text('Second.')]))), id, 'two');
  // Refused for its stale copy first; what it then sends is done, and the answer lost.
  network.loseAnswerTo('three', 2);
  await expect(say('three')).rejects.toMatchObject(UNAVAILABLE);
  expect(await say('four')).toBe('Fourth.');
  expect((await spoken(switchboard, id)).slice(-4)).toEqual(['three', 'Third.', 'four', 'Fourth.']);
});

test('a beginning that the server does after we gave it up is answered before the next one', async () => {
  const arrives = Promise.withResolvers<void>();
  let sent: Promise<void> | undefined;
  const { log, other, say, id } = await lateDesk((store) => ({
    ...store,
    append: async (append, again) => {
      if (sent || append.expectedSeq === 0) return store.append(append, again);
      sent = arrives.promise.then(() => store.append(append));
      throw new SwitchroomError('store-unavailable', 'It took too long.');
    },
    handoffs: async (asked) => {
      // The next message has read the conversation as it was before.
      arrives.resolve();
      await sent;
      return store.handoffs(asked);
    },
  }));
  await expect(say('one')).rejects.toMatchObject(UNAVAILABLE);
  expect(await say('two')).toBe('Second.');
  expect(await spoken(other, id)).toEqual(['one', 'First.', 'two', 'Second.']);
  expect(countOf(await log(), 'turn-finished')).toBe(2);
});

/** A conversation on a node with something between it and its store; `other` reads it as it is. */
async function lateDesk(through: (store: ConversationStore) => ConversationStore) {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const pool = connect(database.url);
  onTestFinished(() => pool.end());
  const desk = deskWithPeople();
  const models = [linkTo(new ScriptedModel([text('First.'), text('Second.')]))];
  const node = testSwitchboard({ desk, models, pool, through });
  const other = testSwitchboard({ desk, models: [], pool });
  const { id } = await node.open({ line: 'chat' });
  const say = async (words: string) => (await runTurn(node, id, words)).result.reply;
  return { other, id, say, log: () => other.events(id, 0, 100) };
}
