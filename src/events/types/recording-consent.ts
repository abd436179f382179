import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** How it stands between the customer and the recording of their call. */
export const recordingConsent = defineEvent({
  type: 'recording-consent',
  version: 1,
  about:
    'The customer was told that the call is recorded, or was asked; or it was judged what they said to it. What was recorded of who refuses is deleted.',
  data: z.object({
    answer: z.enum(['told', 'asked', 'agreed', 'refused', 'unclear']),
    said: z.string().optional().describe('What they were told or asked, or what they said to it.'),
  }),
  place: 'within-turn',
  fold: (_, { data: { answer } }) => ({ recording: answer }),
  history: 'nothing',
  customer: ['answer'],
  projections: [],
});
