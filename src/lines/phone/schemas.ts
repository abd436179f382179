import { z } from '@hono/zod-openapi';

const WORDS_LENGTH = 8_000;

const callSid = z.string().regex(/^CA[0-9a-f]{32}$/, 'must be the id of a call');
const index = z.coerce.number().int().min(0).max(100).default(0);

/** What every webhook about a call says. */
export const call = z.object({
  CallSid: callSid,
  From: z.string().max(200).default(''),
  To: z.string().max(200).default(''),
  CallStatus: z.string().max(40).default(''),
  Direction: z.string().max(40).default('inbound'),
  AnsweredBy: z.string().max(40).optional(),
});

/** A call as a webhook tells of it. */
export type CallForm = z.output<typeof call>;

/** Query of every webhook. */
export const deskQuery = z.object({
  desk: z.string().max(64).optional().openapi({ description: 'Id of the desk, where there are several.' }),
});

/** Query of the voice webhook. */
export const voiceQuery = deskQuery.extend({
  attempt: index.openapi({ description: 'How often the call was connected to a socket before.' }),
});

/** Fields of the gather webhook. */
export const gathered = call.extend({
  SpeechResult: z.string().max(WORDS_LENGTH).optional(),
  Digits: z.string().max(200).optional(),
});

/** What the gather webhook says. */
export type GatherForm = z.output<typeof gathered>;

/** Query of the gather webhook: where the dialogue stands. */
export const gatherQuery = deskQuery.extend({
  seen: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .openapi({ description: 'The last event whose words were spoken.' }),
  tries: index.openapi({ description: 'How often in a row nothing was heard.' }),
  menu: index.openapi({ description: '1: keys choose an agent.' }),
  asked: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'The request for a person that is being seen to.' }),
  message: z.string().max(200).optional().openapi({ description: 'A message whose answer is waited for.' }),
  failures: index,
});

/** Where the dialogue stands. */
export type GatherStep = z.output<typeof gatherQuery>;

/** Fields of the webhook that has a message of the customer's. */
export const message = call.extend({
  RecordingUrl: z.string().max(2_000).optional(),
  RecordingDuration: z.string().max(20).default('0'),
});

/** Fields of the webhook that tells of a recording of a call. */
export const recording = call.extend({
  RecordingSid: z.string().max(100),
  RecordingStatus: z.string().max(40),
});

/** Query of every webhook of a transfer: which call, and who of the people is asked. */
export const transferQuery = deskQuery.extend({ caller: callSid, person: index });

/** The same, with the call to the person. */
export const roomQuery = transferQuery.extend({ leg: callSid });

/** Query of the webhooks of a call to somebody of the staff: what waits for whom. */
export const noticeQuery = deskQuery.extend({
  kind: z.enum(['request', 'approval', 'message', 'test']),
  staff: z.string().max(200),
  conversation: z.string().max(128).optional(),
});

/** What waits for whom. */
export type NoticeQuery = z.output<typeof noticeQuery>;

/** Fields of the webhook that tells who came into the room of a transfer. */
export const entered = call.extend({ ConferenceSid: z.string().max(100) });

/** Fields of the decision of a person. */
export const decision = call.extend({ Digits: z.string().max(20).default('') });

/** What the webhook of a decision says. */
export type DecisionForm = z.output<typeof decision>;

/** Fields of a `<Dial>` that has ended. */
export const dialled = call.extend({ DialCallStatus: z.string().max(40).default('') });
