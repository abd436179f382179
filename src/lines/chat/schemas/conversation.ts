import { z } from '@hono/zod-openapi';
import { recovery } from '../../../events/fields.ts';
import {
  dangerMark,
  facts,
  orNull,
  personRequest,
  signedIn,
  status,
  unserved,
} from '../../_shared/fields.ts';
import { handoff } from './handoff.ts';
import { toolStatus } from './tool-status.ts';

const at = z.iso.datetime();

/** `approved`, `lapsed`: what became of one that waited. */
const callStatus = z.enum(['running', ...toolStatus.options, 'approved', 'lapsed']);

/** What a conversation has cost so far. */
const spend = z.object({
  modelCalls: z.int(),
  toolCalls: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  usd: z.number(),
});

const conversationFields = {
  id: z.string(),
  desk: z.string(),
  line: z.string(),
  status,
  owner: z.string().openapi({ description: 'Id of the agent that owns the conversation, or `person`.' }),
  person: orNull(personRequest),
  danger: orNull(dangerMark).openapi({ description: 'Somebody said they were in danger.' }),
  customer: signedIn,
  previous: z
    .string()
    .nullable()
    .openapi({ description: 'Id of the closed conversation that this one continues.' }),
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
    spend,
    facts,
    handoffs: z.array(handoff),
    toolCalls: z.array(
      z.object({
        callId: z.string(),
        turn: z.int(),
        seq: z.int(),
        agent: z.string(),
        name: z.string(),
        arguments: z.string().openapi({ description: 'JSON text, as the model wrote it.' }),
        parent: z
          .string()
          .nullable()
          .openapi({ description: 'The call of the tool that ran this agent inside.' }),
        status: callStatus,
        output: z.string().nullable(),
        ms: z.int().nullable(),
        recovered: z
          .enum(recovery.options)
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
    id: z.string(),
    desk: z.string(),
    line: z.string(),
    status,
    owner: z.string(),
    previous: z.string().nullable(),
    person: z.object({ claimedBy: z.string().nullable(), callback: z.boolean() }).nullable(),
    title: z.string(),
    turn: z.int(),
    seq: z.int(),
    openedAt: at,
    updatedAt: at,
    handoffs: z.array(z.object({ from: z.string(), to: z.string() })),
    toolCalls: z.array(z.object({ name: z.string(), status: callStatus })),
  })
  .openapi('CustomerConversation');

/** A conversation that was just opened. */
export const opened = z.union([conversation.extend(token), customerConversation.extend(token)]);

/** The list of conversations. */
export const conversationList = z.object({ conversations: z.array(conversationSummary), unserved });
