import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { modelMark, sound } from '../fields.ts';
import { saidEntry } from '../history-entry.ts';
import { lastWords } from '../last-words.ts';

/** An agent said something to the customer. */
export const agentSaid = defineEvent({
  type: 'agent-said',
  version: 1,
  about: 'An agent said something to the customer.',
  data: z.object({
    agent: z.string(),
    text: z.string().describe('What was delivered.'),
    complete: z.boolean().describe('False: the customer or the model was cut off.'),
    mark: modelMark.optional(),
    continues: z
      .boolean()
      .optional()
      .describe('Another model went on in the same sentence; the two texts belong together as they are.'),
    sound,
  }),
  place: 'within-turn',
  fold: (_, { data, at }) => (data.text === '' ? undefined : lastWords('agent', data.agent, data.text, at)),
  history: (event) => {
    const { text, mark, complete } = event.data;
    const said = saidEntry(event, text, mark);
    return complete ? said : { ...said, isCut: true };
  },
  customer: ['agent', 'text', 'complete', 'continues'],
  projections: [],
});
