import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { deskVersion, messageId, sound, traceparent } from '../fields.ts';
import { customerEntry } from '../history-entry.ts';
import { lastHeard, lastWords, shorten } from '../last-words.ts';

const TITLE_LENGTH = 80;

/** The customer said something. */
export const customerSaid = defineEvent({
  type: 'customer-said',
  version: 1,
  about: 'The customer said something.',
  data: z.object({ text: z.string(), messageId, traceparent, deskVersion, sound }),
  place: 'opens-turn',
  fold: (state, { data, at }) => ({
    title: state.title || shorten(data.text, TITLE_LENGTH),
    ...lastWords('customer', '', data.text, at),
    ...lastHeard(state, data.text),
  }),
  history: (event) => customerEntry(event, event.data.text),
  customer: ['text', 'messageId'],
  projections: [],
});
