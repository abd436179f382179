import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** A call was put through on a line: it has the conversation's voice, and one that was left over gives way. */
export const callAnswered = defineEvent({
  type: 'call-answered',
  version: 1,
  about:
    "A call was put through on a line: it has the conversation's voice, and one that was left over gives way.",
  data: z.object({ line: z.string() }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
