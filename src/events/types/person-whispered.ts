import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { colleague, messageId } from '../fields.ts';
import { colleagueEntry } from '../history-entry.ts';

/** A person of the team left a note that only the agent reads. */
export const personWhispered = defineEvent({
  type: 'person-whispered',
  version: 1,
  about: 'A person of the team left a note that only the agent reads.',
  data: z.object({ ...colleague, text: z.string(), messageId }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => {
    const { by, text } = event.data;
    return colleagueEntry(
      event,
      `A note to you from ${by}, a colleague. The customer does not see it. ${text}`,
    );
  },
  customer: 'nothing',
  projections: [],
});
