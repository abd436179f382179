import { z } from '@hono/zod-openapi';
import { DANGERS } from '../../contracts/danger.ts';

/** Path parameters of one conversation. */
export const conversationPath = z.object({ id: z.string().min(1).max(128) });

/** A schema that OpenAPI knows by name, or null: of `nullable()` the generator would make that name itself nullable. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

/** Where a conversation stands. */
export const status = z.enum(['open', 'waiting', 'with-person', 'closed']).openapi({
  description:
    '`waiting`: a person was asked for and has not taken over yet; the agent goes on helping. `with-person`: a person ' +
    'has the conversation; no agent speaks.',
});

/** What tells a message from others of the same sender. */
export const messageId = z
  .string()
  .min(1)
  .max(200)
  .openapi({ description: 'An id of your own, so that the same message sent again is taken once.' });

/** Any JSON; spelt out, as the generator does not follow zod's recursive type. */
export const anyJson = z.json().openapi({ type: ['string', 'number', 'boolean', 'object', 'array', 'null'] });

/** Facts by name. */
export const facts = z.record(
  z.string(),
  z.object({
    value: anyJson,
    provenance: z.enum(['customer-said', 'tool-returned', 'host', 'inferred']),
    seq: z.int(),
  }),
);

/** The customer, where the host's own server has signed them in. */
export const signedIn = z
  .object({ id: z.string(), name: z.string().optional() })
  .nullable()
  .openapi({ description: "The host's own id of a customer it has signed in; null for a stranger." });

/** The last time somebody said they were in danger. */
export const dangerMark = z
  .object({
    category: z.enum(DANGERS),
    span: z.string().openapi({ description: 'The words that were found, in lower case.' }),
    seq: z.int(),
    turn: z.int(),
    at: z.iso.datetime(),
  })
  .openapi('DangerMark');

/** A request for a person that is not settled. */
export const personRequest = z
  .object({
    callId: z.string(),
    from: z.string().openapi({ description: 'Id of the agent that asked.' }),
    reason: z.string(),
    summary: z.string(),
    requestedAt: z.iso.datetime(),
    rung: z.int().openapi({ description: 'Which rung of the ladder is being asked, from 0.' }),
    claimedBy: z.string().nullable().openapi({ description: 'The name of who took it.' }),
    claimant: z.string().nullable().openapi({ description: 'The id of who took it.' }),
    callback: z
      .boolean()
      .openapi({ description: 'Nobody could come: the customer was promised a call back.' }),
    assignee: z
      .object({ staff: z.string(), name: z.string() })
      .optional()
      .openapi({ description: 'Who on duty was asked to take it.' }),
    asked: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({ description: 'Ids of all who were asked so.' }),
    readUpTo: z
      .int()
      .optional()
      .openapi({ description: 'The number of the last event that who took it has read.' }),
  })
  .openapi('PersonRequest');

/** Which desks a list is without. */
export const unserved = z
  .array(z.string())
  .optional()
  .openapi({ description: 'Ids of desks that are left out, as their database does not answer now.' });

/** Which conversations of which desk, by when they were opened. */
export const periodQuery = {
  desk: z.string().max(200).optional(),
  from: z.iso
    .datetime()
    .optional()
    .openapi({ description: 'Opened from then on; a month before `to` without.' }),
  to: z.iso
    .datetime()
    .optional()
    .openapi({ description: 'Opened before; now without. 92 days after `from` at most.' }),
};

/** A share of cases, and the bounds within which it truly lies 95 times of 100. */
export const share = z
  .object({ hits: z.int(), of: z.int(), rate: z.number(), low: z.number(), high: z.number() })
  .openapi('Share');
