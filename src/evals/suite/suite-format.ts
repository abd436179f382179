import { z } from 'zod';
import { RUBRIC_NAMES } from '../judge/rubrics.ts';

const text = z.string().min(1);
const names = z
  .union([text, z.array(text).min(1)])
  .transform((given) => (typeof given === 'string' ? [given] : given));
const list = z.array(text);

const toolCall = z
  .union([text, z.strictObject({ name: text, arguments: z.record(z.string(), z.json()).optional() })])
  .transform((given) => (typeof given === 'string' ? { name: given } : given))
  .describe('The name of a tool, or {name, arguments}: these arguments are among those it ran with.');

const reply = z.strictObject({
  contains: names
    .optional()
    .describe('All of these are said, capitals or not; between two strokes, a pattern: /\\$[0-9]+/.'),
  excludes: names.optional().describe('None of these is said.'),
});

const tools = z.strictObject({
  required: z.array(toolCall).optional().describe('Each of these ran, and was answered well.'),
  forbidden: z.array(toolCall).optional().describe('None of these ran.'),
});

const consent = z.strictObject({
  asked: list.optional().describe("Tools that the customer's yes was asked for."),
  given: list.optional().describe('Tools whose offer the customer agreed to.'),
  refused: list.optional().describe('Tools whose offer the customer said no to.'),
});

/** What may be wanted of one answer as well as of a whole conversation. */
const said = {
  reply: reply.optional().describe('What the desk says.'),
  tools: tools.optional().describe('What the desk does.'),
  writes: list.optional().describe('The tools that wrote something: these, and no others.'),
  consent: consent.optional(),
};

const messageExpectation = z.strictObject({
  ...said,
  status: names.optional().describe('open, waiting, with-person or closed, once it is answered.'),
});

const cell = z.json();
const database = z.strictObject({
  sql: text.describe("A select on the pack's tables, which can change nothing."),
  rows: z.array(z.array(cell)).optional().describe('Its rows, in their order.'),
  value: cell.optional().describe('The one value of its one row.'),
});

const caseExpectation = z.strictObject({
  ...said,
  owner: names.optional().describe('Who has the conversation at the end: one of these.'),
  path: text.optional().describe('Who had it, in turn: triage > billing > triage.'),
  visited: names.optional().describe('Each of these had it at some time.'),
  avoided: names.optional().describe('None of these ever had it.'),
  status: names.optional().describe('open, waiting, with-person or closed, at the end.'),
  person: z.boolean().optional().describe('Whether a person was asked for, or a call back promised.'),
  danger: z.boolean().optional().describe('Whether danger was found in what the customer said.'),
  facts: z.record(z.string(), z.json()).optional().describe('What is known at the end; more may be.'),
  reasks: z.int().min(0).optional().describe('At most so many questions for what was known.'),
  judged: z
    .array(z.enum(RUBRIC_NAMES))
    .min(1)
    .optional()
    .describe('Rubrics by which a calibrated judge passes it: `switchroom judge rubrics`.'),
  database: z.array(database).min(1).optional().describe('What is in the database at the end.'),
  budget: z
    .strictObject({
      ms: z.number().positive().optional().describe('The slowest answer.'),
      usd: z.number().min(0).optional().describe('The whole conversation.'),
      modelCalls: z.int().min(0).optional().describe('The whole conversation.'),
    })
    .optional(),
});

const message = {
  text: text.describe('What the customer says.'),
  agent: text.describe('Who has the conversation when it is answered: an agent, or person.'),
};
const turn = z.strictObject({
  text: message.text,
  agent: message.agent.optional(),
  expect: messageExpectation.optional(),
});

const customer = z
  .strictObject({
    id: text,
    name: text.optional(),
    facts: z.record(z.string(), z.json()).optional().describe('What your own system knows of them.'),
  })
  .describe('Who is signed in; nobody without.');

const around = {
  id: text.optional().describe('Unique in the suite; its place without.'),
  customer: customer.optional(),
  expect: caseExpectation.optional().describe('What is so at the end.'),
  quarantined: text.optional().describe('Why it is held and told, but gates nothing.'),
};
const sentence = z.strictObject({ ...around, ...message });
const dialogue = z.strictObject({
  ...around,
  turns: z.array(turn).min(1).describe('What the customer says, in turn.'),
});

/** A case of a suite: one sentence with its agent, or the messages of a dialogue. */
const suiteCase = z.union([dialogue, sentence]);
/** The same, each on its own, for problems that are told by the one that is meant. */
export const caseForms = { dialogue, sentence };

/** A suite as YAML, or as one JSON value. */
export const suiteFile = z
  .strictObject({ cases: z.array(suiteCase).min(1) })
  .describe('A suite of Switchroom: docs/evaluation.md.');

/** What is wanted of an answer. */
export type MessageExpectation = z.output<typeof messageExpectation>;
/** What is wanted at the end of a conversation. */
export type CaseExpectation = z.output<typeof caseExpectation>;
/** A tool that runs, and some of its arguments. */
export type ExpectedCall = z.output<typeof toolCall>;
/** Who a case's customer is. */
export type SuiteCustomer = z.output<typeof customer>;
