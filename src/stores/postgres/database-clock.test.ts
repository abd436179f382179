import { expect, test } from 'vitest';
import { followedClock } from './database-clock.ts';

/** A database and a process with clocks of the test's own, and a network that is that slow, in ms there and back. */
function twoClocks() {
  const state = { databaseMs: 1_000_000, elapsedMs: 50, there: 1, back: 1 };
  const pass = (ms: number) => {
    state.databaseMs += ms;
    state.elapsedMs += ms;
  };
  const ask = async () => {
    pass(state.there);
    const said = state.databaseMs;
    pass(state.back);
    return said;
  };
  return { state, pass, open: () => followedClock(ask, () => state.elapsedMs) };
}

test('it tells the time of the database, without asking again', async () => {
  const { state, pass, open } = twoClocks();
  const clock = await open();
  pass(3_600_000);
  expect(clock.now().getTime()).toBe(state.databaseMs);
});

test('a slow answer does not make it worse than it was', async () => {
  const { state, pass, open } = twoClocks();
  const clock = await open();
  Object.assign(state, { there: 900, back: 0 });
  await clock.follow();
  pass(500);
  expect(clock.now().getTime()).toBe(state.databaseMs);
});

test('after long enough even a slower answer is better than none: clocks drift', async () => {
  const { state, open } = twoClocks();
  const clock = await open();
  state.elapsedMs += 1_000_000;
  state.databaseMs += 1_000_050;
  Object.assign(state, { there: 20, back: 20 });
  await clock.follow();
  expect(clock.now().getTime()).toBe(state.databaseMs);
});

test('a database whose clock was set, and a machine that slept, are followed at once', async () => {
  const { state, open } = twoClocks();
  const clock = await open();
  for (const step of [600_000, -600_000]) {
    state.databaseMs += step;
    await clock.follow();
    expect(clock.now().getTime()).toBe(state.databaseMs);
  }
});
