import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { colleagueEntry } from '../history-entry.ts';

/** An agent said that it hands over and did not: the customer was not shown it. */
export const claimWithheld = defineEvent({
  type: 'claim-withheld',
  version: 1,
  about: 'An agent said that it hands over and did not: the customer was not shown it.',
  data: z.object({ agent: z.string(), text: z.string() }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) =>
    colleagueEntry(
      event,
      `The customer was not shown this, as no handoff was made: ${JSON.stringify(event.data.text)} ` +
        'Call the function that hands over, or go on without saying that you do.',
    ),
  customer: 'nothing',
  projections: [],
});
