import { describe, expect, test } from 'vitest';
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
const move = (turn: number) => [turn % 2 === 1 ? toB : toA, text(`Reply ${turn}.`)];

describe('handoffs of one conversation', () => {
  test('are five at most: a warning at three, and the sixth is refused and a person asked', async () => {
    const steps = [...[1, 2, 3, 4, 5].flatMap(move), ...move(6), toA, text('I do it myself.')];
    const { say, events, restart, model } = await openLimited(pool(), { limits: {}, steps });
    for (const turn of [1, 2]) await say(`question ${turn}`);
    expect(await events('limit-warned')).toEqual([]);
    for (const turn of [3, 4, 5])
      expect(await say(`question ${turn}`, restart())).toMatchObject({ outcome: 'replied' });
    expect(await events('limit-warned')).toEqual([{ limit: 'handoffsPerConversation', value: 3, most: 5 }]);
    expect(await say('question 6')).toMatchObject({ outcome: 'limit', owner: 'b', status: 'waiting' });
    expect(await events('limit-reached')).toMatchObject([
      { limit: 'handoffsPerConversation', value: 5, most: 5 },
    ]);
    expect(await events('handoff-refused')).toMatchObject([
      { reason: expect.stringContaining('handed over too often') },
    ]);
    // The agent goes on helping meanwhile; it is refused once more, and the person is not asked once more.
    expect(await say('question 7')).toMatchObject({ outcome: 'replied', handoffs: [], reply: 'Reply 6.' });
    expect(await say('question 8')).toMatchObject({
      outcome: 'replied',
      handoffs: [],
      reply: 'I do it myself.',
    });
    expect(lastAnswer(model)).toContain('it stays with you');
    expect(await events('limit-reached')).toHaveLength(1);
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
