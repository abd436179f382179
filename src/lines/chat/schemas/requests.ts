import { z } from '@hono/zod-openapi';
import { anyJson, messageId, status } from '../../_shared/fields.ts';

const TEXT_LENGTH = 8_000;
const METADATA_KEYS = 32;
const METADATA_LENGTH = 512;

const seqAfter = z.coerce.number().int().min(0).max(2_147_483_647);

const deskId = z.string().min(1).max(64);

/** Query of `GET /v1/desk`. */
export const deskQuery = z.object({
  desk: deskId.optional().openapi({ description: 'Its id; the first one without.' }),
});

/** Body of `POST /v1/conversations`. */
export const openBody = z
  .object({
    desk: deskId
      .optional()
      .openapi({ description: 'Id of the desk, where there are several; the first one without.' }),
    metadata: z
      .record(z.string().max(METADATA_LENGTH), z.string().max(METADATA_LENGTH))
      .refine((record) => Object.keys(record).length <= METADATA_KEYS, `At most ${METADATA_KEYS} labels.`)
      .optional()
      .openapi({ description: 'Labels of your own, e.g. a ticket number.' }),
    previous: z.string().min(1).max(200).optional().openapi({
      description:
        'Id of a closed conversation of the same customer that this one continues: with its token, or with a key. The agent is told in short what was said; no fact and no consent comes with it.',
    }),
    customer: z
      .strictObject({ id: z.string().min(1).max(200), name: z.string().min(1).max(200).optional() })
      .optional()
      .openapi({
        description:
          'Who the customer is, where your own server has signed them in: your id for them. Needs an API key with `conversations:open`.',
      }),
    facts: z
      .record(z.string().min(1).max(100), anyJson)
      .refine((record) => Object.keys(record).length <= METADATA_KEYS, `At most ${METADATA_KEYS} facts.`)
      .optional()
      .openapi({
        description:
          'What your server knows of the customer; tools, instructions and guards read it as verified (`host`). Needs an API key with `conversations:open`.',
      }),
  })
  .openapi('OpenConversation');

/** Body of `POST /v1/conversations/{id}/messages`. */
export const messageBody = z
  .object({
    // Customers read these words on the page.
    text: z
      .string()
      .trim()
      .min(1, 'Please write something.')
      .max(
        TEXT_LENGTH,
        'That is more than I can read at once: please send it in parts of up to 8,000 characters.',
      )
      .openapi({ example: 'I was charged twice for May' }),
    messageId: messageId.optional(),
  })
  .openapi('CustomerMessage');

/** Headers of `POST /v1/conversations/{id}/messages`. */
export const messageHeaders = z.object({
  'idempotency-key': messageId.optional().openapi({ description: 'The same as `messageId` in the body.' }),
});

/** Body of `POST /v1/conversations/{id}/close`. */
export const closeBody = z
  .object({ reason: z.string().max(METADATA_LENGTH).optional() })
  .openapi('CloseConversation');

/** Body of `POST /v1/conversations/{id}/rating`, and what is answered. */
export const rating = z
  .object({
    stars: z.int().min(1).max(5),
    comment: z.string().trim().min(1).max(2_000).optional().openapi({ description: 'For the desk.' }),
  })
  .openapi('Rating');

/** Query of `GET /v1/conversations`. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  status: status.optional(),
  before: z.string().max(128).optional().openapi({ description: 'Only those after this one: its id.' }),
});

/** Query of `GET /v1/conversations/{id}/events`. */
export const eventsQuery = z.object({
  after: seqAfter.default(0).openapi({ description: 'Only events with a higher `seq`.' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

/** Query of `GET /v1/conversations/{id}/stream`. */
export const streamQuery = z.object({
  after: seqAfter.default(0).openapi({ description: 'Only events with a higher `seq`.' }),
  audience: z.enum(['customer', 'operator']).optional().openapi({
    description:
      '`customer`: only what a customer may see; no notes, arguments, results or internals. Without it, by who asks.',
  }),
});

/** Headers of `GET /v1/conversations/{id}/stream`. */
export const streamHeaders = z.object({
  'last-event-id': seqAfter.optional().openapi({ description: 'As browsers send it; goes before `after`.' }),
});
