import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** The sound of a call is kept from now on. */
export const recordingStarted = defineEvent({
  type: 'recording-started',
  version: 1,
  about: 'The sound of a call is kept from now on.',
  data: z.object({ line: z.string() }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: ['line'],
  projections: [],
});
