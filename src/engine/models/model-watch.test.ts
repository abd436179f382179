import { expect, test } from 'vitest';
import { ModelWatch } from './model-watch.ts';

function watchAt(start: number) {
  let now = start;
  const heard: unknown[] = [];
  const watch = new ModelWatch(
    ['first', 'second'],
    { now: () => new Date(now) },
    {
      onTrouble: (trouble) => heard.push(trouble),
      onRecovery: (model) => heard.push(`${model} is back`),
    },
  );
  return { watch, heard, wait: (ms: number) => (now += ms) };
}

test('nothing is known of a link before something was asked of it', () => {
  const { watch } = watchAt(0);
  expect(watch.health).toEqual(
    ['first', 'second'].map((model) => ({
      model,
      status: 'unknown',
      since: null,
      reason: null,
      failures: 0,
    })),
  );
  expect(watch.isDegraded).toBe(false);
});

test('trouble of a link is told once a minute, with how often it failed, and when it is over', () => {
  const { watch, heard, wait } = watchAt(1_000);
  watch.failed('first', '401 no', 'turn');
  wait(59_999);
  watch.failed('first', '401 no', 'turn');
  watch.failed('second', '503 no', 'turn');
  wait(1);
  watch.failed('first', '401 never', 'turn');
  watch.answered('first');
  watch.answered('first');
  expect(heard).toEqual([
    { model: 'first', reason: '401 no', failures: 1 },
    { model: 'second', reason: '503 no', failures: 1 },
    { model: 'first', reason: '401 never', failures: 3 },
    'first is back',
  ]);
});

test('a link is failing since its first failure, for the last reason', () => {
  const { watch, wait } = watchAt(5_000);
  watch.failed('first', 'one', 'probe');
  wait(1_000);
  watch.failed('first', 'two', 'turn');
  expect(watch.health[0]).toEqual({
    ...{ model: 'first', status: 'failing', reason: 'two', failures: 1 },
    since: new Date(5_000),
  });
  expect(watch.isDegraded).toBe(true);
});

test('a probe tells more of a link only where no request of a customer did', () => {
  const { watch } = watchAt(0);
  expect(watch.mayProbe('first')).toBe(true);
  watch.failed('first', 'down', 'probe');
  expect(watch.mayProbe('first')).toBe(true);
  watch.failed('first', 'no money', 'turn');
  expect(watch.mayProbe('first')).toBe(false);
  watch.answered('first');
  expect(watch.mayProbe('first')).toBe(false);
});

test('a link that is not watched, as the floor, is passed over', () => {
  const { watch, heard } = watchAt(0);
  watch.failed('floor', 'no', 'turn');
  watch.answered('floor');
  expect([watch.health.length, heard, watch.mayProbe('floor')]).toEqual([2, [], false]);
});
