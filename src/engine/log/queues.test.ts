import { expect, test } from 'vitest';
import { Queues } from './queues.ts';

test('work of one key runs one after the other, in the order it came', async () => {
  const queues = new Queues();
  const steps: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = queues.run('a', async () => {
    steps.push('first begins');
    await gate.promise;
    steps.push('first ends');
  });
  const second = queues.run('a', async () => void steps.push('second'));
  gate.resolve();
  await Promise.all([first, second]);
  expect(steps).toEqual(['first begins', 'first ends', 'second']);
});

test('work of different keys runs at once', async () => {
  const queues = new Queues();
  const gate = Promise.withResolvers<string>();
  const waiting = queues.run('a', () => gate.promise);
  await queues.run('b', async () => gate.resolve('freed by b'));
  expect(await waiting).toBe('freed by b');
});

test('work that fails tells its own caller, and the next of its key runs', async () => {
  const queues = new Queues();
  const failing = queues.run('a', () => Promise.reject(new RangeError('broken')));
  const next = queues.run('a', async () => 'fine');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('fine');
});

test('it is known which keys are busy, and when what runs now is over, however it ends', async () => {
  const queues = new Queues();
  const gate = Promise.withResolvers<void>();
  const failing = queues.run('a', async () => {
    await gate.promise;
    throw new RangeError('broken');
  });
  const failed = expect(failing).rejects.toThrow('broken');
  const other = queues.run('b', () => gate.promise);
  expect(queues.keys).toEqual(['a', 'b']);
  expect([queues.busy('a'), queues.busy('c')]).toEqual([true, false]);
  const idle = queues.idle();
  gate.resolve();
  await Promise.all([idle, failed, other]);
  expect([queues.keys, queues.busy('a')]).toEqual([[], false]);
});

test('a key is busy until the last of its work is done', async () => {
  const queues = new Queues();
  const gate = Promise.withResolvers<void>();
  const first = queues.run('a', async () => 'first');
  const second = queues.run('a', () => gate.promise);
  await first;
  expect(queues.busy('a')).toBe(true);
  gate.resolve();
  await second;
});
