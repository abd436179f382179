import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { qualityFaults } from './quality.ts';

type Told = [type: ConversationEvent['type'], data: object];

const said = (text = 'Hello'): Told => ['customer-said', { text }];
const reply = (text: string): Told => ['agent-said', { agent: 'desk', text, complete: true }];

/** What is found in a conversation; a turn begins with what the customer says. */
function found(...told: readonly Told[]): string[] {
  let turn = 0;
  const events = ([['conversation-opened', { owner: 'desk' }], ...told] as Told[]).map(([type, data], at) => {
    if (type === 'customer-said') turn++;
    return { type, data, seq: at + 1, turn, epoch: 1, at: new Date(at) } as unknown as ConversationEvent;
  });
  return qualityFaults(events, { needConsent: new Set(['refund']) }).map(
    ({ question, why }) => `${question}: ${why}`,
  );
}

test('a conversation that goes well has nothing', () => {
  expect(
    found(said(), reply('Good morning. Write to first_last@example.com.'), said(), reply('Done.')),
  ).toEqual([]);
});

test('who says the same three times is no help, and neither is who says nothing', () => {
  const same = [said(), reply('Which one?')];
  expect(found(...(same as Told[]), ...(same as Told[]), ...(same as Told[]))).toEqual([
    'D: the same was said three times in a row',
  ]);
  expect(found(said(), said(), reply('Yes.'))).toEqual(['D: 1 messages had no answer']);
});

test('a person who has the conversation answers in their own time', () => {
  expect(found(said(), reply('I get somebody.'), ['person-claimed', {}], said())).toEqual([]);
});

test.each(['I call verify_customer.', 'Your {"id": 1}', 'It is undefined.', '[object Object]'])(
  '"%s" is no way to talk',
  (text) => {
    expect(found(said(), reply(text))).toEqual([expect.stringMatching(/^T: /)]);
  },
);

test('a write without a yes is a grave fault', () => {
  const ran: Told = [
    'tool-returned',
    { agent: 'desk', callId: 'c', name: 'refund', status: 'ok', output: '', ms: 1 },
  ];
  expect(found(said(), ran, reply('Done.'))).toEqual(['consent: a write that needs a yes ran without one']);
});
