import { describe, expect, test } from 'vitest';
import { call, text } from '../testing/open-desk.ts';
import { dataOf, type Payments, spoken } from '../testing/people.ts';
import { peopleBench, toPerson } from '../testing/people-bench.ts';

const { open } = peopleBench();

async function pending(payments: Payments = { made: [] }) {
  const steps = [[call('verify')], [call('pay', { amount: 500 })], text('Asked.'), text('Done.')];
  const bench = await open(steps, { payments });
  await bench.say('pay me 500');
  const [callId = ''] = Object.keys((await bench.switchboard.view(bench.id)).state.approvals);
  return { ...bench, payments, callId };
}

async function claimed() {
  const bench = await open([[toPerson], text('Yes.'), text('Anything else?'), [toPerson], text('Asked.')]);
  await bench.say('a manager');
  await bench.inbox.claim(bench.id, { by: 'Ana' });
  return bench;
}

describe('a decision', () => {
  test('that the same person sends again, because its answer was lost, is answered as the first, on any node', async () => {
    const { id, inbox, node, callId, payments, switchboard } = await pending();
    const decision = { callId, approved: true, by: 'Ana', note: 'Good customer.' };
    const first = await inbox.decide(id, decision);
    expect(await inbox.decide(id, decision)).toMatchObject({ seq: first.seq, approvals: {} });
    expect(await node().inbox.decide(id, decision)).toMatchObject({ seq: first.seq });
    expect(payments.made).toEqual([500]);
    expect(await dataOf(switchboard, id, 'approval-decided')).toHaveLength(1);
  });

  test('that is clicked twice runs once, and both clicks get the same answer', async () => {
    const { id, inbox, callId, payments } = await pending();
    const decision = { callId, approved: true, by: 'Ana', note: '' };
    const [one, other] = await Promise.all([inbox.decide(id, decision), inbox.decide(id, decision)]);
    expect(one.seq).toBe(other.seq);
    expect(payments.made).toEqual([500]);
  });

  test('after another one is told who has decided what, also to the same person', async () => {
    const { id, inbox, callId, payments } = await pending();
    await inbox.decide(id, { callId, approved: false, by: 'Ana', note: '' });
    for (const other of [
      { approved: true, by: 'Ana', note: '' },
      { approved: false, by: 'Ben', note: '' },
      { approved: false, by: 'Ana', note: 'On second thoughts.' },
    ])
      await expect(inbox.decide(id, { callId, ...other })).rejects.toMatchObject({
        code: 'already-decided',
        message: expect.stringContaining('Ana said no'),
      });
    await expect(
      inbox.decide(id, { callId: 'call_9_9', approved: true, by: 'Ana', note: '' }),
    ).rejects.toMatchObject({ code: 'approval-not-found' });
    expect(payments.made).toEqual([]);
  });

  test('that comes too late is told that nobody decided in time', async () => {
    const { id, inbox, callId, clock, switchboard } = await pending();
    clock.forward(24 * 3_600_000);
    await switchboard.tick();
    await expect(inbox.decide(id, { callId, approved: true, by: 'Ana', note: '' })).rejects.toMatchObject({
      code: 'already-decided',
      message: expect.stringContaining('in time'),
    });
  });
});

describe('a hand-back', () => {
  const back = { by: 'Ana', summary: 'Your $5 come back on Friday.' };

  test('that the same person sends again is answered as the first, and the customer is told once', async () => {
    const { id, inbox, node, switchboard } = await claimed();
    const first = await inbox.handBack(id, back);
    expect(await inbox.handBack(id, back)).toMatchObject({ seq: first.seq, owner: 'front' });
    expect(await node().inbox.handBack(id, back)).toMatchObject({ seq: first.seq });
    expect(await dataOf(switchboard, id, 'person-returned')).toHaveLength(1);
    expect((await spoken(switchboard, id)).filter((line) => line.includes('$5'))).toHaveLength(1);
  });

  test('with other words, to another agent, or of somebody else is refused', async () => {
    const { id, inbox } = await claimed();
    await inbox.handBack(id, back);
    for (const other of [
      { ...back, summary: 'It is $6.' },
      { ...back, note: 'A bug.' },
      { ...back, to: 'back' },
      { ...back, by: 'Ben' },
    ])
      await expect(inbox.handBack(id, other)).rejects.toMatchObject({ code: 'not-claimed' });
  });

  test('in the same words, after the person has taken it once more, is a new one', async () => {
    const { id, inbox, say, switchboard } = await claimed();
    await inbox.handBack(id, back);
    await say('a manager again');
    await inbox.claim(id, { by: 'Ana' });
    await inbox.handBack(id, back);
    expect(await dataOf(switchboard, id, 'person-returned')).toHaveLength(2);
  });

  test('is not taken for done where somebody else has the conversation by now', async () => {
    const { id, inbox, say } = await claimed();
    await inbox.handBack(id, back);
    await say('a manager again');
    await inbox.claim(id, { by: 'Ben' });
    await expect(inbox.handBack(id, back)).rejects.toMatchObject({ code: 'not-claimed' });
  });
});

test('a no to a request that the same person sends again is answered as the first; another one is refused', async () => {
  const { id, inbox, say, switchboard } = await open([[toPerson], text('Yes.')]);
  await say('a manager');
  const first = await inbox.decline(id, { by: 'Ana', reason: 'Not by chat.' });
  expect(await inbox.decline(id, { by: 'Ana', reason: 'Not by chat.' })).toMatchObject({ seq: first.seq });
  expect(await dataOf(switchboard, id, 'person-declined')).toHaveLength(1);
  for (const other of [
    { by: 'Ben', reason: 'Not by chat.' },
    { by: 'Ana', reason: 'No.' },
  ])
    await expect(inbox.decline(id, other)).rejects.toMatchObject({ code: 'not-waiting' });
});
