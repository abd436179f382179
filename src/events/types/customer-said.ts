import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { deskVersion, messageId, traceparent } from '../fields.ts';
import { customerEntry } from '../history-entry.ts';

const TITLE_LENGTH = 80;

/** The customer said something. */
export const customerSaid = defineEvent({
  type: 'customer-said',
  version: 1,
  about: 'The customer said something.',
  data: z.object({ text: z.string(), messageId, traceparent, deskVersion }),
  place: 'opens-turn',
  fold: (state, { data }) => ({ title: state.title || shorten(data.text) }),
  history: (event) => customerEntry(event, event.data.text),
  customer: ['text', 'messageId'],
  projections: [],
});

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1)}…`;
}
