import { expect, test } from 'vitest';
import { loadMeter } from './load-meter.ts';

/** A process that is idle or active for as long as a test says. */
function process() {
  let [idle, active] = [0, 0];
  const part = (idleMs: number, activeMs: number) => ({
    idle: idleMs,
    active: activeMs,
    utilization: activeMs / (idleMs + activeMs || 1),
  });
  return {
    run(idleMs: number, activeMs: number) {
      idle += idleMs;
      active += activeMs;
    },
    now: () => idle + active,
    utilization: (since = part(0, 0)) => part(idle - since.idle, active - since.active),
  };
}

test('load is the part of the time since it was last asked that the process was busy', () => {
  const source = process();
  const load = loadMeter(source);
  expect(load()).toBe(0);
  source.run(500, 500);
  expect(load()).toBe(0.5);
  source.run(100, 900);
  expect(load()).toBe(0.9);
});

test('within a second it is as it was', () => {
  const source = process();
  const load = loadMeter(source);
  source.run(0, 1_000);
  expect(load()).toBe(1);
  source.run(999, 0);
  expect(load()).toBe(1);
  source.run(1, 0);
  expect(load()).toBe(0);
});
