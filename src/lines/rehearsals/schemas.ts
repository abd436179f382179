import { z } from '@hono/zod-openapi';
import { deskChanges } from '../../contracts/desk-changes.ts';
import { event } from '../_shared/event.ts';
import { anyJson, status } from '../_shared/fields.ts';

const TEXT_LENGTH = 8_000;
const MOST_FACTS = 32;

/** Path of a rehearsal. */
export const path = z.object({ id: z.string().min(1).max(128) });

/** Body of `POST /v1/rehearsals`. */
export const rehearsalBody = z
  .object({
    desk: z.string().max(40).optional().openapi({ description: 'Id of a desk, where there are several.' }),
    changes: deskChanges.describe('All that differs from the code, published or not.'),
    customer: z
      .object({ id: z.string().min(1).max(200), name: z.string().max(200).optional() })
      .optional()
      .openapi({ description: 'Whom you speak as, as a host would sign them in; a stranger without.' }),
    facts: z
      .record(z.string().min(1).max(100), anyJson)
      .refine((facts) => Object.keys(facts).length <= MOST_FACTS, `At most ${MOST_FACTS} facts.`)
      .optional()
      .openapi({ description: 'What is known beforehand, as of a host.' }),
    from: z
      .object({ conversation: z.string().min(1).max(128), at: z.int().min(1) })
      .optional()
      .openapi({
        description:
          'A conversation on record that it goes on from, in place of a customer and facts: as it was before the message in whose turn ' +
          'event `at` is, or the first after it. It wants `conversations:read` as well.',
      }),
  })
  .strict()
  .refine(
    ({ from, customer, facts }) => from === undefined || (customer === undefined && facts === undefined),
    'A conversation says whose it is and what is known.',
  )
  .openapi('NewRehearsal');

/** Body of `POST /v1/rehearsals/{id}/messages`. */
export const sayBody = z
  .object({ text: z.string().trim().min(1).max(TEXT_LENGTH) })
  .openapi('RehearsalMessage');

/** How a rehearsal stands. */
export const rehearsed = z
  .object({
    id: z.string(),
    status,
    owner: z.string().openapi({ description: 'Id of the agent that has the line, or `person`.' }),
    events: z.array(event).openapi({ description: 'What has happened since it was last told.' }),
    said: z.string().nullable().openapi({
      description: 'What the customer said next, where it has just gone on from a conversation.',
    }),
    expiresAt: z.iso.datetime().openapi({ description: 'When it ends by itself, if nothing is said.' }),
  })
  .openapi('Rehearsal');
