import { z } from '@hono/zod-openapi';
import {
  anyJson,
  conversationPath,
  dangerMark,
  facts,
  messageId,
  personRequest,
  signedIn,
  status,
} from '../_shared/fields.ts';

export { conversationPath };

const TEXT_LENGTH = 8_000;
const METADATA_KEYS = 32;
const METADATA_LENGTH = 512;

const toolStatus = z.enum(['ok', 'refused', 'failed', 'waiting']);
/** `approved`, `lapsed`: what became of one that waited. */
const callStatus = z.enum(['running', ...toolStatus.options, 'approved', 'lapsed']);
const at = z.iso.datetime();
const seqAfter = z.coerce.number().int().min(0).max(2_147_483_647);
/** Body of `POST /v1/conversations`. */
export const openBody = z
  .object({
    metadata: z
      .record(z.string().max(METADATA_LENGTH), z.string().max(METADATA_LENGTH))
      .refine((record) => Object.keys(record).length <= METADATA_KEYS, `At most ${METADATA_KEYS} labels.`)
      .optional()
      .openapi({ description: 'Labels of your own, e.g. a ticket number.' }),
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

/** Query of `GET /v1/conversations`. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  status: status.optional(),
  before: z.string().max(64).optional().openapi({ description: 'Only those after this one: its id.' }),
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

/** What a conversation has cost so far. */
const spend = z.object({
  ...{ modelCalls: z.int(), toolCalls: z.int(), inputTokens: z.int(), outputTokens: z.int() },
  usd: z.number(),
});

const conversationFields = {
  id: z.string(),
  desk: z.string(),
  line: z.string(),
  status,
  owner: z.string().openapi({ description: 'Id of the agent that owns the conversation, or `person`.' }),
  person: personRequest.nullable(),
  danger: dangerMark.nullable().openapi({ description: 'Somebody said they were in danger.' }),
  customer: signedIn,
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

const handoffStatus = z.enum([
  'proposed',
  'guarded',
  'refused',
  'committed',
  'acknowledged',
  'first-reply',
  'resolved',
  'returned',
  'handed-on',
  'escalated',
  'failed',
]);

/** One handoff of the ledger. */
const handoff = z
  .object({
    ...{ callId: z.string(), turn: z.int(), seq: z.int(), from: z.string(), to: z.string() },
    wanted: z.string().openapi({ description: 'Where the agent wanted it to go, before a redirection.' }),
    actor: z.enum(['model', 'router', 'rule', 'person']),
    status: handoffStatus,
    reason: z.string(),
    payload: anyJson,
    verdicts: z.array(
      z.object({
        guard: z.string(),
        verdict: z.enum(['allow', 'refuse', 'redirect', 'failed']),
        reason: z.string().optional(),
        ms: z.number(),
      }),
    ),
    carried: z
      .object({
        ...{ carry: z.string(), items: z.int(), dropped: z.int() },
        ...{ facts: z.array(z.string()), withheld: z.array(z.string()), summary: z.string().optional() },
      })
      .nullable()
      .openapi({ description: 'What the target reads of the history and sees of the facts.' }),
    depth: z.int().openapi({ description: 'The nth handoff of the conversation; 0 while not committed.' }),
    steps: z.array(
      z.object({
        status: z.enum([...handoffStatus.options, 'redirected']),
        ...{ seq: z.int(), at: z.string(), reason: z.string().optional() },
      }),
    ),
    at,
  })
  .openapi('Handoff');

/** A conversation with its facts and projections. */
export const conversation = z
  .object({
    ...conversationFields,
    spend,
    facts,
    handoffs: z.array(handoff),
    toolCalls: z.array(
      z.object({
        ...{ callId: z.string(), turn: z.int(), seq: z.int(), agent: z.string(), name: z.string() },
        arguments: z.string().openapi({ description: 'JSON text, as the model wrote it.' }),
        parent: z
          .string()
          .nullable()
          .openapi({ description: 'The call of the tool that ran this agent inside.' }),
        status: callStatus,
        output: z.string().nullable(),
        ms: z.int().nullable(),
        recovered: z
          .enum(['receipt', 'reconciled', 'repeated', 'unknown'])
          .nullable()
          .openapi({ description: 'How the outcome was found out when a crash had cut the call off.' }),
        at,
      }),
    ),
  })
  .openapi('Conversation');

const token = {
  token: z.string().openapi({
    description:
      'Lets its customer go on with this conversation: `authorization: Bearer <token>`. Shown once.',
  }),
  tokenExpiresAt: at,
};

/** A conversation as its own customer sees it. */
export const customerConversation = z
  .object({
    ...{ id: z.string(), desk: z.string(), line: z.string(), status, owner: z.string() },
    person: z.object({ claimedBy: z.string().nullable(), callback: z.boolean() }).nullable(),
    ...{ title: z.string(), turn: z.int(), seq: z.int(), openedAt: at, updatedAt: at },
    handoffs: z.array(z.object({ from: z.string(), to: z.string() })),
    toolCalls: z.array(z.object({ name: z.string(), status: callStatus })),
  })
  .openapi('CustomerConversation');

/** A conversation that was just opened. */
export const opened = z.union([conversation.extend(token), customerConversation.extend(token)]);

/** The list of conversations. */
export const conversationList = z.object({ conversations: z.array(conversationSummary) });

/** What an event says; its fields depend on its type. */
export const eventData = z
  .record(z.string(), z.json())
  .openapi({ type: 'object', additionalProperties: true });

/** Events of a conversation. */
export const eventList = z.object({
  after: z
    .int()
    .openapi({ description: 'To read on from, also where the last event is not for you to see.' }),
  events: z.array(
    z
      .object({
        ...{ seq: z.int(), type: z.string(), turn: z.int(), epoch: z.int(), at },
        data: eventData,
      })
      .openapi('Event'),
  ),
});

const servedBy = z
  .enum(['model', 'floor'])
  .openapi({ description: '`floor`: no language model answered; deterministic forms did.' });

/** A finished turn as its customer sees it. */
export const customerResult = z
  .object({
    conversationId: z.string(),
    reply: z.string().openapi({ description: "The turn's messages, joined by a blank line." }),
    owner: z.string(),
    status,
    outcome: z.enum(['replied', 'aborted', 'limit', 'failed', 'with-person']),
    handoffs: z.array(z.object({ from: z.string(), to: z.string() })),
    toolCalls: z.array(z.object({ name: z.string(), status: toolStatus })),
    servedBy,
    seq: z.int(),
  })
  .openapi('CustomerTurnResult');

/** A finished turn as staff and services see it. */
export const turnResult = z
  .object({
    conversationId: z.string(),
    reply: z.string().openapi({ description: "The turn's messages, joined by a blank line." }),
    owner: z.string(),
    status,
    outcome: z.enum(['replied', 'aborted', 'limit', 'failed', 'with-person']),
    handoffs: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string() })),
    toolCalls: z.array(
      z.object({
        name: z.string(),
        status: toolStatus,
        offered: z
          .literal(true)
          .optional()
          .openapi({ description: 'Nothing was done: the customer was asked to agree first.' }),
      }),
    ),
    models: z
      .array(z.string())
      .openapi({ description: 'The models that answered; `floor` is no language model.' }),
    usage: z.object({
      ...{ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int() },
      usd: z.number().openapi({ description: 'By the price table of the configuration.' }),
    }),
    servedBy,
    seq: z.int(),
  })
  .openapi('TurnResult');

/** What came of an interruption. */
export const interruption = z
  .object({ interrupted: z.boolean().openapi({ description: 'False when no turn was running.' }) })
  .openapi('Interruption');

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

/** The desk as everybody may see it. */
export const customerDesk = z
  .object({
    ...{ id: z.string(), name: z.string(), entry: z.string(), examples: z.array(z.string()) },
    agents: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('CustomerDesk');

/** How one model link fares. */
export const linkHealth = z
  .object({
    model: z.string(),
    status: z
      .enum(['ok', 'failing', 'unknown'])
      .openapi({ description: '`unknown`: nothing was asked of it since the start.' }),
    since: at.nullable(),
    reason: z
      .string()
      .nullable()
      .openapi({ description: "Why the last request failed, in the vendor's words." }),
    failures: z.int().openapi({ description: 'Requests that failed since it last answered.' }),
  })
  .openapi('ModelHealth');

/** How the models fare, in the order they are asked. */
export const modelsView = z.object({ models: z.array(linkHealth) });
