import { expect, test } from 'vitest';
import type { EventData } from '../contracts/event.ts';
import { runTurn } from '../testing/test-switchboard.ts';
import { call, text } from './testing/open-desk.ts';
import { dataOf } from './testing/people.ts';
import { lastRead, peopleBench, toPerson } from './testing/people-bench.ts';

const { open } = peopleBench();

type Told = EventData['conversation-continued'];

test('who comes back is told from before by the owner, in short, with no fact, no call and no consent of then', async () => {
  const steps = [[call('verify')], text('You are verified. Shall I send 5 dollars?'), text('Welcome back.')];
  const { id, model, switchboard, say } = await open(steps);
  await say('send me 5 dollars');
  await switchboard.close(id, 'done');
  const next = await switchboard.open({ line: 'chat', previous: id });
  expect(next).toMatchObject({ previous: id, facts: {}, consent: null, status: 'open' });
  await runTurn(switchboard, next.id, 'yes please');
  const read = lastRead(model);
  expect(read).toContain('Customer: send me 5 dollars');
  expect(read).toContain('Desk: You are verified. Shall I send 5 dollars?');
  expect(read).toContain('Nothing that was offered or agreed to then holds now');
  expect(read).not.toContain('function_call');
  const [told] = await dataOf(switchboard, next.id, 'conversation-continued');
  expect(told).toMatchObject({ previous: id, danger: false, wish: expect.any(String) });
});

test('a person who had been asked for and had not come is told of', async () => {
  const { id, switchboard, say } = await open([[toPerson], text('Somebody will come.')]);
  await say('a manager, please');
  await switchboard.close(id, 'gone');
  const next = await switchboard.open({ line: 'chat', previous: id });
  expect(await dataOf(switchboard, next.id, 'conversation-continued')).toMatchObject([
    { waiting: 'wants a manager' },
  ]);
});

test('a long conversation is told in twelve lines at most, and a wish in one', async () => {
  const replies = Array.from({ length: 20 }, (_, at) => text(`Reply ${at}.`));
  const { id, switchboard, say } = await open(replies);
  for (let at = 0; at < 20; at++) await say(`Question ${at}: ${'very '.repeat(200)}long?`);
  await switchboard.close(id, 'done');
  const next = await switchboard.open({ line: 'chat', previous: id });
  const [told] = (await dataOf(switchboard, next.id, 'conversation-continued')) as Told[];
  expect(told?.summary.split('\n')).toHaveLength(12);
  expect(told?.summary.length).toBeLessThan(12 * 260);
  expect(told?.wish.length).toBeLessThanOrEqual(240);
});

test('one that is still open is gone on with, and one that there is not is not continued', async () => {
  const { id, switchboard } = await open([]);
  const again = (previous: string) => switchboard.open({ line: 'chat', previous });
  await expect(again(id)).rejects.toMatchObject({ code: 'request-invalid' });
  await expect(again('cv_nobody')).rejects.toMatchObject({ code: 'conversation-not-found' });
});
