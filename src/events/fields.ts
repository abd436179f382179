import { z } from 'zod';
import type { JsonValue } from '../contracts/json.ts';

/** Any value that survives a trip through JSON. */
export const json: z.ZodType<JsonValue> = z.json();

/** Of a call: it is unique within its conversation. */
export const callId = z.string();

/** Vendor fields of a model's item, kept to be sent back to the same model link only. */
export const modelMark = z
  .object({
    model: z.string().describe('Name of the model link that produced the item.'),
    id: z.string().optional(),
    providerData: z.record(z.string(), z.unknown()).optional(),
  })
  .readonly();

/** Vendor fields of a model's item, kept to be sent back to the same model link only. */
export type ModelMark = z.infer<typeof modelMark>;

/** Tokens and calls of one turn, and what they cost in USD by the price table (0 for models without a price). */
export const turnUsage = z
  .object({ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int(), usd: z.number() })
  .readonly();

/** Tokens and calls of one turn, and what they cost in USD by the price table (0 for models without a price). */
export type TurnUsage = z.infer<typeof turnUsage>;

/** One call of a model: who asked it, when, and what it took. */
export const modelCall = z
  .object({
    agent: z.string(),
    model: z.string().describe('The model link that answered.'),
    purpose: z.enum(['answer', 'tool', 'guard']).describe('For whom: the customer, a tool, or a guard.'),
    parent: callId.optional().describe('The call of the tool that it was asked inside.'),
    seq: z
      .int()
      .optional()
      .describe(
        'The last event when it was asked: its prompt is made again from the events up to there. Not of calls that are spoken, nor of before.',
      ),
    atMs: z.number().describe('When it was asked, since the turn began.'),
    firstTokenMs: z.number().optional().describe('Until its first word, since it was asked.'),
    ms: z.number().describe('Until its end, since it was asked.'),
    inputTokens: z.int(),
    outputTokens: z.int(),
    usd: z.number(),
  })
  .readonly();

/** One call of a model: who asked it, when, and what it took. */
export type ModelCall = z.infer<typeof modelCall>;

/** When something of a spoken turn was heard, in ms since the turn began. */
export const spokenTimes = z
  .object({
    endOfSpeechMs: z.number().optional().describe('When the customer stopped speaking; before 0.'),
    firstSoundMs: z.number().optional().describe('When the first sound of the answer left.'),
  })
  .readonly();

/** When something of a spoken turn was heard, in ms since the turn began. */
export type SpokenTimes = z.infer<typeof spokenTimes>;

/** How a turn ended; `with-person`: a person owns the conversation and answers when they can. */
export const turnOutcome = z.enum(['replied', 'aborted', 'limit', 'failed', 'with-person']);

/** How a turn ended; `with-person`: a person owns the conversation and answers when they can. */
export type TurnOutcome = z.infer<typeof turnOutcome>;

/** What began a turn that no customer began; `resumed`: a noise had cut off an answer, which goes on. */
export const turnCause = z.enum([
  'deadline',
  'approval',
  'person-returned',
  'call-began',
  'silence',
  'resumed',
]);

/** What began a turn that no customer began; `resumed`: a noise had cut off an answer, which goes on. */
export type TurnCause = z.infer<typeof turnCause>;

/** How the outcome of a call was found out that a crash had cut off. */
export const recovery = z.enum(['receipt', 'reconciled', 'repeated', 'unknown']);

/** How the outcome of a call was found out that a crash had cut off. */
export type Recovery = z.infer<typeof recovery>;

/** A customer whom the host has signed in: its own id for them, and how they are called. */
export const customer = z.object({ id: z.string(), name: z.string().optional() }).readonly();

/** A customer whom the host has signed in: its own id for them, and how they are called. */
export type Customer = z.infer<typeof customer>;

/** One judgement on the way of a handoff: of its payload, a required fact, or a guard by name. */
export const guardVerdict = z
  .object({
    guard: z.string(),
    verdict: z.enum(['allow', 'refuse', 'redirect', 'failed']),
    reason: z.string().optional(),
    ms: z.number(),
  })
  .readonly();

/** One judgement on the way of a handoff: of its payload, a required fact, or a guard by name. */
export type GuardVerdictRecord = z.infer<typeof guardVerdict>;

const names = z.array(z.string()).readonly();

/** What of the conversation the target of a handoff reads. */
export const carried = z
  .object({
    carry: z
      .string()
      .describe('How: `everything`, `without-tools`, `last-turns`, `summary`, `nothing` or `filter`.'),
    items: z.int().describe('Items of history the target reads.'),
    dropped: z.int().describe('Items kept from it.'),
    facts: names.describe('Names of the facts it sees.'),
    withheld: names.describe('Names of those kept from it.'),
    summary: z
      .string()
      .optional()
      .describe('What it reads in place of the history, when the edge carries a summary.'),
  })
  .readonly();

/** What of the conversation the target of a handoff reads. */
export type Carried = z.infer<typeof carried>;

/** Who of the team did it. */
export const colleague = {
  by: z.string().describe('How they are called.'),
  staff: z.string().optional().describe('The id they are known by.'),
};

/** What a handoff wants: who to whom, by which function, and why. */
export const move = {
  callId,
  from: z.string(),
  to: z.string(),
  toolName: z.string(),
  reason: z.string(),
};

/** How sure the router is. */
export const probability = z.number().describe('From 0 to 1.');

/** Whom the router is sure of, where that is not who was chosen. */
export const opinion = z
  .object({ agent: z.string().describe('Who should have had the conversation.'), probability })
  .readonly();

/** Whom the router is sure of, where that is not who was chosen. */
export type Opinion = z.infer<typeof opinion>;

/** What came of a call, in words. */
export const output = z.string().describe('What the model that asked for it reads.');

/** A limit, and how much of it there was. */
export const measured = {
  limit: z
    .string()
    .describe("Its name in the desk's limits, or after the name of a tool and a point in that tool's."),
  value: z.number(),
  most: z.number(),
};

/** Which span of the caller's own trace it was done in. */
export const traceparent = z
  .string()
  .optional()
  .describe('The `traceparent` of the caller: the span is linked to theirs.');

/** When it was said, so that its words can be found in the sound of a call. */
export const sound = z
  .object({
    at: z.iso.datetime().describe('When its sound began.'),
    ms: z.int(),
    marks: z
      .array(z.tuple([z.int(), z.int()]).readonly())
      .readonly()
      .optional()
      .describe('So many characters had been spoken after so many ms, where the speech model tells.'),
  })
  .readonly()
  .optional()
  .describe('When it was spoken, of a call that is recorded.');

/** The client's own id of a message. */
export const messageId = z
  .string()
  .optional()
  .describe("The client's own, so that the same message sent twice is taken once.");

/** Of which version the desk is that serves a turn. */
export const deskVersion = z
  .string()
  .optional()
  .describe('Short hash of the desk that serves the turn: its prompts, tools, edges and models.');

/** Which of two versions of the desk serves the conversation. */
export const trial = z
  .object({
    name: z.string(),
    variant: z.enum(['a', 'b']).describe('`a` is the desk as it serves anyway, `b` the one that is tried.'),
  })
  .readonly()
  .optional()
  .describe('The trial that the conversation is in, where one is running.');
