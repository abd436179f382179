import { expect, test } from 'vitest';
import { type Caption, foldCaption } from './captions.ts';
import type { CallEvent } from './wire.ts';

const fold = (...events: CallEvent[]) => events.reduce<readonly Caption[]>(foldCaption, []);
const words = (agent: string, delta: string, item = 'item_1'): CallEvent => ({
  ...{ type: 'agent-words', agent, item, delta },
});

test('words of one agent are one line, until somebody else speaks', () => {
  expect(fold(words('triage', 'Good '), words('triage', 'day.'), words('billing', 'Hello.'))).toEqual([
    { kind: 'agent', agent: 'triage', item: 'item_1', text: 'Good day.', cut: false },
    { kind: 'agent', agent: 'billing', item: 'item_1', text: 'Hello.', cut: false },
  ]);
});

test('an answer behind another one stands apart from it', () => {
  const said = [
    words('billing', 'Thank you, Maria.'),
    words('billing', '2', 'item_2'),
    words('billing', '.', 'item_2'),
    words('billing', '5 GB are left.', 'item_2'),
  ];
  expect(fold(...said)).toMatchObject([{ text: 'Thank you, Maria. 2.5 GB are left.' }]);
});

test('what the customer said stands where they began to speak, although it is known later', () => {
  expect(
    fold({ type: 'customer-speaks' }, words('triage', 'One moment.'), {
      type: 'customer-said',
      text: 'My bill is wrong.',
    }),
  ).toMatchObject([
    { kind: 'customer', text: 'My bill is wrong.' },
    { kind: 'agent', text: 'One moment.' },
  ]);
});

test('noise that was no words leaves one open line, which the next words fill', () => {
  expect(
    fold({ type: 'customer-speaks' }, { type: 'customer-speaks' }, { type: 'customer-said', text: 'Hello?' }),
  ).toEqual([{ kind: 'customer', text: 'Hello?' }]);
});

test('an interrupted agent begins a new line afterwards', () => {
  expect(
    fold(words('triage', 'Let me tell you'), { type: 'interrupted' }, words('triage', 'Yes?', 'item_2')),
  ).toEqual([
    { kind: 'agent', agent: 'triage', item: 'item_1', text: 'Let me tell you', cut: true },
    { kind: 'agent', agent: 'triage', item: 'item_2', text: 'Yes?', cut: false },
  ]);
});

test('a handoff is a line of its own', () => {
  expect(fold({ type: 'owner', agent: 'billing' })).toEqual([{ kind: 'handoff', to: 'billing' }]);
});
