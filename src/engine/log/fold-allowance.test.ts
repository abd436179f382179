import { expect, test } from 'vitest';
import type { EventData, NewEvent } from '../../contracts/event.ts';
import type { HandoffActor } from '../../contracts/handoff.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import { foldState } from './fold-state.ts';

const spend = { modelCalls: 7, toolCalls: 3, inputTokens: 10, outputTokens: 10, usd: 1 };

function allowanceAfter(...events: NewEvent[]) {
  const at = new Date();
  return events.reduce(
    (state, event, index) => foldState(state, { ...event, seq: index + 1, turn: 1, epoch: 0, at }),
    sampleState('cv_1', { spend }),
  ).allowance;
}

const moved = (actor: HandoffActor, depth: number): NewEvent => ({
  type: 'handoff-committed',
  data: {
    ...{
      callId: `c${depth}`,
      from: 'a',
      to: 'b',
      toolName: 't',
      reason: 'r',
      payload: {},
      actor,
      depth,
      output: '',
    },
    carried: { carry: 'everything', items: 0, dropped: 0, facts: [], withheld: [] },
  },
});
const reached = (limit: string, wayOut: EventData['limit-reached']['wayOut']): NewEvent => ({
  type: 'limit-reached',
  data: { limit, value: 1, most: 1, wayOut },
});

test('a ladder of any number of rungs is climbed: handoffs of rules and people are not counted', () => {
  const rungs = Array.from({ length: 7 }, (_, rung) => moved('rule', rung + 1));
  expect(allowanceAfter(...rungs, moved('person', 8)).handoffs).toBe(0);
  expect(allowanceAfter(...rungs, moved('model', 8), moved('router', 9)).handoffs).toBe(2);
});

test('handoffs are counted for what the customer wants, which is not changed by a yes, or by saying it again', () => {
  const said = (text: string): NewEvent => ({ type: 'customer-said', data: { text } });
  const after = (...texts: string[]) =>
    allowanceAfter(said('I was charged twice'), moved('model', 1), ...texts.map(said), moved('model', 2));
  expect(after('yes please', 'charged twice!')).toMatchObject({ handoffs: 2, wishHandoffs: 2 });
  expect(after('My webhook fails')).toMatchObject({ handoffs: 2, wishHandoffs: 1 });
  expect(after('My webhook fails', 'I was charged twice')).toMatchObject({ handoffs: 2, wishHandoffs: 1 });
});

test('a limit of the wish holds until something else is wanted', () => {
  const said = (text: string): NewEvent => ({ type: 'customer-said', data: { text } });
  const stuck = [said('I was charged twice'), moved('model', 1), reached('handoffsPerWish', 'person')];
  expect(allowanceAfter(...stuck, said('ok')).reached).toEqual(['handoffsPerWish']);
  expect(allowanceAfter(...stuck, said('My webhook fails')).reached).toEqual([]);
});

test('what one turn may not do is over with it; what a conversation may not do stays', () => {
  expect(allowanceAfter(reached('modelCallsPerTurn', 'person')).reached).toEqual([]);
  expect(allowanceAfter(reached('handoffsPerTurn', 'refused')).reached).toEqual([]);
  expect(allowanceAfter(reached('modelCallsPerTurn', 'floor')).reached).toEqual(['modelCallsPerTurn']);
  const twice = [reached('usdPerConversation', 'person'), reached('usdPerConversation', 'person')];
  expect(allowanceAfter(...twice).reached).toEqual(['usdPerConversation']);
});

test('a person who gives the conversation back gives it a fresh allowance', () => {
  const returned: NewEvent = { type: 'person-returned', data: { by: 'Ada', to: 'a', note: 'done' } };
  expect(allowanceAfter(moved('model', 1), reached('usdPerConversation', 'person'), returned)).toEqual({
    ...{ since: spend, handoffs: 0, wishHandoffs: 0, moves: [], wish: '', reached: [] },
  });
});

test('of the last two handoffs it is kept whether the customer has asked for anything new since', () => {
  const said = (text: string): NewEvent => ({ type: 'customer-said', data: { text } });
  const billed = [said('I was charged twice'), moved('model', 1)];
  const renewed = (...events: NewEvent[]) => allowanceAfter(...events).moves.map((past) => past.renewed);
  expect(allowanceAfter(...billed).moves).toEqual([
    { from: 'a', to: 'b', wish: 'I was charged twice', renewed: false },
  ]);
  expect(renewed(...billed, said('ok'), said('charged twice!'))).toEqual([false]);
  expect(renewed(...billed, said('My webhook fails'))).toEqual([true]);
  // Once is enough: coming back to the first wish later is no reason to call it ping-pong.
  expect(renewed(...billed, said('My webhook fails'), said('I was charged twice'))).toEqual([true]);
  expect(renewed(...billed, said('My webhook fails'), moved('model', 2), said('hm ok'))).toEqual([
    true,
    false,
  ]);
  const three = [...billed, said('My webhook fails'), moved('model', 2), moved('model', 3)];
  expect(allowanceAfter(...three).moves.map(({ wish }) => wish)).toEqual([
    'My webhook fails',
    'My webhook fails',
  ]);
});

test('a wish is what was said last that asks for anything, shortened', () => {
  const wishAfter = (...texts: string[]) =>
    allowanceAfter(...texts.map((text): NewEvent => ({ type: 'customer-said', data: { text } }))).wish;
  expect(wishAfter('I was charged twice', 'yes please')).toBe('I was charged twice');
  expect(wishAfter('I was charged twice', 'My webhook fails')).toBe('My webhook fails');
  expect(wishAfter('word '.repeat(500))).toHaveLength(500);
});
