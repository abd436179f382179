import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { colleague, messageId } from '../fields.ts';
import { saidEntry } from '../history-entry.ts';
import { lastWords } from '../last-words.ts';

/** A person of the team said something to the customer. */
export const personSaid = defineEvent({
  type: 'person-said',
  version: 1,
  about: 'A person of the team said something to the customer.',
  data: z.object({ ...colleague, text: z.string(), messageId }),
  place: 'within-turn',
  fold: (_, { data, at }) => lastWords('person', data.by, data.text, at),
  history: (event) => {
    const { by, text } = event.data;
    return { ...saidEntry(event, `${by} (a colleague) said: ${text}`), byPerson: true };
  },
  customer: ['by', 'text'],
  projections: [],
});
