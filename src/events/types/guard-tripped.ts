import { z } from 'zod';
import { GUARD_STAGES } from '../../contracts/guard.ts';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';
import { colleagueEntry } from '../history-entry.ts';

/** A guard stopped or changed something, or failed. */
export const guardTripped = defineEvent({
  type: 'guard-tripped',
  version: 1,
  about: 'A guard stopped or changed something, or failed.',
  data: z.object({
    guard: z.string(),
    stage: z.enum(GUARD_STAGES),
    agent: z.string(),
    verdict: z.enum(['refuse', 'replace', 'failed']),
    reason: z.string(),
    text: z.string().optional().describe('What replaced the words.'),
    callId: callId.optional(),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => {
    const { stage, verdict, reason } = event.data;
    if (stage !== 'output' || verdict === 'replace') return undefined;
    return colleagueEntry(
      event,
      `The customer was not shown your last answer: ${reason} Do not say it again.`,
    );
  },
  customer: 'nothing',
  projections: [],
});
