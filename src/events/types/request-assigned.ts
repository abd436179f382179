import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** Somebody on duty was asked to take the conversation over. */
export const requestAssigned = defineEvent({
  type: 'request-assigned',
  version: 1,
  about: 'Somebody on duty was asked to take the conversation over.',
  data: z.object({
    assignee: z.string().describe('The id they are known by.'),
    name: z.string().describe('How they are called.'),
  }),
  place: 'within-turn',
  fold: ({ person }, { data: { assignee, name } }) => ({
    person: person && {
      ...person,
      assignee: { staff: assignee, name },
      asked: [...(person.asked ?? []), assignee],
    },
  }),
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
