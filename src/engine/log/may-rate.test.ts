import { expect, test } from 'vitest';
import type { ConversationEvent, NewEvent } from '../../contracts/event.ts';
import { mustBeRatable } from './may-rate.ts';

const DAY_MS = 86_400_000;
const SAID: NewEvent = { type: 'customer-said', data: { text: 'Hello.' } };
const CLOSED: NewEvent = { type: 'conversation-closed', data: { reason: 'done' } };
const rated = (stars: number): NewEvent => ({ type: 'conversation-rated', data: { stars } });

/** Events with the day each was written on. */
const log = (...told: readonly (readonly [day: number, event: NewEvent])[]): ConversationEvent[] =>
  told.map(([day, event], at) => ({ ...event, seq: at + 1, turn: 1, epoch: 0, at: new Date(day * DAY_MS) }));
const on = (day: number, events: ConversationEvent[]) => () => mustBeRatable(events, new Date(day * DAY_MS));

test('a conversation is rated once something was said, and for seven days after its end', () => {
  const refused = expect.objectContaining({ code: 'rating-closed' });
  expect(on(0, log([0, CLOSED]))).toThrow(refused);
  expect(on(100, log([0, SAID]))).not.toThrow();
  expect(on(8, log([0, SAID], [1, CLOSED]))).not.toThrow();
  expect(on(8.1, log([0, SAID], [1, CLOSED]))).toThrow(refused);
});

test('a rating is changed within a day, and not without end', () => {
  expect(on(2, log([0, SAID], [1, rated(5)], [1.9, rated(4)]))).not.toThrow();
  expect(on(2.1, log([0, SAID], [1, rated(5)], [1.9, rated(4)]))).toThrow();
  const often = Array.from({ length: 11 }, (_, at) => [1, rated((at % 5) + 1)] as const);
  expect(on(1, log([0, SAID], ...often.slice(1)))).not.toThrow();
  expect(on(1, log([0, SAID], ...often))).toThrow();
});
