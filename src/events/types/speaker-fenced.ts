import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** Words or a call of an agent that no longer owned the conversation: dropped. */
export const speakerFenced = defineEvent({
  type: 'speaker-fenced',
  version: 1,
  about: 'Words or a call of an agent that no longer owned the conversation: dropped.',
  data: z.object({ agent: z.string(), epoch: z.int(), what: z.enum(['text', 'tool-call', 'handoff']) }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
