import { z } from '@hono/zod-openapi';
import { deskChanges } from '../../contracts/desk-changes.ts';
import { DIVERGENCES } from '../../contracts/fork.ts';
import { orNull } from '../_shared/fields.ts';

const TEXT_LENGTH = 8_000;
const MOST_SAID = 20;

/** Body of `POST /v1/conversations/{id}/forks`. */
export const forkBody = z
  .object({
    at: z.int().min(1).openapi({
      description:
        'The number of an event: it goes on with the message whose turn it is in, or with the first message after it.',
    }),
    say: z.array(z.string().trim().min(1).max(TEXT_LENGTH)).min(1).max(MOST_SAID).optional().openapi({
      description: 'What the customer says from there on; what they said without.',
    }),
    changes: deskChanges
      .optional()
      .describe(
        'All that differs from the code, published or not; the desk as it serves without. It needs `desk:publish`.',
      ),
    models: z.boolean().default(true).openapi({
      description:
        'Whether the models of the desk are asked, which costs what they cost; the floor alone otherwise.',
    }),
  })
  .strict()
  .openapi('ForkWish');

const side = z.object({
  said: z.string(),
  holder: z.string().openapi({
    description: 'Who has the conversation after it, or `person`; what went wrong where it had no answer.',
  }),
  replies: z.array(z.string()),
  calls: z.array(z.string()).openapi({
    description: 'Functions with their arguments and how they ended; handoffs as `billing > sales`.',
  }),
});

/** A fork beside what was. */
export const forked = z
  .object({
    conversation: z.string(),
    from: z.int().openapi({ description: 'The event of the message it begins with.' }),
    turns: z.array(
      z
        .object({
          seq: z
            .int()
            .nullable()
            .openapi({ description: 'The message on record; null where there is none.' }),
          recorded: orNull(side.openapi('ForkSide')),
          forked: side.openapi('ForkSide'),
          differs: z.array(z.enum(DIVERGENCES)),
          sealed: z
            .array(
              z.object({
                name: z.string(),
                effect: z.enum(['read', 'write', 'handoff']),
                arguments: z.string().openapi({ description: 'JSON text.' }),
              }),
            )
            .openapi({ description: 'What it wanted to do that is not on record: it was refused.' }),
        })
        .openapi('ForkedTurn'),
    ),
    notReplayed: z.int().openapi({
      description: 'Messages on record that nothing stands beside: other words, or it took too long.',
    }),
    staffWords: z
      .int()
      .openapi({ description: 'Messages of people that came after it began; a fork has no people.' }),
    versions: z.object({
      recorded: z.string().nullable().openapi({
        description: 'Of the desk that answered its first message; null where the record does not say.',
      }),
      forked: z.string(),
    }),
  })
  .openapi('Fork');
