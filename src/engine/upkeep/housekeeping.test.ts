import { expect, test } from 'vitest';
import { call, text } from '../testing/open-desk.ts';
import { dataOf } from '../testing/people.ts';
import { peopleBench, toPerson } from '../testing/people-bench.ts';

const { open } = peopleBench();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('a conversation in which nobody says anything closes after the time of the desk, on whichever node', async () => {
  const desk = { idle: { closeAfterMs: HOUR } };
  const { id, clock, node, say, switchboard } = await open([text('Hello.'), text('Still here.')], { desk });
  await say('hello');
  clock.forward(HOUR - 1);
  await say('are you there?');
  clock.forward(HOUR - 1);
  await switchboard.tick();
  expect((await switchboard.view(id)).state.status).toBe('open');
  clock.forward(60_000);
  await Promise.all([node().tick(), node().tick(), switchboard.tick()]);
  expect((await switchboard.view(id)).state.status).toBe('closed');
  expect(await dataOf(switchboard, id, 'conversation-closed')).toEqual([{ reason: 'idle' }]);
  await expect(say('hello?')).rejects.toMatchObject({ code: 'conversation-closed' });
});

test('each line may have a time of its own, and one that has none stays open', async () => {
  const desk = { idle: { lines: { chat: HOUR, phone: 60_000 } } };
  const { id, clock, switchboard } = await open([], { desk });
  const [{ id: call }, { id: page }] = [
    await switchboard.open({ line: 'phone' }),
    await switchboard.open({ line: 'browser' }),
  ];
  const statuses = () =>
    Promise.all([id, call, page].map(async (one) => (await switchboard.view(one)).state.status));
  clock.forward(20 * 60_000);
  await switchboard.tick();
  expect(await statuses()).toEqual(['open', 'closed', 'open']);
  clock.forward(DAY);
  await switchboard.tick();
  expect(await statuses()).toEqual(['closed', 'closed', 'open']);
});

test('one that waits for a person, or for a yes, does not close by itself', async () => {
  const desk = { idle: { closeAfterMs: HOUR } };
  const waiting = await open([[toPerson], text('Asked.')], { desk });
  await waiting.say('a manager');
  const undecided = await open([[call('verify'), call('pay', { amount: 900 })], text('Asked.')], { desk });
  await undecided.say('pay me');
  for (const { id, clock, switchboard } of [waiting, undecided]) {
    clock.forward(2 * HOUR);
    await switchboard.tick();
    expect((await switchboard.view(id)).state.status).not.toBe('closed');
  }
});

test('a closed conversation is deleted after the time of the desk; an open one is not', async () => {
  const desk = { retention: { conversationsMs: 30 * DAY } };
  const { id, clock, say, switchboard } = await open([text('Hello.')], { desk });
  const { id: stays } = await switchboard.open({ line: 'chat' });
  await say('hello');
  await switchboard.close(id, 'done');
  clock.forward(30 * DAY - 1);
  await switchboard.tick();
  expect(await switchboard.events(id, 0, 100)).not.toEqual([]);
  clock.forward(60_000);
  await switchboard.tick();
  await expect(switchboard.view(id)).rejects.toMatchObject({ code: 'conversation-not-found' });
  await expect(switchboard.events(id, 0, 100)).rejects.toMatchObject({ code: 'conversation-not-found' });
  await expect(say('hello?')).rejects.toMatchObject({ code: expect.stringMatching('conversation-') });
  expect((await switchboard.view(stays)).state.status).toBe('open');
});

test('a desk that names no times keeps everything, and closes nothing', async () => {
  const { id, clock, say, switchboard } = await open([text('Hello.')]);
  await say('hello');
  clock.forward(1_000 * DAY);
  await switchboard.tick();
  expect((await switchboard.view(id)).state.status).toBe('open');
});
