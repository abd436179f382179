import { z } from 'zod';
import { PERSON } from '../../contracts/edge.ts';
import { defineEvent } from '../define-event.ts';
import { colleague } from '../fields.ts';
import { colleagueEntry } from '../history-entry.ts';

/** A person took the conversation over. */
export const personClaimed = defineEvent({
  type: 'person-claimed',
  version: 1,
  about: 'A person took the conversation over.',
  data: z.object({ ...colleague }),
  place: 'changes-owner',
  fold: ({ person }, { data: { by, staff = null } }) => ({
    status: 'with-person',
    owner: PERSON,
    person: person && { ...person, claimedBy: by, claimant: staff },
  }),
  history: (event) => ({
    ...colleagueEntry(event, `${event.data.by}, a colleague, has taken the conversation over.`),
    byPerson: true,
  }),
  customer: ['by'],
  projections: [],
});
