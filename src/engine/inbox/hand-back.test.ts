import { describe, expect, test } from 'vitest';
import { call, text } from '../testing/open-desk.ts';
import { dataOf, spoken } from '../testing/people.ts';
import { lastRead, peopleBench, toPerson } from '../testing/people-bench.ts';

const { open, waiting } = peopleBench();

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
