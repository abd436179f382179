import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../contracts/event.ts';
import { analyse } from './analyse.ts';
import { FLAGS } from './flags.ts';
import { closedLog, done, handoff, offered, reply, said } from './testing/logs.ts';

const analysed = async (told: readonly NewEvent[], reason?: string) => {
  const analysis = await analyse('cv_1', closedLog(told, reason));
  if (analysis === undefined) throw new TypeError('It is closed.');
  return analysis;
};
const outcome = async (told: readonly NewEvent[], reason?: string) =>
  (await analysed(told, reason)).disposition.outcome;
const asked = (callId = 'p1'): NewEvent => ({
  type: 'person-requested',
  data: { callId, from: 'triage', reason: 'asked', summary: '' },
});

const refunded = [
  said('I was charged twice for May'),
  handoff('triage', 'billing', 'a double charge'),
  ...reply('I see it.', 'billing', 300),
  ...offered('c1', 'yes'),
  done('issue_refund', 'c1'),
  ...reply('It is refunded.', 'billing', 900),
  said('perfect, thank you so much!'),
  ...reply('Good bye.', 'billing'),
];

test('a refund: who had it, what was done, what it cost, how long it took, how it ended, each with its events', async () => {
  const { summary, ...analysis } = await analysed(refunded);
  expect(analysis).toMatchObject({
    ...{
      conversation: 'cv_1',
      desk: 'support',
      line: 'chat',
      closedBecause: 'customer left',
      language: 'en',
    },
    disposition: { outcome: 'resolved', by: 'rules', events: [13] },
    agents: ['triage', 'billing'],
    intents: [
      { intent: 'billing', from: 'agent', seq: 3 },
      { intent: 'issue_refund', from: 'tool', seq: 10 },
    ],
    messages: { customer: 3, agent: 3, person: 0 },
    handoffs: {
      refused: 0,
      trail: [{ from: 'triage', to: 'billing', reason: 'a double charge', firstReplyMs: 1_000 }],
    },
    latency: { turnMs: [300, 900, 100], medianMs: 300, p95Ms: 900 },
    cost: { modelCalls: 3, inputTokens: 300, outputTokens: 30 },
    flags: [],
    rating: null,
  });
  expect(analysis.cost.usd).toBeCloseTo(0.003);
  expect(analysis.lead.reasons.map(({ reason, points }) => [reason, points])).toEqual([
    ['agreed to an offer', 30],
    ['thanked or praised', 5],
  ]);
  expect(summary).toEqual({
    by: 'rules',
    text:
      'On chat the customer wrote: "I was charged twice for May" triage > billing had it, over 3 messages. ' +
      'Done: issue_refund. Something was done for the customer, or they said that they are helped, and nothing is left open.',
    events: [2, 3, 10, 13],
  });
});

describe('how it ended', () => {
  test.each<[string, string, readonly NewEvent[], string?]>([
    ['who says nothing', 'silent', []],
    ['who gets no answer', 'unanswered', [said('hello?')]],
    ['who is answered', 'answered', [said('When do you open?'), ...reply('At nine.')]],
    ['who says thanks', 'resolved', [said('Open?'), ...reply('At nine.'), said('thanks'), ...reply('Bye.')]],
    [
      'who complains',
      'unresolved',
      [said('this is the third time I ring and nobody helps'), ...reply('I am sorry.')],
    ],
    ['whom no person takes', 'unresolved', [said('a person please'), asked(), ...reply('I ask for one.')]],
    [
      'whom a person takes',
      'escalated',
      [said('a person'), asked(), { type: 'person-claimed', data: { by: 'Ann' } }],
    ],
    [
      'who is called back',
      'callback',
      [said('a person'), asked(), { type: 'callback-promised', data: { reason: '-' } }],
    ],
    ['who leaves a question', 'abandoned', [said('a refund'), ...reply('For which invoice?')], 'idle'],
    ['who takes leave of a question', 'answered', [said('a refund'), ...reply('For which invoice?')]],
    [
      'who leaves an offer',
      'abandoned',
      [said('a refund'), ...reply('Fine.'), ...offered('c1', 'yes').slice(0, 1)],
      'idle',
    ],
  ])('%s: %s', async (_who, wanted, told, reason) => {
    expect(await outcome(told, reason)).toBe(wanted);
  });

  test('a conversation that is not closed has no analysis', async () => {
    expect(await analyse('cv_1', closedLog([said('hello')]).slice(0, -1))).toBeUndefined();
    expect(await analyse('cv_1', [])).toBeUndefined();
  });
});

describe('how the customer felt', () => {
  const feeling = async (...texts: string[]) =>
    (await analysed(texts.flatMap((text) => [said(text), ...reply('Yes.')]))).sentiment;

  test('who complains first and is glad at the end got better, and the other way round', async () => {
    const better = await feeling(
      'this is ridiculous, nobody ever helps me',
      'great, thank you, you are wonderful',
    );
    expect(better).toMatchObject({ by: 'rules', trend: 'better' });
    expect(better.turns.map(({ score }) => Math.sign(score))).toEqual([-1, 1]);
    expect(
      (await feeling('hello, you are wonderful', 'this is ridiculous, nobody ever helps me')).trend,
    ).toBe('worse');
    expect((await feeling('When do you open?')).trend).toBe('level');
  });

  test("what is nobody's mood but the business of a desk is not taken for anger", async () => {
    for (const text of ['I was charged twice for May', 'please cancel my booking', 'my dog has a broken leg'])
      expect((await feeling(text)).score).toBeGreaterThan(-0.3);
  });

  test('German is judged by what its messages do, and a language nobody learned is not judged', async () => {
    expect((await feeling('Das ist eine Frechheit!')).score).toBeLessThan(-0.3);
    expect(await feeling('これはひどいサービスです。誰も助けてくれません。')).toMatchObject({
      score: null,
      trend: null,
    });
  });
});

test('what went wrong is flagged with the event that shows it, by names that are told', async () => {
  const { flags } = await analysed([
    said('My bill, now!'),
    { type: 'model-failed', data: { agent: 'triage', model: 'a', next: 'floor', reason: '500' } },
    done('look_up', 'c1', 'failed'),
    ...reply('One moment.', 'triage', 6_000),
    asked(),
    said('you are useless and I hate this'),
  ]);
  expect(flags).toEqual([
    { flag: 'fallback', seq: 3 },
    { flag: 'failed-tool', seq: 4 },
    { flag: 'slow', seq: 6 },
    { flag: 'nobody-came', seq: 7 },
    { flag: 'bad-end', seq: 8 },
    { flag: 'unanswered', seq: 8 },
  ]);
  for (const { flag } of flags) expect(Object.keys(FLAGS)).toContain(flag);
});

test('a desk says itself which of its agents and tools make a lead, and the score stays within 0 and 100', async () => {
  const lead = { agents: { billing: 50 }, tools: { issue_refund: 90 } };
  const { score, reasons } = (await analyse('cv_1', closedLog(refunded), { lead }))?.lead ?? {};
  expect(score).toBe(100);
  expect(reasons).toContainEqual({ reason: 'went to billing', points: 50, seq: 3 });
  const bad = [said('this is ridiculous, I hate you'), ...reply('I am sorry.'), ...offered('c1', 'no')];
  expect((await analysed(bad)).lead).toMatchObject({ score: 0, reasons: { length: 2 } });
});

test('whatever is in a log, the same is found twice, and what is cited is in it', async () => {
  const event = fc.oneof(
    fc.string().map(said),
    fc.constantFrom<NewEvent>(
      ...reply('What is your name?'),
      handoff('triage', 'billing'),
      handoff('billing', 'triage'),
      done('look_up'),
      asked(),
      { type: 'person-claimed', data: { by: 'Ann' } },
      { type: 'claim-withheld', data: { agent: 'triage', text: 'I transfer you.' } },
      ...offered('c1', 'yes'),
      ...offered('c2', 'no'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 20 }), async (told) => {
      const log = closedLog(told);
      const found = await analyse('cv_1', log);
      expect(await analyse('cv_1', log)).toEqual(found);
      if (found === undefined) throw new TypeError('It is closed.');
      const { summary, disposition, lead, intents, flags, handoffs, sentiment } = found;
      const shown: { readonly seq: number }[] = [
        ...lead.reasons,
        ...intents,
        ...flags,
        ...handoffs.trail,
        ...sentiment.turns,
      ];
      const cited = [...summary.events, ...disposition.events, ...shown.map(({ seq }) => seq)];
      for (const seq of cited) expect(log[seq - 1]?.seq).toBe(seq);
      for (const { score } of sentiment.turns) expect(Math.abs(score)).toBeLessThanOrEqual(1);
    }),
  );
});
