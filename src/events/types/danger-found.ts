import { z } from 'zod';
import { DANGERS } from '../../contracts/danger.ts';
import { defineEvent } from '../define-event.ts';
import { colleagueEntry } from '../history-entry.ts';

const GO_ON =
  'What the customer just said sounds like an emergency. They were told whom to call, and a person was asked. ' +
  'Go on with nothing else by yourself: help with what they ask for now, calmly and briefly.';

/** What the customer said sounds like danger: they were told whom to call. */
export const dangerFound = defineEvent({
  type: 'danger-found',
  version: 1,
  about: 'What the customer said sounds like danger: they were told whom to call.',
  data: z.object({
    category: z.enum(DANGERS),
    span: z.string().describe('The words that were found, folded.'),
  }),
  place: 'within-turn',
  fold: (_, { data, seq, turn, at }) => ({ danger: { ...data, seq, turn, at: at.toISOString() } }),
  history: (event) => colleagueEntry(event, GO_ON),
  customer: 'nothing',
  projections: [],
});
