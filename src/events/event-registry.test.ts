import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleState } from '../testing/sample-conversation.ts';
import { defineEvent } from './define-event.ts';
import { EventRegistry } from './event-registry.ts';
import { colleagueEntry } from './history-entry.ts';

/** A customer gave stars: of three in version 1, named in version 2, of five in version 3. */
const rated = defineEvent({
  type: 'customer-rated',
  version: 3,
  about: 'The customer rated the conversation.',
  data: z.object({ stars: z.int(), words: z.string().optional(), parent: z.string().optional() }),
  upcast: {
    1: ({ given, ...rest }) => ({ ...rest, stars: given }),
    2: ({ stars, ...rest }) => ({ ...rest, stars: Math.round((Number(stars) * 5) / 3) }),
  },
  place: 'opens-turn',
  fold: ({ metadata }, { data }) => ({ metadata: { ...metadata, stars: String(data.stars) } }),
  history: (event) => colleagueEntry(event, `The customer gave ${event.data.stars} stars.`),
  customer: ['stars'],
  projections: ['deadlines'],
});
const moved = defineEvent({
  ...{ type: 'owner-moved', about: 'Somebody else has it.', data: z.object({ to: z.string() }) },
  ...{ version: 1, place: 'changes-owner', fold: 'nothing', history: 'nothing', customer: 'nothing' },
  projections: [],
});
const registry = new EventRegistry([rated, moved]);

const place = { seq: 7, turn: 2, epoch: 1, at: new Date(0) };
const event = { ...place, type: 'customer-rated', data: { stars: 4, words: 'fine' } };
const state = sampleState('cv_1', { turn: 1, epoch: 1, metadata: { ticket: 'T1' } });

test('an event changes of the state what its declaration says', () => {
  expect(registry.fold(state, event)).toEqual({ metadata: { ticket: 'T1', stars: '4' } });
});

test('where an event stands says which turn and which owner it belongs to', () => {
  expect(registry.placeOf('customer-rated', state)).toEqual({ turn: 2, epoch: 1 });
  expect(registry.placeOf('owner-moved', state)).toEqual({ turn: 1, epoch: 2 });
  expect(registry.placeOf('customer-sang', state)).toEqual({ turn: 1, epoch: 1 });
});

test('a model reads what the declaration makes of it', () => {
  expect(registry.historyEntry(event)).toMatchObject({
    ...{ seq: 7, kind: 'colleague' },
    item: { content: 'The customer gave 4 stars.' },
  });
});

test('a customer reads the fields that are theirs, and nothing of what an agent in a tool did', () => {
  expect(registry.forCustomer(event)).toEqual({ ...event, data: { stars: 4 } });
  expect(registry.forCustomer({ ...event, data: { ...event.data, parent: 'call_1' } })).toBeUndefined();
});

test('the projections it touches are those it names', () => {
  expect(registry.touches('customer-rated', 'deadlines')).toBe(true);
  expect(registry.touches('customer-rated', 'tools')).toBe(false);
});

test.each([
  [1, { given: 3, words: 'ok' }],
  [2, { stars: 3, words: 'ok' }],
  [3, { stars: 5, words: 'ok' }],
])('data of version %i is read as that of today', (version, data) => {
  const read = registry.read({ ...place, type: 'customer-rated', version, data });
  expect(read).toEqual({ ...place, type: 'customer-rated', data: { stars: 5, words: 'ok' } });
});

test.each([
  ['a type of another release', { type: 'customer-sang', version: 1 }],
  ['a later version of a type', { type: 'customer-rated', version: 4 }],
  ["a name of every object's own", { type: 'constructor', version: 1 }],
])('%s is kept whole, and nothing follows from it', (_, stored) => {
  const data = { song: 'la', parent: 'call_1' };
  const read = registry.read({ ...place, ...stored, data });
  expect(read).toEqual({ ...place, type: 'unknown', data: { ...stored, data } });
  expect(registry.fold(state, read)).toBeUndefined();
  expect(registry.historyEntry(read)).toBeUndefined();
  expect(registry.forCustomer(read)).toBeUndefined();
  expect(registry.placeOf(read.type, state)).toEqual({ turn: 1, epoch: 1 });
});
