import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { colleague } from '../fields.ts';
import { colleagueEntry } from '../history-entry.ts';

/** A person said that nobody takes the conversation over. */
export const personDeclined = defineEvent({
  type: 'person-declined',
  version: 1,
  about: 'A person said that nobody takes the conversation over.',
  data: z.object({ ...colleague, reason: z.string() }),
  place: 'within-turn',
  fold: () => ({ status: 'open', person: null }),
  history: (event) => {
    const { by, reason } = event.data;
    const told = `${by}, a colleague, can not take this over: ${reason} The customer was told. You go on helping.`;
    return colleagueEntry(event, told);
  },
  customer: [],
  projections: [],
});
