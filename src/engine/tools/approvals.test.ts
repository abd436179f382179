import type { ScriptedModelInput } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { call, lastAnswer, text } from '../testing/open-desk.ts';
import { dataOf, type Payments, spoken } from '../testing/people.ts';
import { lastRead, peopleBench, toPerson } from '../testing/people-bench.ts';

const DAY = 24 * 3_600_000;
const { open, allNodesDie } = peopleBench();
const verify = call('verify');
const payMuch = call('pay', { amount: 500 });

/** A verified customer whose payment waits for a yes; the model goes on with `steps`. */
async function pending(...steps: ScriptedModelInput[]) {
  return pendingWith({ made: [] }, ...steps);
}

async function pendingWith(payments: Payments, ...steps: ScriptedModelInput[]) {
  const first = [[verify], [payMuch], text('A colleague must approve it.')];
  const bench = await open([...first, ...steps], { payments });
  const result = await bench.say('pay me 500');
  const [approval] = Object.values((await bench.switchboard.view(bench.id)).state.approvals);
  const callId = approval?.callId ?? '';
  return { ...bench, payments, result, callId };
}

describe('a tool that needs a yes', () => {
  test('does not run: the model and the customer are told, and the turn ends as any other', async () => {
    const { id, inbox, result, payments, model, switchboard } = await pending();
    expect(result).toMatchObject({
      outcome: 'replied',
      status: 'open',
      reply: 'A colleague must approve it.',
    });
    expect(result.toolCalls.at(-1)).toEqual({ name: 'pay', status: 'waiting' });
    expect(lastAnswer(model)).toContain('approval-needed');
    expect(payments.made).toEqual([]);
    const [entry] = (await inbox.waiting()).conversations;
    expect(entry?.id).toBe(id);
    expect(Object.values(entry?.approvals ?? {})).toMatchObject([
      { agent: 'front', name: 'pay', arguments: '{"amount":500}', reason: '$500 is more than $100.' },
    ]);
    await switchboard.close(id, 'done');
    expect((await inbox.waiting()).conversations).toEqual([]);
  });

  test('runs at once when the rule does not ask for it', async () => {
    const payments: Payments = { made: [] };
    const { say } = await open([[verify], [call('pay', { amount: 50 })], text('Paid.')], { payments });
    expect((await say('pay me 50')).reply).toBe('Paid.');
    expect(payments.made).toEqual([50]);
  });

  test('has words of its own: what the customer is told stands beside what the model reads, and no person is asked besides', async () => {
    const { say, inbox, switchboard, id, model } = await open([
      ...[[verify], [payMuch], [toPerson], text('A colleague approves it.'), [toPerson], text('Asked.')],
    ]);
    expect(await say('pay me 500')).toMatchObject({ status: 'open', reply: 'A colleague approves it.' });
    const told = JSON.stringify(model.calls[2]?.request.input);
    expect(told).toContain('I have asked a colleague to approve this.');
    expect(told).toContain('Neither done nor refused');
    expect(await dataOf(switchboard, id, 'person-requested')).toEqual([]);
    expect((await inbox.waiting()).conversations.map((entry) => entry.id)).toContain(id);
    expect(await say('now get me a person')).toMatchObject({ status: 'waiting' });
  });

  test('is spoken of in so many words: who says that a colleague was asked speaks the truth', async () => {
    const words = 'I have asked a colleague to approve this. I go on as soon as it is decided.';
    const { say, switchboard, id } = await open([[verify], [payMuch], text(words)]);
    expect(await say('pay me 500')).toMatchObject({ status: 'open', reply: words });
    for (const type of ['claim-withheld', 'person-requested'] as const)
      expect(await dataOf(switchboard, id, type)).toEqual([]);
  });

  test('has words of the desk, where it has some', async () => {
    const { say, model } = await open([[verify], [payMuch], text('Well.')], {
      people: { words: { approval: 'The boss looks at it.' } },
    });
    await say('pay me 500');
    expect(lastAnswer(model)).toContain('The boss looks at it.');
  });

  test('asked for twice waits for one decision', async () => {
    const { say, switchboard, id } = await pending([payMuch], text('Still waiting.'));
    await say('is it paid?');
    expect(await dataOf(switchboard, id, 'approval-requested')).toHaveLength(1);
  });

  test('is refused without its required fact, and nobody is bothered', async () => {
    const { id, say, switchboard, model } = await open([[payMuch], text('Verify first.')]);
    await say('pay me');
    expect(lastAnswer(model)).toContain('Verify the customer first.');
    expect(await dataOf(switchboard, id, 'approval-requested')).toEqual([]);
  });
});

describe('a yes', () => {
  test('runs the tool once with what was approved, and the agent tells the customer', async () => {
    const { id, inbox, callId, payments, switchboard, model } = await pending(text('Done: $500.'));
    await inbox.decide(id, { callId, approved: true, by: 'Ana', note: 'Good customer.' });
    expect(payments.made).toEqual([500]);
    expect((await spoken(switchboard, id)).at(-1)).toBe('front: Done: $500.');
    expect(lastAnswer(model)).toContain('paid');
    expect(lastRead(model)).toContain('Good customer.');
    const calls = await dataOf(switchboard, id, 'tool-called');
    expect(calls.at(-1)).toMatchObject({ name: 'pay', arguments: '{"amount":500}', approvalOf: callId });
    expect((await switchboard.view(id)).state).toMatchObject({
      status: 'open',
      approvals: {},
      deadlines: {},
    });
    expect((await inbox.waiting()).conversations.map((entry) => entry.id)).not.toContain(id);
    const { toolCalls } = await switchboard.view(id);
    expect(toolCalls.map(({ name, status }) => `${name} ${status}`)).toEqual([
      ...['verify ok', 'pay approved', 'pay ok'],
    ]);
  });

  test('is acted on where no further tool call is allowed: it was counted when it was asked for', async () => {
    const steps = [[verify], [payMuch], text('A colleague must approve it.'), text('Done.')];
    const payments: Payments = { made: [] };
    const { id, inbox, say, switchboard } = await open(steps, {
      payments,
      limits: { toolCallsPerConversation: 2 },
    });
    await say('pay me 500');
    const [callId = ''] = Object.keys((await switchboard.view(id)).state.approvals);
    await inbox.decide(id, { callId, approved: true, by: 'Ana', note: '' });
    expect(payments.made).toEqual([500]);
    expect((await spoken(switchboard, id)).at(-1)).toBe('front: Done.');
    expect(await dataOf(switchboard, id, 'limit-reached')).toEqual([]);
  });

  test('comes after every process was restarted: the tool runs all the same', async () => {
    const { id, node, callId, payments } = await pending(text('Done.'));
    const restarted = node();
    await restarted.inbox.decide(id, { callId, approved: true, by: 'Ana', note: '' });
    expect(payments.made).toEqual([500]);
    expect((await spoken(restarted, id)).at(-1)).toBe('front: Done.');
  });

  test('is taken once, whoever says it: the second is told who has decided', async () => {
    const { id, inbox, node, callId, payments } = await pending(text('Done.'), text('Done.'));
    const decision = { callId, approved: true, by: 'Ana', note: '' };
    const decided = await Promise.allSettled([
      inbox.decide(id, decision),
      node().inbox.decide(id, { ...decision, by: 'Ben' }),
    ]);
    expect(decided.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(decided.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'already-decided',
    });
    expect(payments.made).toEqual([500]);
  });

  test('is not asked for again when the process dies while the tool runs, and the tool is not run again', async () => {
    const death = Promise.withResolvers<void>();
    const payments = { made: [] as number[], until: death.promise };
    const { id, inbox, node, callId } = await pendingWith(payments, text('A colleague checks it.'));
    const dying = inbox.decide(id, { callId, approved: true, by: 'Ana', note: '' });
    await expect.poll(() => payments.made).toEqual([500]);
    await allNodesDie();
    const other = node();
    await other.tick();
    death.resolve();
    await dying.catch(() => undefined);
    expect(payments.made).toEqual([500]);
    expect(await dataOf(other, id, 'approval-requested')).toHaveLength(1);
    expect((await other.view(id)).state).toMatchObject({ status: 'waiting', approvals: {} });
    expect((await spoken(other, id)).at(-1)).toBe('front: A colleague checks it.');
  });

  test('while a person has the conversation, runs the tool and leaves the words to the person', async () => {
    const { id, inbox, say, callId, payments, model } = await pending([toPerson], text('Yes.'));
    await say('a manager');
    await inbox.claim(id, { by: 'Ana' });
    const asked = model.calls.length;
    await inbox.decide(id, { callId, approved: true, by: 'Ana', note: '' });
    expect(payments.made).toEqual([500]);
    expect(model.calls).toHaveLength(asked);
  });
});

describe('a no', () => {
  test('is read by the agent with its note, and nothing is done', async () => {
    const { id, inbox, callId, payments, switchboard, model } = await pending(text('I am sorry.'));
    await inbox.decide(id, { callId, approved: false, by: 'Ana', note: 'Ask for the receipt.' });
    expect(payments.made).toEqual([]);
    expect(lastAnswer(model)).toContain('Ask for the receipt.');
    expect((await dataOf(switchboard, id, 'tool-returned')).at(-1)).toMatchObject({ status: 'refused' });
    expect((await spoken(switchboard, id)).at(-1)).toBe('front: I am sorry.');
    expect((await inbox.waiting()).conversations.map((entry) => entry.id)).not.toContain(id);
    const { toolCalls } = await switchboard.view(id);
    expect(toolCalls.map(({ status }) => status)).toEqual(['ok', 'refused', 'refused']);
  });

  test('is what a decision comes to that nobody takes in time', async () => {
    // What the tests before left undecided lapses with it, and is told to their customers.
    const answers = Array.from({ length: 20 }, () => text('Nobody could look at it.'));
    const { id, clock, switchboard, payments } = await pending(...answers);
    clock.forward(DAY);
    await switchboard.tick();
    expect(await dataOf(switchboard, id, 'approval-decided')).toMatchObject([
      { approved: false, by: 'nobody', note: 'Nobody decided in time.' },
    ]);
    expect(payments.made).toEqual([]);
    expect((await spoken(switchboard, id)).at(-1)).toBe('front: Nobody could look at it.');
  });
});
