import { z } from '@hono/zod-openapi';

const TEXT_LENGTH = 8_000;
const METADATA_KEYS = 32;
const METADATA_LENGTH = 512;

const status = z.enum(['open', 'waiting', 'closed']).openapi({
  description: '`waiting`: a person was asked for and has not taken over yet; the agent goes on helping.',
});
const toolStatus = z.enum(['ok', 'refused', 'failed']);
const at = z.iso.datetime();
// Spelt out, as the generator does not follow zod's recursive type.
const anyJson = z.json().openapi({ type: ['string', 'number', 'boolean', 'object', 'array', 'null'] });

/** Body of `POST /v1/conversations`. */
export const openBody = z
  .object({
    metadata: z
      .record(z.string().max(METADATA_LENGTH), z.string().max(METADATA_LENGTH))
      .refine((record) => Object.keys(record).length <= METADATA_KEYS, `At most ${METADATA_KEYS} labels.`)
      .optional()
      .openapi({ description: 'Labels of your own, e.g. a ticket number.' }),
  })
  .openapi('OpenConversation');

/** Body of `POST /v1/conversations/{id}/messages`. */
export const messageBody = z
  .object({
    text: z.string().trim().min(1).max(TEXT_LENGTH).openapi({ example: 'I was charged twice for May' }),
  })
  .openapi('CustomerMessage');

/** Body of `POST /v1/conversations/{id}/close`. */
export const closeBody = z
  .object({ reason: z.string().max(METADATA_LENGTH).optional() })
  .openapi('CloseConversation');

/** Path parameters of one conversation. */
export const conversationPath = z.object({ id: z.string().min(1).max(64) });

/** Query of `GET /v1/conversations`. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  status: status.optional(),
  before: at.optional().openapi({ description: 'Only conversations opened before this.' }),
});

/** Query of `GET /v1/conversations/{id}/events`. */
export const eventsQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(2_147_483_647)
    .default(0)
    .openapi({ description: 'Only events with a higher `seq`.' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

const conversationFields = {
  id: z.string(),
  desk: z.string(),
  line: z.string(),
  status,
  owner: z.string().openapi({ description: 'Id of the agent that owns the conversation.' }),
  title: z.string(),
  turn: z.int(),
  epoch: z.int().openapi({ description: 'How often ownership has changed.' }),
  seq: z.int().openapi({ description: 'Sequence number of the last event.' }),
  metadata: z.record(z.string(), z.string()),
  openedAt: at,
  updatedAt: at,
};

/** A row of the list of conversations. */
export const conversationSummary = z
  .object({ ...conversationFields, handoffCount: z.int() })
  .openapi('ConversationSummary');

/** A conversation with its facts and projections. */
export const conversation = z
  .object({
    ...conversationFields,
    facts: z.record(
      z.string(),
      z.object({
        value: anyJson,
        provenance: z.enum(['customer-said', 'tool-returned', 'inferred']),
        seq: z.int(),
      }),
    ),
    handoffs: z.array(
      z.object({
        ...{
          callId: z.string(),
          turn: z.int(),
          seq: z.int(),
          from: z.string(),
          to: z.string(),
          reason: z.string(),
        },
        status: z.enum(['committed', 'refused', 'escalated']),
        at,
      }),
    ),
    toolCalls: z.array(
      z.object({
        ...{ callId: z.string(), turn: z.int(), seq: z.int(), agent: z.string(), name: z.string() },
        arguments: z.string().openapi({ description: 'JSON text, as the model wrote it.' }),
        status: z.enum(['running', 'ok', 'refused', 'failed']),
        output: z.string().nullable(),
        ms: z.int().nullable(),
        at,
      }),
    ),
  })
  .openapi('Conversation');

/** The list of conversations. */
export const conversationList = z.object({ conversations: z.array(conversationSummary) });

/** What an event says; its fields depend on its type. */
export const eventData = z
  .record(z.string(), z.json())
  .openapi({ type: 'object', additionalProperties: true });

/** Events of a conversation. */
export const eventList = z.object({
  events: z.array(
    z
      .object({
        ...{ seq: z.int(), type: z.string(), turn: z.int(), epoch: z.int(), at },
        data: eventData,
      })
      .openapi('Event'),
  ),
});

/** A finished turn. */
export const turnResult = z
  .object({
    conversationId: z.string(),
    reply: z.string().openapi({ description: "The turn's messages, joined by a blank line." }),
    owner: z.string(),
    status,
    outcome: z.enum(['replied', 'aborted', 'limit', 'failed']),
    handoffs: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string() })),
    toolCalls: z.array(z.object({ name: z.string(), status: toolStatus })),
    models: z
      .array(z.string())
      .openapi({ description: 'The models that answered; `floor` is no language model.' }),
    usage: z.object({ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int() }),
    seq: z.int(),
  })
  .openapi('TurnResult');

/** The desk as clients see it: no instructions. */
export const deskView = z
  .object({
    id: z.string(),
    name: z.string(),
    entry: z.string(),
    models: z.array(z.string()),
    examples: z.array(z.string()).openapi({ description: 'Something a customer could say to each agent.' }),
    agents: z.array(
      z.object({
        ...{ id: z.string(), name: z.string(), handoffDescription: z.string() },
        tools: z.array(z.string()),
        edges: z.array(z.object({ to: z.string(), toolName: z.string() })),
      }),
    ),
  })
  .openapi('Desk');

/** An error, RFC 9457. */
export const problem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string() })
  .openapi('Problem');
