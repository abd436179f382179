import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { json } from '../fields.ts';

/** An event of another release, kept as it is. */
export const unknown = defineEvent({
  type: 'unknown',
  version: 1,
  about:
    'An event of another release: of a type, or of a later version of one, that this node does not know. It is read as this one, and never written.',
  data: z.object({ type: z.string(), version: z.int(), data: json }).describe('What the log has of it.'),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
