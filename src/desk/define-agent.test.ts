import { expect, test } from 'vitest';
import { defineAgent } from './define-agent.ts';
import { flow } from './define-flow.ts';

const common = { name: 'Billing', handoffDescription: 'Invoices.', instructions: 'Help.' };

test('an agent that names only what it must has no tools, edges, guards or examples', () => {
  const { tools, edges, guards, examples } = defineAgent({ id: 'billing', ...common });
  expect([tools, edges, guards, examples]).toEqual([[], [], [], []]);
});

test.each(['', '1st', 'tech support', 'tech-support', 'büro', 'a'.repeat(49), 'person'])(
  'the id "%s" is refused, as it can not become the name of a function',
  (id) => {
    expect(() => defineAgent({ id, ...common })).toThrow(
      expect.objectContaining({ code: 'definition-invalid' }),
    );
  },
);

test.each(['b', 'Tech_2', 'a'.repeat(48)])('the id "%s" is taken as it is', (id) => {
  expect(defineAgent({ id, ...common }).id).toBe(id);
});

test('what customers say to its flows are examples of the agent', () => {
  const flows = [flow({ title: 'your bill', examples: ['show me my bill'] }, (c) => c.say('Here.'))];
  expect(defineAgent({ id: 'billing', ...common, flows, examples: ['money'] }).examples).toEqual([
    'money',
    'show me my bill',
  ]);
});

test('an agent can be defined anew from one that was defined', () => {
  const billing = defineAgent({ id: 'billing', ...common });
  expect(defineAgent({ ...billing, instructions: 'Help more.' })).toEqual({
    ...billing,
    instructions: 'Help more.',
  });
});
