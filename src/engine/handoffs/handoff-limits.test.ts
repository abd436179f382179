import { describe, expect, test } from 'vitest';
import type { Limits } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge, redirect } from '../../desk/define-edge.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { billed, openLimited } from '../testing/limited-desk.ts';
import { call, lastAnswer, text } from '../testing/open-desk.ts';

const pool = freshPool();

const toA = [call('transfer_to_a', { reason: 'r' })];
const toB = [call('transfer_to_b', { reason: 'r' })];

/** Three agents that may hand over to each other, so that nothing is ping-pong. */
function inACircle(limits: Partial<Limits>) {
  const agent = <To extends 'a' | 'b' | 'c'>(id: 'a' | 'b' | 'c', to: To) =>
    defineAgent({ id, name: id, handoffDescription: id, instructions: id, edges: [defineEdge({ to })] });
  const agents = [agent('a', 'b'), agent('b', 'c'), agent('c', 'a')] as const;
  return defineDesk({ id: 'circle', name: 'Circle', entry: 'a', agents, limits });
}

/** One handoff on, and an answer, a turn. */
const around = (turn: number) => {
  const to = ['a', 'b', 'c'][turn % 3] ?? '';
  return [[call(`transfer_to_${to}`, { reason: 'r' })], text(`Reply ${turn}.`)];
};

const WISH = 'I was charged twice';
/** Wishes that have no word in common. */
const WISHES = [WISH, 'My webhook always fails', 'Please cancel everything', 'Where can numbers be ported'];

describe('handoffs for one thing the customer wants', () => {
  test('are five at most: a warning at three, and the sixth is refused and a person asked', async () => {
    const steps = [...[1, 2, 3, 4, 5].flatMap(around), ...around(6), toA, text('I do it myself.')];
    const { say, events, restart, model } = await openLimited(pool(), {
      ...{ limits: {}, desk: inACircle({}), steps },
    });
    for (const _ of [1, 2]) await say(WISH);
    expect(await events('limit-warned')).toEqual([]);
    for (const _ of [3, 4, 5]) expect(await say(WISH, restart())).toMatchObject({ outcome: 'replied' });
    expect(await events('limit-warned')).toEqual([{ limit: 'handoffsPerWish', value: 3, most: 5 }]);
    expect(await say(WISH)).toMatchObject({ outcome: 'limit', owner: 'c', status: 'waiting' });
    expect(await events('limit-reached')).toMatchObject([{ limit: 'handoffsPerWish', value: 5, most: 5 }]);
    expect(await events('handoff-refused')).toMatchObject([
      { reason: expect.stringContaining('handed over too often') },
    ]);
    // The agent goes on helping meanwhile; it is refused once more, and the person is not asked once more.
    expect(await say('ok')).toMatchObject({ outcome: 'replied', handoffs: [], reply: 'Reply 6.' });
    expect(await say(WISH)).toMatchObject({ outcome: 'replied', handoffs: [], reply: 'I do it myself.' });
    expect(lastAnswer(model)).toContain('it stays with you');
    expect(await events('limit-reached')).toHaveLength(1);
  });

  test('are counted anew when something else is wanted, also after a limit, a restart and a return to the entry', async () => {
    const steps = [1, 2, 3, 4].flatMap(around);
    const { say, events, restart } = await openLimited(pool(), {
      ...{ limits: {}, desk: inACircle({ handoffsPerWish: 1 }), steps },
    });
    expect(await say(WISH)).toMatchObject({ owner: 'b', handoffs: [{ to: 'b' }] });
    expect(await say(WISHES[1] ?? '', restart())).toMatchObject({ owner: 'c', handoffs: [{ to: 'c' }] });
    expect(await say(WISHES[2] ?? '')).toMatchObject({ owner: 'a', handoffs: [{ to: 'a' }] });
    expect(await say(WISHES[3] ?? '', restart())).toMatchObject({ owner: 'b', handoffs: [{ to: 'b' }] });
    expect(await events('limit-reached')).toEqual([]);
  });

  test('a limit of the wish is over with it: the next one is handed on', async () => {
    const steps = [...around(1), [call('transfer_to_c', { reason: 'r' })], ...around(2)];
    const { say } = await openLimited(pool(), {
      ...{ limits: {}, desk: inACircle({ handoffsPerWish: 1 }), steps },
    });
    await say(WISH);
    expect(await say('that was charged twice')).toMatchObject({ outcome: 'limit', owner: 'b' });
    expect(await say(WISHES[1] ?? '')).toMatchObject({ outcome: 'replied', owner: 'c' });
  });

  test('a hub that is returned to for every topic serves as many as the conversation may have', async () => {
    const topics = [...'abcdefgh'].map((letter) => `${letter.repeat(6)} ${letter.repeat(7)}`);
    const steps = topics.flatMap((_, turn) =>
      turn === 0 ? [toB, text('B here.')] : [toA, toB, text('B again.')],
    );
    const { say } = await openLimited(pool(), { limits: {}, steps });
    for (const topic of topics) expect(await say(topic)).toMatchObject({ outcome: 'replied', owner: 'b' });
  });
});

describe('handoffs of one conversation', () => {
  test('have a ceiling, however many wishes there are', async () => {
    const steps = [1, 2, 3].flatMap(around);
    const limits = { handoffsPerConversation: 2 };
    const { say, events } = await openLimited(pool(), { limits: {}, desk: inACircle(limits), steps });
    await say(WISH);
    await say(WISHES[1] ?? '');
    expect(await say(WISHES[2] ?? '')).toMatchObject({ outcome: 'limit', status: 'waiting' });
    expect(await events('limit-reached')).toMatchObject([
      { limit: 'handoffsPerConversation', value: 2, most: 2 },
    ]);
  });

  test('too many in one turn are refused, and the agent answers itself', async () => {
    const { say, events } = await openLimited(pool(), {
      limits: { handoffsPerTurn: 1 },
      steps: [toB, toA, text('I do it myself.')],
    });
    expect(await say('hello there')).toMatchObject({
      outcome: 'replied',
      owner: 'b',
      reply: 'I do it myself.',
    });
    expect(await events('limit-reached')).toMatchObject([{ limit: 'handoffsPerTurn', wayOut: 'refused' }]);
  });

  test('are no longer possible when the floor took over because of them, and the floor answers', async () => {
    const limits = { handoffsPerConversation: 1, wayOut: 'floor' } as const;
    const { say } = await openLimited(pool(), {
      ...{
        limits,
        steps: [toB, text('Hello.'), toA],
        floorSteps: [text('I can help with that.'), billed(text('Yes.'))],
      },
    });
    await say('first question');
    expect(await say('second question')).toMatchObject({
      reply: 'I can help with that.',
      owner: 'b',
      outcome: 'replied',
    });
    expect(await say('third question')).toMatchObject({ models: ['floor'], usage: { usd: 0 } });
  });
});

describe('ping-pong', () => {
  test('in one turn: there and back again, and no further', async () => {
    const { say, model } = await openLimited(pool(), { limits: {}, steps: [toB, toA, toB, text('I stay.')] });
    expect(await say('I was charged twice')).toMatchObject({
      owner: 'a',
      reply: 'I stay.',
      outcome: 'replied',
    });
    expect(lastAnswer(model)).toContain('has asked for nothing new');
  });

  test.each([
    ['ok', 'a'],
    ['I said: I was charged twice!', 'a'],
    ['Can you change my plan?', 'b'],
  ])('over turns and a restart: after "%s" the conversation is with %s', async (words, owner) => {
    const { say, restart } = await openLimited(pool(), {
      limits: {},
      steps: [toB, text('Hello.'), toA, text('Hello again.'), toB, text('Well.')],
    });
    await say('I was charged twice');
    await say('yes please');
    expect(await say(words, restart())).toMatchObject({ owner, outcome: 'replied' });
  });

  test('by a guard that redirects is seen as well', async () => {
    const agent = (id: string, edges: ReturnType<typeof defineEdge>[]) =>
      defineAgent({ id, name: id, handoffDescription: id, instructions: id, edges });
    const aside = defineEdge({ to: PERSON as string, guards: [() => redirect('b', 'rather there')] });
    const agents = [agent('a', [aside]), agent('b', [defineEdge({ to: 'a' as string })])];
    const desk = defineDesk({ id: 'aside', name: 'Aside', entry: 'a', agents } as never);
    const toPerson = [call('transfer_to_person', { reason: 'r' })];
    const steps = [toPerson, toA, toPerson, text('I stay.')];
    const { say, model } = await openLimited(pool(), { limits: {}, desk, steps });
    expect(await say('I was charged twice')).toMatchObject({ owner: 'a', reply: 'I stay.' });
    expect(lastAnswer(model)).toContain('has asked for nothing new');
  });
});
