import { z } from 'zod';
import { HANDOFF_ACTORS } from '../../contracts/handoff.ts';
import { defineEvent } from '../define-event.ts';
import { probability } from '../fields.ts';

/** The owner's model was told that the customer may have turned to a colleague's business. */
export const topicHinted = defineEvent({
  type: 'topic-hinted',
  version: 1,
  about: "The owner's model was told that the customer may have turned to a colleague's business.",
  data: z.object({
    agent: z.string().describe('Who was told.'),
    to: z.string().describe('The colleague.'),
    actor: z.enum(HANDOFF_ACTORS).describe('Who decided it: the `router`.'),
    probability,
    text: z.string().describe('What the instructions of this turn end with because of it.'),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
