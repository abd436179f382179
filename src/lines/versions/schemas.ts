import { z } from '@hono/zod-openapi';
import { deskChanges } from '../../contracts/desk-changes.ts';

const NOTE_LENGTH = 500;
/** As many as a column of the database holds. */
const MOST_VERSIONS = 2_147_483_647;

const note = z.string().trim().min(1).max(NOTE_LENGTH).openapi({ description: 'Why.' });
const desk = z.string().max(40).optional().openapi({ description: 'Id of a desk, where there are several.' });
const digits = z.coerce.number().int().min(0).max(MOST_VERSIONS);

/** Which desk is meant. */
export const deskQuery = z.object({ desk });

/** A number of what was published; 0 is the code's desk. */
export const numberPath = z.object({
  number: digits.openapi({
    param: { name: 'number', in: 'path' },
    description: '0 is the desk of the code.',
  }),
});

/** What two are compared. */
export const compareQuery = z.object({
  desk,
  from: digits.default(0).openapi({ description: 'What it is compared with: 0 is the desk of the code.' }),
});

/** What is published. */
export const publishBody = z
  .object({
    desk,
    changes: deskChanges,
    note,
    inForce: z
      .boolean()
      .default(true)
      .openapi({ description: 'Whether it serves from now on; false for one that waits for a trial.' }),
  })
  .strict()
  .openapi('NewPublishedVersion');

/** What is published once more. */
export const rollBackBody = z.object({ desk, note: note.optional() }).strict();

/** Something that was published. */
export const published = z
  .object({
    number: z.int(),
    note: z.string(),
    by: z.string().openapi({ description: 'Id of who published it.' }),
    at: z.iso.datetime(),
    inForce: z.boolean(),
    version: z.string().openapi({ description: 'What turns that it serves are stamped with.' }),
    over: z.string().openapi({ description: "The same of the code's desk that it was published over." }),
    changes: deskChanges,
  })
  .openapi('PublishedVersion');

/** What was published. */
export const publishedList = z.object({
  serves: z.int().openapi({ description: 'Which of them serves; 0 is the desk of the code.' }),
  versions: z.array(published),
});

const leaf = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What differs. */
export const differences = z.object({
  differences: z.array(z.object({ path: z.string(), before: leaf.optional(), after: leaf.optional() })),
});

/** What of a desk may be changed, as it is. */
export const changeable = z
  .object({
    style: z.string(),
    routerSure: z.number(),
    limits: z.record(z.string(), z.union([z.number(), z.string()])),
    agents: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        instructions: z.string().nullable().openapi({ description: 'null where code makes them.' }),
        addedInstructions: z.string().nullable(),
        handoffDescription: z.string(),
        examples: z.array(z.string()),
      }),
    ),
    knowledge: z.array(z.object({ tool: z.string(), texts: z.record(z.string(), z.string()) })),
  })
  .openapi('Changeable');
