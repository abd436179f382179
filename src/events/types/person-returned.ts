import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { colleague } from '../fields.ts';
import { colleagueEntry } from '../history-entry.ts';

const data = z.object({
  ...colleague,
  to: z.string(),
  note: z.string(),
  summary: z.string().optional().describe('What the customer is told of it, word for word.'),
  unanswered: z.int().optional().describe("How many of the customer's last messages nobody had answered."),
});

/** The person gave the conversation back to the agent `to`, with what was done. */
export const personReturned = defineEvent({
  type: 'person-returned',
  version: 1,
  about: 'The person gave the conversation back to the agent `to`, with what was done.',
  data: data,
  place: 'changes-owner',
  fold: ({ handoffs, cameBy }, { data: { to } }) => ({
    status: 'open',
    owner: to,
    person: null,
    handoffs: handoffs + 1,
    cameBy: cameBy?.to === to ? cameBy : null,
  }),
  history: (event) => colleagueEntry(event, noteOf(event.data)),
  customer: ['by', 'to'],
  projections: [],
});

/** What a person did and promised holds, and what the customer asked them without an answer is the agent's to answer. */
function noteOf({ by, note, summary, unanswered = 0 }: z.infer<typeof data>): string {
  const open = unanswered === 1 ? 'The last message' : `The last ${unanswered} messages`;
  const parts = [
    `${by}, a colleague, has given the conversation back to you. What was done: ${note}`,
    ...(summary === undefined
      ? []
      : [`The customer is told this, in ${by}'s words: ${summary} Do not repeat it.`]),
    `What ${by} said and promised holds: never contradict it, and do not do again what is done.`,
    ...(unanswered === 0
      ? []
      : [`${open} of the customer had no answer: give it now, as far as it is still open.`]),
    'Go on with the customer from there. Do not greet them again, and do not ask for what is known.',
  ];
  return parts.join(' ');
}
