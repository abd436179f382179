import { describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/test-switchboard.ts';
import { text } from '../testing/open-desk.ts';
import { dataOf, spoken } from '../testing/people.ts';
import { lastRead, peopleBench, toPerson } from '../testing/people-bench.ts';

const { open, waiting } = peopleBench();

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

  test('comes unasked where they say so: the agent that had the conversation gets it back; a closed one is nobody’s', async () => {
    const { inbox, node, switchboard } = await waiting(text('I am back.'));
    const { id, owner } = await switchboard.open({ line: 'chat' });
    const claims = await Promise.allSettled([
      inbox.claim(id, { by: 'Ana', unasked: true }),
      node().inbox.claim(id, { by: 'Ben', unasked: true }),
    ]);
    expect(claims.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { person } = (await switchboard.view(id)).state;
    expect(person).toMatchObject({ from: owner, reason: '', callback: false });
    await inbox.handBack(id, { by: person?.claimedBy ?? '', note: 'Only had a look.' });
    expect((await switchboard.view(id)).state).toMatchObject({ owner, status: 'open', person: null });
    await switchboard.close(id, 'done');
    await expect(inbox.claim(id, { by: 'Ana', unasked: true })).rejects.toMatchObject({
      code: 'not-waiting',
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
