import type { ScriptedModelInput } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/test-switchboard.ts';
import { call, text } from '../testing/open-desk.ts';
import { dataOf, spoken } from '../testing/people.ts';
import { lastRead, peopleBench, toPerson } from '../testing/people-bench.ts';

const { open } = peopleBench();

/** A conversation whose customer asked for a person; the model goes on with `steps`. */
async function waiting(...steps: ScriptedModelInput[]) {
  const bench = await open([[toPerson], text('Somebody will come.'), ...steps]);
  await bench.say('a manager, please');
  return bench;
}

describe('the list', () => {
  test('shows who waits with the request, longest waiting first, and nothing that is settled', async () => {
    const first = await waiting();
    const { inbox } = first;
    first.clock.forward(60_000);
    const { id } = await first.switchboard.open({ line: 'phone' });
    await first.switchboard.open({ line: 'chat' });
    const other = await waiting();
    const shown = async () => (await inbox.waiting()).conversations.map((state) => state.id);
    expect(await shown()).toEqual([first.id, other.id]);
    expect(await shown()).not.toContain(id);
    expect((await inbox.waiting()).conversations[0]).toMatchObject({
      status: 'waiting',
      person: {
        from: 'front',
        reason: 'wants a manager',
        summary: 'wants a manager',
        rung: 0,
        claimedBy: null,
      },
      deadlines: { person: { at: '2026-03-02T09:05:00.000Z' } },
    });
    await first.switchboard.close(first.id, 'done');
    await other.switchboard.close(other.id, 'done');
    expect(await shown()).toEqual([]);
  });
});

describe('a person who claims a conversation', () => {
  test('says and notes a thing once, however often it is sent; another person may use the same id', async () => {
    const { id, inbox, switchboard } = await waiting();
    await inbox.claim(id, { by: 'Ana' });
    const words = { by: 'Ana', text: 'I am looking at it.', messageId: 'm1' };
    const once = await inbox.reply(id, words);
    expect(await inbox.reply(id, words)).toEqual(once);
    const note = { text: 'Be kind.', messageId: 'm2' };
    await Promise.all([1, 2, 3].map(() => inbox.whisper(id, { ...note, by: 'Ana' })));
    await inbox.whisper(id, { ...note, by: 'Bo' });
    expect(await dataOf(switchboard, id, 'person-said')).toEqual([{ ...words, staff: expect.any(String) }]);
    expect(await dataOf(switchboard, id, 'person-whispered')).toMatchObject([{ by: 'Ana' }, { by: 'Bo' }]);
  });

  test('answers instead of the agents, and the customer is told who came', async () => {
    const { id, inbox, say, switchboard, model } = await waiting();
    const state = await inbox.claim(id, { by: 'Ana' });
    expect(state).toMatchObject({ status: 'with-person', owner: 'person', deadlines: {} });
    expect(state.person?.claimedBy).toBe('Ana');
    expect(await say('my bill is wrong')).toMatchObject({ outcome: 'with-person', reply: '' });
    await inbox.reply(id, { by: 'Ana', text: 'I am looking at it.' });
    expect(model.calls).toHaveLength(2);
    expect((await spoken(switchboard, id)).slice(-4)).toEqual([
      'front: Somebody will come.',
      'front: Ana has joined the conversation.',
      'customer: my bill is wrong',
      'Ana: I am looking at it.',
    ]);
  });

  test('has it alone: who comes second is told so, and so is who claims what nobody waits for', async () => {
    const { id, inbox, node, switchboard } = await waiting();
    const claims = await Promise.allSettled([
      inbox.claim(id, { by: 'Ana' }),
      node().inbox.claim(id, { by: 'Ben' }),
    ]);
    expect(claims.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = claims.find((claim) => claim.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'already-claimed' });
    expect(await dataOf(switchboard, id, 'person-claimed')).toHaveLength(1);
    const other = await switchboard.open({ line: 'chat' });
    await expect(inbox.claim(other.id, { by: 'Ana' })).rejects.toMatchObject({ code: 'not-waiting' });
    await expect(inbox.claim('cv_nobody', { by: 'Ana' })).rejects.toMatchObject({
      code: 'conversation-not-found',
    });
  });

  test('may ask again whether it worked: it is claimed once', async () => {
    const { id, inbox, switchboard } = await waiting();
    await inbox.claim(id, { by: 'Ana' });
    expect(await inbox.claim(id, { by: 'Ana' })).toMatchObject({ status: 'with-person' });
    expect(await dataOf(switchboard, id, 'person-claimed')).toHaveLength(1);
  });

  test('is not cut off by messages that arrive meanwhile: all are on record, in order', async () => {
    const { id, inbox, say, node, switchboard } = await waiting();
    await inbox.claim(id, { by: 'Ana' });
    const elsewhere = node().inbox;
    await Promise.all([
      say('one'),
      elsewhere.reply(id, { by: 'Ana', text: 'A' }),
      say('two'),
      elsewhere.reply(id, { by: 'Ana', text: 'B' }),
    ]);
    const lines = (await spoken(switchboard, id)).slice(-4);
    expect(lines.toSorted()).toEqual(['Ana: A', 'Ana: B', 'customer: one', 'customer: two']);
    const seqs = (await switchboard.events(id, 0, 200)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  test('is who may reply and hand back, and nobody else', async () => {
    const { id, inbox } = await waiting();
    const reply = (by: string) => inbox.reply(id, { by, text: 'Hello.' });
    await expect(reply('Ana')).rejects.toMatchObject({ code: 'not-claimed' });
    await inbox.claim(id, { by: 'Ana' });
    await expect(reply('Ben')).rejects.toMatchObject({ code: 'not-claimed' });
    await expect(inbox.handBack(id, { by: 'Ben', note: 'x' })).rejects.toMatchObject({ code: 'not-claimed' });
    await expect(inbox.decline(id, { by: 'Ana', reason: 'x' })).rejects.toMatchObject({
      code: 'not-waiting',
    });
  });

  test('may have asked for words of the desk for customers who write meanwhile', async () => {
    const { id, inbox, say } = await open([[toPerson], text('Yes.')], {
      people: { words: { withPerson: 'Your colleague reads this.', claimed: () => '' } },
    });
    await say('a manager');
    await inbox.claim(id, { by: 'Ana' });
    expect(await say('hello?')).toMatchObject({
      outcome: 'with-person',
      reply: 'Your colleague reads this.',
    });
  });
});

describe('a whisper', () => {
  test('is read by the agent and never shown as said', async () => {
    const { id, inbox, say, switchboard, model } = await waiting(text('Of course.'));
    await inbox.whisper(id, { by: 'Ana', text: 'Offer ten percent.' });
    await say('can you do anything about the price?');
    expect(lastRead(model)).toContain('Offer ten percent.');
    expect((await spoken(switchboard, id)).join()).not.toContain('ten percent');
    await switchboard.close(id, 'done');
    await expect(inbox.whisper(id, { by: 'Ana', text: 'late' })).rejects.toMatchObject({
      code: 'conversation-closed',
    });
  });
});

describe('a conversation that is handed back', () => {
  test('is taken up by the agent that asked, who knows what was done and said', async () => {
    const { id, inbox, say, switchboard, model } = await waiting(text('Anything else?'), text('You too.'));
    await inbox.claim(id, { by: 'Ana' });
    await inbox.reply(id, { by: 'Ana', text: 'I took off the fee.' });
    const state = await inbox.handBack(id, { by: 'Ana', note: 'Fee of $5 waived.' });
    expect(state).toMatchObject({ status: 'open', owner: 'front', person: null });
    expect((await spoken(switchboard, id)).at(-1)).toBe('front: Anything else?');
    expect(lastRead(model)).toContain('Fee of $5 waived.');
    expect(lastRead(model)).toContain('Ana (a colleague) said: I took off the fee.');
    expect((await say('bye')).reply).toBe('You too.');
  });

  test('is a handoff from the person in the ledger, with the note as its reason, until the next one', async () => {
    const toBack = call('transfer_to_back', { reason: 'needs the back office' });
    const { id, inbox, node, say, switchboard } = await waiting(
      ...[text('Anything else?'), [toBack], text('Back here.'), [toPerson], text('Asked.'), text('Hello.')],
    );
    await inbox.claim(id, { by: 'Ana' });
    const { epoch } = await inbox.handBack(id, { by: 'Ana', note: 'Fee of $5 waived.' });
    const [request, back] = (await switchboard.view(id)).handoffs;
    expect(request).toMatchObject({ to: 'person', status: 'escalated', depth: 0 });
    expect(back).toMatchObject({
      ...{ from: 'person', to: 'front', wanted: 'front', actor: 'person', status: 'first-reply', depth: 1 },
      ...{ reason: 'Fee of $5 waived.', payload: { by: 'Ana', note: 'Fee of $5 waived.' }, verdicts: [] },
      steps: [
        { status: 'committed', reason: 'Fee of $5 waived.' },
        { status: 'acknowledged' },
        { status: 'first-reply' },
      ],
    });
    const allowed = (await switchboard.view(id)).state;
    expect(allowed).toMatchObject({
      epoch,
      handoffs: 1,
      cameBy: null,
      allowance: { handoffs: 0, moves: [] },
    });
    await say('and the back office?');
    await say('a manager');
    await inbox.claim(id, { by: 'Ben' });
    await node().inbox.handBack(id, { by: 'Ben', note: 'Explained.' });
    const { handoffs, state } = await switchboard.view(id);
    expect(handoffs.filter(({ depth }) => depth > 0)).toMatchObject([
      { from: 'person', to: 'front', status: 'handed-on', depth: 1 },
      { from: 'front', to: 'back', status: 'escalated', depth: 2 },
      { from: 'person', to: 'back', actor: 'person', status: 'first-reply', depth: 3 },
    ]);
    // What Back read before, it reads again: a person took no part in that.
    expect(state).toMatchObject({ owner: 'back', handoffs: 3, cameBy: { to: 'back' } });
  });

  test('may go to another agent, also on a node that was not there before', async () => {
    const { id, inbox, node } = await waiting(text('Back here.'));
    await inbox.claim(id, { by: 'Ana' });
    const later = node();
    expect(await later.inbox.handBack(id, { by: 'Ana', note: 'Needs a refund.', to: 'back' })).toMatchObject({
      owner: 'back',
    });
    expect((await spoken(later, id)).at(-1)).toBe('back: Back here.');
  });

  test('the customer is told what was done in the words of the person, whatever model serves, and it goes on', async () => {
    const { id, inbox, switchboard, model } = await waiting(text('Anything else?'));
    await inbox.claim(id, { by: 'Ana' });
    await inbox.handBack(id, { by: 'Ana', summary: 'Your $5 come back on Friday.', note: 'A bug of ours.' });
    expect((await spoken(switchboard, id)).slice(-2)).toEqual([
      'front: I am back with you. Ana asked me to tell you: Your $5 come back on Friday.',
      'front: Anything else?',
    ]);
    expect(lastRead(model)).toContain('What was done: A bug of ours.');
    expect(lastRead(model)).toContain('never contradict it');
    expect(await dataOf(switchboard, id, 'person-returned')).toEqual([
      {
        ...{ by: 'Ana', staff: 'staff:Ana', to: 'front' },
        ...{ note: 'A bug of ours.', summary: 'Your $5 come back on Friday.' },
      },
    ]);
    expect((await inbox.waiting()).conversations.map((entry) => entry.id)).not.toContain(id);
  });

  test('a summary alone is a note as well, and is told in words of the desk', async () => {
    const { id, inbox, say, switchboard } = await open([[toPerson], text('Yes.'), text('So.')], {
      people: { words: { returned: (by, summary) => `${by}: ${summary}` } },
    });
    await say('a manager');
    await inbox.claim(id, { by: 'Ana' });
    await inbox.handBack(id, { by: 'Ana', summary: ' Done. ' });
    expect((await spoken(switchboard, id)).at(-2)).toBe('front: Ana: Done.');
    expect(await dataOf(switchboard, id, 'person-returned')).toMatchObject([
      { note: 'Done.', summary: 'Done.' },
    ]);
  });

  test("what the customer asked meanwhile, and nobody answered, is the next model's to answer, also in the next turn", async () => {
    const { id, inbox, say, switchboard, model, node } = await waiting(text('On Friday.'), text('Yes.'));
    await inbox.claim(id, { by: 'Ana' });
    await say('is it done?');
    await inbox.reply(id, { by: 'Ana', text: 'In a minute.' });
    await say('and when does it come?');
    await say('hello?');
    await node().inbox.handBack(id, { by: 'Ana', summary: 'It is refunded.' });
    expect(await dataOf(switchboard, id, 'person-returned')).toMatchObject([{ unanswered: 2 }]);
    expect(lastRead(model)).toContain('and when does it come?');
    expect(lastRead(model)).toContain('The last 2 messages of the customer had no answer');
    await say('sure?');
    for (const words of ['It is refunded.', 'Ana (a colleague) said: In a minute.', 'hello?'])
      expect(lastRead(model)).toContain(words);
  });

  test('needs a note or a summary, and an agent of the desk', async () => {
    const { id, inbox, switchboard } = await waiting();
    const { seq } = await inbox.claim(id, { by: 'Ana' });
    for (const back of [
      {},
      { note: '  ', summary: ' ' },
      { note: 'Done.', to: 'nobody' },
      { note: 'Done.', to: 'person' },
    ]) {
      await expect(inbox.handBack(id, { by: 'Ana', ...back })).rejects.toMatchObject({
        code: 'request-invalid',
      });
    }
    expect(await switchboard.events(id, seq, 10)).toEqual([]);
  });

  test('after it, the customer may ask for a person again', async () => {
    const { id, inbox, say } = await waiting(text('Back.'), [toPerson], text('Asked again.'));
    await inbox.claim(id, { by: 'Ana' });
    await inbox.handBack(id, { by: 'Ana', note: 'Done.' });
    expect(await say('a manager again')).toMatchObject({ status: 'waiting' });
  });
});

test('a request that is declined: the customer is told, the agent knows why and goes on', async () => {
  const { id, inbox, say, switchboard, model } = await waiting(text('Let me see.'));
  await expect(inbox.decline(id, { by: 'Ana', reason: ' ' })).rejects.toMatchObject({
    code: 'request-invalid',
  });
  const state = await inbox.decline(id, { by: 'Ana', reason: 'We do not do refunds by chat.' });
  expect(state).toMatchObject({ status: 'open', owner: 'front', person: null, deadlines: {} });
  expect((await spoken(switchboard, id)).at(-1)).toMatch(/can not take this over/);
  await say('and now?');
  expect(lastRead(model)).toContain('We do not do refunds by chat.');
});

test('a message sent twice, to any node, is answered with its own turn, not with what people said later', async () => {
  const { id, inbox, node } = await open([[toPerson], text('Yes.')]);
  const message = { text: 'a manager', messageId: 'm1' };
  const first = node();
  await runTurn(first, id, message);
  await inbox.claim(id, { by: 'Ana' });
  expect((await runTurn(first, id, message)).result.reply).toBe('I get somebody.\n\nYes.');
});

test('however a request or an approval ends, list and count leave it out, as the log tells who follows it', async () => {
  const benches = [];
  for (let one = 0; one < 5; one++) benches.push(await waiting(text('Anything else?')));
  const [kept, back, declined, closed, elsewhere] = benches;
  const inbox = kept?.inbox;
  if (!kept || !back || !declined || !closed || !elsewhere || !inbox)
    throw new TypeError('Five were opened.');
  const all = async () => {
    const { conversations, count } = await inbox.waiting({ limit: 200 });
    expect(count).toBe(conversations.length);
    return conversations.map(({ id }) => id);
  };
  const before = await all();
  await back.inbox.claim(back.id, { by: 'Ana' });
  await back.inbox.handBack(back.id, { by: 'Ana', summary: 'Done.' });
  await declined.inbox.decline(declined.id, { by: 'Ana', reason: 'No.' });
  await closed.switchboard.close(closed.id, 'done');
  await elsewhere.node().inbox.claim(elsewhere.id, { by: 'Ben' });
  const over = [back.id, declined.id, closed.id];
  expect(await all()).toEqual(before.filter((id) => !over.includes(id)));
  const ends = ['person-returned', 'person-declined', 'conversation-closed', 'request-withdrawn'];
  for (const { id, switchboard } of benches) {
    const types = (await switchboard.events(id, 0, 200)).map(({ type }) => type);
    const isOver = types.some((type) => ends.includes(type));
    expect(isOver).toBe(over.includes(id));
  }
});
