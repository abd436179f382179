import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** Nobody claimed the request in time: the next rung of the ladder was asked. */
export const requestEscalated = defineEvent({
  type: 'request-escalated',
  version: 1,
  about: 'Nobody claimed the request in time: the next rung of the ladder was asked.',
  data: z.object({ rung: z.int().describe('From 0.'), name: z.string() }),
  place: 'within-turn',
  fold: ({ person }, { data }) => ({ person: person && { ...person, rung: data.rung, assignee: undefined } }),
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
