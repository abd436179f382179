import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { colleagueEntry } from '../history-entry.ts';

/** Nobody is needed any more: the request for a person is over. */
export const requestWithdrawn = defineEvent({
  type: 'request-withdrawn',
  version: 1,
  about: 'Nobody is needed any more: the request for a person is over.',
  data: z.object({ reason: z.string() }),
  place: 'within-turn',
  fold: () => ({ status: 'open', person: null }),
  history: (event) =>
    colleagueEntry(
      event,
      'The person who was asked for is not needed any more: nobody is asked now, and nobody comes.',
    ),
  customer: [],
  projections: [],
});
