import { z } from '@hono/zod-openapi';
import { MOODS } from '../../contracts/mood.ts';
import { dangerMark, orNull, personRequest, signedIn, status, unserved } from '../_shared/fields.ts';

const at = z.iso.datetime();

const lastWords = z
  .object({
    by: z.enum(['customer', 'agent', 'person']),
    name: z
      .string()
      .openapi({ description: 'Id of the agent, or the name of the person; empty for the customer.' }),
    text: z.string().openapi({ description: 'Shortened to 120 characters.' }),
    at,
  })
  .openapi('LastWords');

/** A conversation as the wall shows it. */
export const wallRow = z
  .object({
    id: z.string(),
    desk: z.string(),
    line: z.string(),
    status,
    owner: z.string().openapi({ description: 'Id of the agent that owns the conversation, or `person`.' }),
    title: z.string(),
    customer: signedIn,
    danger: orNull(dangerMark),
    last: orNull(lastWords).openapi({
      description: 'What was said last; null where nothing was, or by a release of before.',
    }),
    mood: orNull(
      z
        .object({
          is: z.enum(MOODS),
          score: z.number().openapi({ description: 'From -1 to 1.' }),
        })
        .openapi('Mood'),
    ).openapi({
      description:
        'How the customer sounds by their last three messages; null where none was said, they are not plainly English, or a list is faster than it is known: then the stream brings it.',
    }),
    person: orNull(personRequest),
    rung: z.string().nullable().openapi({ description: 'Name of the rung that is being asked.' }),
    dueAt: at.nullable().openapi({ description: 'When the next rung is asked.' }),
    approvals: z.array(
      z.object({ callId: z.string(), name: z.string(), requestedAt: at, dueAt: at.nullable() }),
    ),
    offer: z
      .string()
      .nullable()
      .openapi({ description: 'Name of the tool whose offer the customer was asked to agree to.' }),
    reached: z
      .array(z.string())
      .openapi({ description: 'Limits that were reached and whose way out still holds.' }),
    handoffs: z.int(),
    back: z.boolean().openapi({
      description: 'The last handoff went back to where the one before came from, for the same wish.',
    }),
    usd: z.number().openapi({ description: 'What models have cost so far.' }),
    seq: z.int().openapi({
      description: 'Sequence number of the last event: of two rows, the one with the higher is newer.',
    }),
    openedAt: at,
    updatedAt: at,
  })
  .openapi('WallRow');

/** Query of `GET /v1/wall`. */
export const wallQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(200),
  before: z.string().max(128).optional().openapi({ description: 'Only those after this one: its id.' }),
  words: z.string().trim().min(1).max(200).optional().openapi({
    description:
      'Only those in which all of these words were said, closed ones as well; the last may be the beginning of one.',
  }),
});

/** A page of the wall. */
export const wallPage = z.object({
  rows: z.array(wallRow),
  next: z
    .string()
    .nullable()
    .openapi({ description: 'Give it as `before` for the next page; null after the last.' }),
  unserved,
});

/** What is sent on the stream of the wall, by the name of the event. */
export const wallEvent = z
  .union([
    z.object({ rows: z.array(wallRow) }).openapi({ description: '`rows`: conversations as they are now.' }),
    z.object({ at }).openapi({
      description:
        '`ready`: from now on nothing is missed. `alive`: nothing may have happened, and the stream is well.',
    }),
  ])
  .openapi('WallEvent');
