import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** A flagged tool waits for a person's yes; the turn goes on and ends meanwhile. */
export const approvalRequested = defineEvent({
  type: 'approval-requested',
  version: 1,
  about: "A flagged tool waits for a person's yes; the turn goes on and ends meanwhile.",
  data: z.object({ callId, agent: z.string(), name: z.string(), arguments: z.string(), reason: z.string() }),
  place: 'within-turn',
  fold: ({ approvals }, { data, at }) => ({
    approvals: { ...approvals, [data.callId]: { ...data, requestedAt: at.toISOString() } },
  }),
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
