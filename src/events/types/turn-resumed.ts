import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { deskVersion } from '../fields.ts';

/** Another process, or the same one later, goes on with a turn that was cut off. */
export const turnResumed = defineEvent({
  type: 'turn-resumed',
  version: 1,
  about: 'Another process, or the same one later, goes on with a turn that was cut off.',
  data: z.object({
    node: z.string(),
    from: z.string().describe('The node that held it before.'),
    deskVersion,
  }),
  place: 'within-turn',
  fold: ({ fence }) => ({ fence: fence + 1 }),
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
