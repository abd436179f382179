import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId, colleague } from '../fields.ts';
import { colleagueEntry } from '../history-entry.ts';
import { without } from '../without.ts';

/** A person said yes or no to a tool call that waited. */
export const approvalDecided = defineEvent({
  type: 'approval-decided',
  version: 1,
  about: 'A person said yes or no to a tool call that waited.',
  data: z.object({ callId, approved: z.boolean(), ...colleague, note: z.string() }),
  place: 'within-turn',
  fold: ({ approvals }, { data }) => ({ approvals: without(approvals, data.callId) }),
  history: (event) => {
    const { approved, by, note } = event.data;
    return approved && note !== ''
      ? colleagueEntry(event, `${by}, who approved it, says: ${note}`)
      : undefined;
  },
  customer: 'nothing',
  projections: [],
});
