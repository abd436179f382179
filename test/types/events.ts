import { z } from 'zod';
import { defineEvent } from '../../src/events/define-event.ts';
import type { EventData, NewEvent } from '../../src/events/events.ts';

// Compiled, never run: each `@ts-expect-error` fails the type check when the mistake below it compiles.
const about = 'The customer rated the conversation.';
const data = z.object({ stars: z.int() });
const whole = {
  ...({ type: 'customer-rated', about, data } as const),
  ...({ place: 'within-turn', fold: 'nothing', history: 'nothing', customer: ['stars'] } as const),
  projections: [],
} as const;

defineEvent({ ...whole, version: 1 });
defineEvent({ ...whole, version: 2, upcast: { 1: () => ({ stars: 1 }) } });

const { fold: _fold, ...foldless } = whole;
// @ts-expect-error how it folds is left out
defineEvent({ ...foldless, version: 1 });
const { history: _history, ...historyless } = whole;
// @ts-expect-error what a model reads is left out
defineEvent({ ...historyless, version: 1 });
const { customer: _customer, ...customerless } = whole;
// @ts-expect-error what a customer reads is left out
defineEvent({ ...customerless, version: 1 });
const { projections: _projections, ...projectionless } = whole;
// @ts-expect-error what it touches is left out
defineEvent({ ...projectionless, version: 1 });
const { place: _place, ...placeless } = whole;
// @ts-expect-error where it stands is left out
defineEvent({ ...placeless, version: 1 });
const { data: _data, ...dataless } = whole;
// @ts-expect-error what it says is left out
defineEvent({ ...dataless, version: 1 });
// @ts-expect-error its version is left out
defineEvent(whole);
// @ts-expect-error the upcaster of an old version is left out
defineEvent({ ...whole, version: 3, upcast: { 1: () => ({}) } });
// @ts-expect-error a customer can not read what it does not say
defineEvent({ ...whole, version: 1, customer: ['score'] });
// @ts-expect-error its data has no such field
defineEvent({ ...whole, version: 1, fold: (_, { data }) => ({ title: data.score }) });
// @ts-expect-error the state has no such field
defineEvent({ ...whole, version: 1, fold: () => ({ score: 1 }) });

({ type: 'customer-said', data: { text: 'hi' } }) satisfies NewEvent;
// @ts-expect-error a field of the wrong type
({ type: 'customer-said', data: { text: 1 } }) satisfies NewEvent;
// @ts-expect-error what is unknown is never written
({ type: 'unknown', data: { type: 'x', version: 1, data: null } }) satisfies NewEvent;
({ text: 'hi', messageId: 'm1' }) satisfies EventData['customer-said'];
