import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { support } from '../../../packs/support/pack.ts';
import { type RewoundDesks, startRewoundDesks } from '../../app/rewound-desks.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { drawManner } from './disturbances.ts';
import { HeldTimers } from './held-timers.ts';
import { phoneTalk } from './phone-talk.ts';
import { randomOf } from './random.ts';
import { readScenarios } from './read-scenarios.ts';
import { simulate } from './simulate.ts';

let desks: RewoundDesks;
beforeAll(async () => {
  desks = await startRewoundDesks({ pack: support, models: [], prices: {}, count: 1 });
});
afterAll(() => desks.close());

/** Holds a call; resolves to what was heard of each answer, and the log of it. */
async function call(...says: readonly { readonly text: string; readonly interrupts?: boolean }[]) {
  return desks.lend(async ({ board, timers }) => {
    const { id } = await board.open({ line: 'phone' });
    const talk = await phoneTalk(board, id, timers);
    const heard: string[] = [];
    for (const { text, interrupts = false } of says) heard.push((await talk.say(text, interrupts)).text);
    await talk.hangUp?.();
    return { heard, events: await wholeLog(board, id) };
  });
}

const saidBy = (events: readonly ConversationEvent[]) =>
  events.flatMap(({ type, data }) => (type === 'agent-said' ? [data] : []));

test('a call is greeted, answered by voice and handed over', async () => {
  const { heard, events } = await call({ text: 'May was charged twice.' }, { text: 'HL-1001' });
  expect(heard[0]).toContain('account');
  expect(heard[1]).not.toBe('');
  const types = events.map(({ type }) => type);
  expect(types).toContain('call-answered');
  expect(types).toContain('handoff-committed');
  expect(saidBy(events)[0]?.text).toMatch(/^Welcome to /);
});

test('who interrupts has heard the beginning of the answer, which counts as not said to its end', async () => {
  const { heard, events } = await call(
    { text: 'May was charged twice.', interrupts: true },
    { text: 'Sorry, what was that?' },
  );
  const cut = saidBy(events).find(({ complete }) => !complete);
  expect(heard[0]).not.toBe('');
  expect(heard[0]).toContain(cut?.text);
  expect(heard[1]).not.toBe('');
});

test('who says nothing is asked again, and no time is lost by it', async () => {
  const { heard, events } = await call({ text: 'May was charged twice.' }, { text: '...' });
  expect(saidBy(events).at(-1)?.text).toBe(support.desk.voice.reprompts[0]);
  // What was asked before is still to be answered.
  expect(heard[1]).toBe(heard[0]);
});

test('simulated calls are held by phone and judged as chats are', async () => {
  const all = readScenarios(await readFile(support.scenarios as URL, 'utf8'));
  const scenarios = all.scenarios.filter(({ id }) => id === 'double-charge');
  const { calls } = await simulate(
    { ...all, scenarios },
    {
      ...{ desk: 'support', calls: 2, seed: 1, noise: 0, atOnce: 1, line: 'phone' },
      lend: (use) => desks.lend(use),
      now: () => 0,
    },
  );
  expect(calls.map(({ verdict, problems }) => [verdict, ...problems])).toEqual([['success'], ['success']]);
});

test('nobody types on the phone: what goes wrong is misheard', () => {
  const noises = Array.from({ length: 50 }, (_, at) => drawManner(randomOf(1, at), 1, 'phone').noise);
  expect(new Set(noises)).toEqual(new Set(['speech']));
});

test('held time passes when it is told to, and does what is due in order', () => {
  const timers = new HeldTimers();
  const done: string[] = [];
  timers.after(20, () => done.push('second'));
  timers.after(10, () => done.push('first'));
  timers.after(10, () => done.push('never'))();
  timers.after(30, () => done.push('later'));
  timers.pass(20);
  expect(done).toEqual(['first', 'second']);
  timers.pass(10);
  expect(done).toEqual(['first', 'second', 'later']);
});
