import { expect, test } from 'vitest';
import type { AgentInputItem } from '../../contracts/model.ts';
import { askedAnew } from './asked-anew.ts';

const user: AgentInputItem = { type: 'message', role: 'user', content: 'Hi' };
const note: AgentInputItem = { type: 'message', role: 'system', content: 'Ana gave it back.' };
const said: AgentInputItem = {
  ...{ type: 'message', role: 'assistant', status: 'completed' },
  content: [{ type: 'output_text', text: 'Hello' }],
};
const result: AgentInputItem = {
  type: 'function_call_result',
  callId: 'c',
  name: 'look',
  status: 'completed',
  output: { type: 'text', text: 'ok' },
};

test.each([
  ["the customer's", user],
  ["a function's", result],
])('a request whose last word is %s is sent as it is', (_, last) => {
  const items = [said, last];
  expect(askedAnew(items, undefined)).toBe(items);
});

test("one whose last word is the agent's own ends with a question of the desk", () => {
  expect(askedAnew([user, said], undefined)).toEqual([
    ...[user, said],
    {
      type: 'message',
      role: 'user',
      content: expect.stringMatching(/^\(From the desk, not from the customer.\)/),
    },
  ]);
});

test('a last note of the desk is told where every vendor takes it', () => {
  expect(askedAnew([user, note, note], undefined)).toEqual([
    ...[user, note],
    { type: 'message', role: 'user', content: '(From the desk, not from the customer.) Ana gave it back.' },
  ]);
});

test('a model that takes over is told where, the words quoted', () => {
  const [, , last] = askedAnew([user, said], 'He said "no" and');
  expect(JSON.stringify(last)).toContain(JSON.stringify(JSON.stringify('He said "no" and')).slice(1, -1));
});
