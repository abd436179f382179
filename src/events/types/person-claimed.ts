import { z } from 'zod';
import { PERSON } from '../../contracts/edge.ts';
import { defineEvent } from '../define-event.ts';
import { colleague } from '../fields.ts';
import { colleagueEntry } from '../history-entry.ts';

const UNASKED = { callId: '', reason: '', summary: '', rung: 0, callback: false };

/** A person took the conversation over. */
export const personClaimed = defineEvent({
  type: 'person-claimed',
  version: 1,
  about: 'A person took the conversation over.',
  data: z.object({ ...colleague }),
  place: 'changes-owner',
  fold: ({ person, owner: from }, { data: { by, staff = null }, at }) => ({
    status: 'with-person',
    owner: PERSON,
    // Whoever comes unasked gives it back to the agent that had it.
    person: {
      ...(person ?? { ...UNASKED, from, requestedAt: at.toISOString() }),
      claimedBy: by,
      claimant: staff,
    },
  }),
  history: (event) => ({
    ...colleagueEntry(event, `${event.data.by}, a colleague, has taken the conversation over.`),
    byPerson: true,
  }),
  customer: ['by'],
  projections: [],
});
