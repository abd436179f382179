import { expect, test } from 'vitest';
import { describeLoad, simulateLoad } from './load.ts';
import { readScenarios } from './read-scenarios.ts';

const all = readScenarios(
  '{ topics: {}, scenarios: [{ id: a, goal: b, opens: hello, done: welcome, success: { person: false } }] }',
);

test('customers come at a steady rate, are timed, and what goes wrong is counted', async () => {
  let time = 0;
  const cameAt: number[] = [];
  const figures = await simulateLoad(all, {
    rate: 2,
    seconds: 3,
    seed: 1,
    noise: 0,
    now: () => time,
    wait: async (ms) => {
      time += ms;
    },
    async open() {
      cameAt.push(time);
      if (cameAt.length === 2) throw new TypeError('The server is away.');
      return { say: async () => ({ text: 'You are welcome. Anything else?', person: false, closed: false }) };
    },
  });
  expect(cameAt).toEqual([0, 500, 1000, 1500, 2000, 2500]);
  expect(figures).toMatchObject({
    customers: 6,
    served: 5,
    messages: 5,
    errors: { 'The server is away.': 1 },
  });
  expect(describeLoad(figures)).toContain('6 customers at 2 a second, 5 served');
});
