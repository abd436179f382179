import { expect, test } from 'vitest';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { haltingModel } from '../testing/halting-model.ts';
import { deskBench, text } from '../testing/open-desk.ts';
import { pausingModel } from '../testing/pausing-model.ts';
import { questionOnRecord } from '../testing/question-on-record.ts';

const { open, serve } = deskBench();

/** A conversation whose model speaks and then thinks, and a second node. */
async function thinking() {
  const { model, asked } = pausingModel();
  const { id, switchboard } = await open([], { models: [linkTo(model)] });
  const turn = runTurn(switchboard, id, 'hello');
  await asked;
  await questionOnRecord(switchboard, id);
  return { id, switchboard, turn, other: serve(deskForTests(), linkTo(model)) };
}

test('what was said until then is kept, as cut off', async () => {
  const { id, switchboard } = await open([], { models: [linkTo(haltingModel('Here it is: '))] });
  const stream = switchboard.say(id, { text: 'hello' });
  for await (const event of stream) if (event.type === 'text-delta') await switchboard.interrupt(id);
  const events = await switchboard.events(id, 2, 9);
  expect(events.find(({ type }) => type === 'agent-said')?.data).toMatchObject({
    ...{ text: 'Here it is: ', complete: false },
  });
  expect(events.at(-1)).toMatchObject({ type: 'turn-finished', data: { outcome: 'aborted' } });
});

test('a turn is ended by who did not begin it, and the conversation goes on', async () => {
  const { id, switchboard, turn } = await thinking();
  expect(await switchboard.interrupt(id)).toBe(true);
  expect((await turn).result).toMatchObject({ outcome: 'aborted', reply: '' });
  expect(await switchboard.interrupt(id)).toBe(false);
  expect((await switchboard.view(id)).state).toMatchObject({ status: 'open', turn: 1 });
});

test('a turn of another node is ended with its next beat', async () => {
  const { id, switchboard, turn, other } = await thinking();
  expect(await other.interrupt(id)).toBe(true);
  await other.tick();
  await switchboard.tick();
  expect((await turn).result).toMatchObject({ outcome: 'aborted' });
});

test('a wish to end a turn that comes too late does not end the next one', async () => {
  const { id, switchboard, turn, other } = await thinking();
  await other.interrupt(id);
  expect(await switchboard.interrupt(id)).toBe(true);
  await turn;
  const { model, asked, answer } = pausingModel();
  const third = serve(deskForTests(), linkTo(model));
  const next = runTurn(third, id, 'once more');
  await asked;
  await third.tick();
  answer(text('Here I am.'));
  expect((await next).result).toMatchObject({ outcome: 'replied', reply: 'Here I am.' });
});

test('only the turn that runs is ended: a message that waits for it gets its answer', async () => {
  const { model, asked, answer } = pausingModel();
  const { id, switchboard } = await open([], { models: [linkTo(model), linkTo(model)] });
  const [first, second] = [runTurn(switchboard, id, 'first'), runTurn(switchboard, id, 'second')];
  await asked;
  await questionOnRecord(switchboard, id);
  await switchboard.interrupt(id);
  answer(text('Late.'));
  expect((await first).result.outcome).toBe('aborted');
  expect((await second).result.outcome).not.toBe('aborted');
});

test('nothing runs in a conversation nobody knows', async () => {
  const { switchboard } = await open([]);
  await expect(switchboard.interrupt('cv_none')).rejects.toMatchObject({ code: 'conversation-not-found' });
});
