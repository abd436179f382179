import { expect, test } from 'vitest';
import type { ConversationEvent, NewEvent } from '../contracts/event.ts';
import { EVENTS } from './events.ts';

const place = { seq: 7, turn: 1, epoch: 0, at: new Date(0) };

/** What the customer sees of an event: its data, or nothing. */
function seen(event: NewEvent): object | undefined {
  return EVENTS.forCustomer({ ...event, ...place } as ConversationEvent)?.data;
}

test.each<NewEvent>([
  { type: 'person-whispered', data: { by: 'Ana', text: 'Watch out.' } },
  { type: 'model-noted', data: { agent: 'a', item: {}, mark: { model: 'm' } } },
  { type: 'tool-called', data: { agent: 'a', callId: 'c', name: 'pay', arguments: '{}', parent: 'b' } },
  { type: 'fact-recorded', data: { name: 'risk', value: 'high', provenance: 'inferred' } },
  { type: 'claim-withheld', data: { agent: 'a', text: 'I have transferred you.' } },
  { type: 'approval-decided', data: { callId: 'c', approved: false, by: 'Ana', note: 'No.' } },
])('a customer does not see: $type', (event) => {
  expect(seen(event)).toBeUndefined();
});

test('a customer sees what was said and who has the conversation, without the notes of colleagues', () => {
  const mark = { model: 'gpt', providerData: { secret: 1 } };
  expect(seen({ type: 'agent-said', data: { agent: 'a', text: 'Hi.', complete: true, mark } })).toEqual({
    agent: 'a',
    text: 'Hi.',
    complete: true,
  });
  expect(seen({ type: 'person-said', data: { by: 'Ana', text: 'Hello.' } })).toEqual({
    by: 'Ana',
    text: 'Hello.',
  });
  expect(seen({ type: 'person-returned', data: { by: 'Ana', to: 'a', note: 'Rude.' } })).toEqual({
    by: 'Ana',
    to: 'a',
  });
  expect(seen({ type: 'person-declined', data: { by: 'Ana', reason: 'No time.' } })).toEqual({});
});

test('a customer sees that a tool ran, and not with what or what came of it', () => {
  expect(
    seen({ type: 'tool-called', data: { agent: 'a', callId: 'c', name: 'pay', arguments: '{}' } }),
  ).toEqual({
    ...{ agent: 'a', callId: 'c', name: 'pay' },
  });
  const returned = { agent: 'a', callId: 'c', name: 'pay', status: 'ok', output: 'SECRET', ms: 4 } as const;
  expect(seen({ type: 'tool-returned', data: returned })).toEqual({ callId: 'c', status: 'ok' });
});
