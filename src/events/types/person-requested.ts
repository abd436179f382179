import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** A person was asked for. */
export const personRequested = defineEvent({
  type: 'person-requested',
  version: 1,
  about: 'A person was asked for.',
  data: z.object({ callId, from: z.string(), reason: z.string(), summary: z.string() }),
  place: 'within-turn',
  fold: (_, { data, at }) => ({
    status: 'waiting',
    person: {
      ...data,
      requestedAt: at.toISOString(),
      rung: 0,
      claimedBy: null,
      claimant: null,
      callback: false,
    },
  }),
  history: 'nothing',
  customer: [],
  projections: [],
});
