import { expect, test } from 'vitest';
import type { ConversationEvent, NewEvent } from '../../contracts/event.ts';
import { answerIn, callsIn, factsFrom, unanswered } from './logged-calls.ts';

const logOf = (...events: NewEvent[]): ConversationEvent[] =>
  events.map((event, index) => ({ ...event, seq: index + 1, turn: 1, epoch: 0, at: new Date(0) }));
const called = (callId: string, parent?: string): NewEvent => ({
  type: 'tool-called',
  data: { agent: 'a', callId, name: 'look', arguments: '{}', ...(parent && { parent }) },
});
const returned = (callId: string): NewEvent => ({
  type: 'tool-returned',
  data: { agent: 'a', callId, name: 'look', status: 'ok', output: `out of ${callId}`, ms: 1 },
});
const learned = (name: string, callId?: string): NewEvent => ({
  type: 'fact-recorded',
  data: { name, value: 1, provenance: 'tool-returned', ...(callId && { callId }) },
});
const idsOf = (calls: readonly { readonly callId: string }[]) => calls.map(({ callId }) => callId);

/** The owner called twice; in its first call an agent called a tool, which called another. */
const log = logOf(
  called('c1'),
  called('c1.1', 'c1'),
  called('c1.1.1', 'c1.1'),
  learned('deep', 'c1.1.1'),
  returned('c1.1.1'),
  learned('inner', 'c1.1'),
  called('c1.2', 'c1'),
  called('c2'),
  returned('c2'),
  learned('own', 'c1'),
  learned('other', 'c2'),
  learned('said'),
);

test('calls are known by what made them: the owner, or a call', () => {
  expect(idsOf(callsIn(log, undefined))).toEqual(['c1', 'c2']);
  expect(idsOf(callsIn(log, 'c1'))).toEqual(['c1.1', 'c1.2']);
  expect(callsIn(log, 'c2')).toEqual([]);
});

test('a call without an answer is unanswered, whatever was answered inside it', () => {
  expect(idsOf(unanswered(log, undefined))).toEqual(['c1']);
  expect(idsOf(unanswered(log, 'c1'))).toEqual(['c1.1', 'c1.2']);
  expect(unanswered(log, 'c1.1')).toEqual([]);
});

test('an answer is found by its call', () => {
  expect(answerIn(log, 'c2')).toEqual({ status: 'ok', output: 'out of c2' });
  expect(answerIn(log, 'c1')).toBeUndefined();
});

test('what was found out inside a call, however deep, is known by name; what the call itself or another told is not', () => {
  expect(factsFrom(log, 'c1')).toEqual(['deep', 'inner']);
  expect(factsFrom(log, 'c2')).toEqual([]);
});
