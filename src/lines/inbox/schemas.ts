import { z } from '@hono/zod-openapi';
import {
  conversationPath,
  dangerMark,
  facts,
  messageId,
  orNull,
  personRequest,
  signedIn,
  status,
  unserved,
} from '../_shared/fields.ts';

const TEXT_LENGTH = 8_000;

const text = z.string().trim().min(1).max(TEXT_LENGTH);

/** Path parameters of one conversation. */
export const path = conversationPath;

/** Path parameters of one tool call that waits for a yes. */
export const approvalPath = conversationPath.extend({ callId: z.string().min(1).max(64) });

/** Body of `POST /v1/inbox/{id}/claim`, which may be left out: who signed in says who claims. */
export const claimBody = z
  .object({
    unasked: z.boolean().optional().openapi({ description: 'Also where nobody asked for a person.' }),
  })
  .openapi('Claim');

/** Body of `POST /v1/inbox/{id}/read`, which may be left out. */
export const nothing = z.object({}).openapi('Nothing');

/** Body of `POST /v1/inbox/{id}/reply` and `/whisper`. */
export const textBody = z.object({ text, messageId: messageId.optional() }).openapi('PersonText');

/** Body of `POST /v1/inbox/{id}/hand-back`. */
export const handBackBody = z
  .object({
    summary: text
      .optional()
      .openapi({ description: 'What was done, in your own words: the customer is told it as it is.' }),
    note: text
      .optional()
      .openapi({ description: 'What only the agent shall know; one of the two is needed.' }),
    to: z.string().optional().openapi({ description: 'Id of an agent; the one that asked, without.' }),
  })
  .openapi('HandBack');

/** Body of `POST /v1/inbox/{id}/decline`. */
export const declineBody = z.object({ reason: text }).openapi('Decline');

/** Body of `POST /v1/inbox/{id}/approvals/{callId}`. */
export const decisionBody = z
  .object({
    approved: z.boolean(),
    note: z.string().trim().max(TEXT_LENGTH).default('').openapi({ description: 'The agent reads it.' }),
  })
  .openapi('Decision');

/** A conversation as the inbox shows it. */
export const entry = z
  .object({
    id: z.string(),
    desk: z.string().openapi({ description: 'Id of the desk it is at.' }),
    title: z.string(),
    line: z.string(),
    status,
    owner: z.string().openapi({ description: 'Id of the agent that owns the conversation, or `person`.' }),
    person: orNull(personRequest),
    customer: signedIn,
    contact: z
      .string()
      .nullable()
      .openapi({ description: 'Where the customer can be reached besides; null where nothing is known.' }),
    danger: orNull(dangerMark).openapi({ description: 'Somebody said they were in danger: take it first.' }),
    rung: z.string().nullable().openapi({ description: 'Name of the rung that is being asked.' }),
    dueAt: z.iso.datetime().nullable().openapi({ description: 'When the next rung is asked.' }),
    approvals: z.array(
      z.object({
        callId: z.string(),
        agent: z.string(),
        name: z.string(),
        arguments: z.string().openapi({ description: 'JSON text, as the model wrote it.' }),
        reason: z.string().openapi({ description: 'Why a person must say yes.' }),
        requestedAt: z.iso.datetime(),
        dueAt: z.iso.datetime().nullable().openapi({ description: 'Undecided by then, it is a no.' }),
      }),
    ),
    facts,
    metadata: z.record(z.string(), z.string()),
    openedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('InboxEntry');

/** Query of `GET /v1/inbox`. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional().openapi({ description: '`next` of the page before.' }),
});

/** A page of the inbox. */
export const entryList = z.object({
  conversations: z.array(entry),
  count: z.int().openapi({ description: 'How many there are in all; 1,000 stands for that many and more.' }),
  next: z
    .string()
    .nullable()
    .openapi({ description: 'Give it as `after` for the next page; null after the last.' }),
  unserved,
});
