import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { oneVersion } from '../../contracts/serving.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import { deskForTests } from '../testing/desk.ts';
import { Conversations } from './conversations.ts';

const at = new Date('2026-03-02T10:00:00Z');

/** A store that has one conversation of so many messages of so many letters, and counts what is asked of it. */
function storeOf(messages: number, letters = 4) {
  const log = Array.from(
    { length: messages },
    (_, index): ConversationEvent => ({
      type: 'customer-said',
      data: { text: `${index + 1}`.padStart(letters, 'x') },
      seq: index + 1,
      turn: index + 1,
      epoch: 0,
      at,
    }),
  );
  const asked = { states: 0, before: [] as number[] };
  const reads: Pick<ConversationStore, 'state' | 'handoffs' | 'eventsBefore'> = {
    state: async (id) => {
      asked.states++;
      return id === 'cv_1' ? sampleState(id, { seq: messages, turn: messages }) : undefined;
    },
    handoffs: async () => [],
    eventsBefore: async (_id, seq, limit) => {
      asked.before.push(seq);
      return log.slice(Math.max(0, seq - 1 - limit), seq - 1);
    },
  };
  return { asked, conversations: new Conversations(oneVersion(deskForTests()), reads) };
}

test('a conversation is read once, and once more after it was dropped or another writer was quicker', async () => {
  const { asked, conversations } = storeOf(3);
  const first = await conversations.get('cv_1');
  expect(first.history.customerWords()).toEqual(['xxx1', 'xxx2', 'xxx3']);
  expect(await conversations.get('cv_1')).toBe(first);
  conversations.drop('cv_1');
  const second = await conversations.get('cv_1');
  expect(second).not.toBe(first);
  conversations.overtaken('cv_1');
  expect(await conversations.get('cv_1')).not.toBe(second);
  expect(asked.states).toBe(3);
});

test('a conversation that nobody knows is not found', async () => {
  const { conversations } = storeOf(3);
  await expect(conversations.get('cv_2')).rejects.toMatchObject({ code: 'conversation-not-found' });
});

test('a log of many pages is read whole, oldest words first, no page twice', async () => {
  const { asked, conversations } = storeOf(1_500, 4);
  const { history } = await conversations.get('cv_1');
  const words = history.customerWords();
  expect(words.at(-1)).toBe('1500');
  expect(words).toEqual(
    Array.from({ length: words.length }, (_, index) => `${1_501 - words.length + index}`.padStart(4, 'x')),
  );
  expect(new Set(asked.before).size).toBe(asked.before.length);
  expect(asked.before.slice(0, 4)).toEqual([1_501, 1_245, 989, 733]);
});

test('of a log that is longer than what a model is given, no more is read than that takes', async () => {
  const { asked, conversations } = storeOf(5_000, 4_000);
  const { history } = await conversations.get('cv_1');
  expect(history.customerWords().at(-1)?.slice(-4)).toBe('5000');
  expect(asked.before).toHaveLength(4);
});

test('nothing is asked for before the first event', async () => {
  const { asked, conversations } = storeOf(0);
  await conversations.get('cv_1');
  expect(asked.before).toEqual([]);
});

test('a copy is likely to be the newest when this node wrote last, and no other for three turns', async () => {
  const { conversations } = storeOf(3);
  const conversation = await conversations.get('cv_1');
  expect(conversations.isLikelyCurrent(conversation)).toBe(false);
  conversation.writtenHere = true;
  expect(conversations.isLikelyCurrent(conversation)).toBe(true);
  conversations.overtaken('cv_1');
  const likely = () => {
    conversations.kept('cv_1');
    return conversations.isLikelyCurrent(conversation);
  };
  expect([likely(), likely(), likely(), likely()]).toEqual([false, false, true, true]);
});
