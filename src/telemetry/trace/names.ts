/**
 * What our events are called in OpenTelemetry: this file alone knows. The conventions for generative AI are in development, so a
 * change of theirs is a change here. What they have no settled word for (handoffs, people, guards) is in the namespace `switchroom`.
 */

/** Version of the conventions that these names follow. */
export const SCHEMA = 'gen-ai-dev 1.42';

/** Values of `gen_ai.operation.name`. */
export const OPERATION = {
  conversation: 'invoke_workflow',
  agent: 'invoke_agent',
  model: 'chat',
  tool: 'execute_tool',
} as const;

/** Names of attributes. */
export const ATTRIBUTE = {
  operation: 'gen_ai.operation.name',
  conversation: 'gen_ai.conversation.id',
  workflow: 'gen_ai.workflow.name',
  agent: 'gen_ai.agent.name',
  provider: 'gen_ai.provider.name',
  model: 'gen_ai.request.model',
  inputTokens: 'gen_ai.usage.input_tokens',
  outputTokens: 'gen_ai.usage.output_tokens',
  /** In seconds. */
  firstToken: 'gen_ai.response.time_to_first_chunk',
  tool: 'gen_ai.tool.name',
  toolCall: 'gen_ai.tool.call.id',
  toolType: 'gen_ai.tool.type',
  error: 'error.type',
  /** These three, with what people said, are left out unless content is asked for. */
  toolArguments: 'gen_ai.tool.call.arguments',
  toolResult: 'gen_ai.tool.call.result',
  inputMessages: 'gen_ai.input.messages',
  outputMessages: 'gen_ai.output.messages',

  desk: 'switchroom.desk',
  line: 'switchroom.line',
  owner: 'switchroom.owner',
  closedBecause: 'switchroom.closed.reason',
  seq: 'switchroom.seq',
  turn: 'switchroom.turn.number',
  cause: 'switchroom.turn.cause',
  outcome: 'switchroom.turn.outcome',
  models: 'switchroom.turn.models',
  usd: 'switchroom.usd',
  purpose: 'switchroom.model.purpose',
  /** Which call of a model of its turn it is, from 0. */
  index: 'switchroom.model.index',
  toolStatus: 'switchroom.tool.status',
  recovered: 'switchroom.tool.recovered',
  handoffFrom: 'switchroom.handoff.from',
  handoffTo: 'switchroom.handoff.to',
  handoffActor: 'switchroom.handoff.actor',
  handoffOutcome: 'switchroom.handoff.outcome',
  handoffDepth: 'switchroom.handoff.depth',
  handoffReason: 'switchroom.handoff.reason',
  routerAgent: 'switchroom.router.agent',
  routerProbability: 'switchroom.router.probability',
  guard: 'switchroom.guard.name',
  guardStage: 'switchroom.guard.stage',
  guardVerdict: 'switchroom.guard.verdict',
  personOutcome: 'switchroom.person.outcome',
  consentVerdict: 'switchroom.consent.verdict',
  limit: 'switchroom.limit',
  wayOut: 'switchroom.way_out',
  danger: 'switchroom.danger.category',
} as const;

/** Names of spans that the conventions have none for; what comes behind a name is of few values. */
export const SPAN = {
  turn: 'switchroom.turn',
  handoff: 'switchroom.handoff',
  acceptance: 'switchroom.handoff.acceptance',
  guard: 'switchroom.guard',
  waiting: 'switchroom.person.wait',
  person: 'switchroom.person',
} as const;

/** Names of moments within a span. */
export const MOMENT = {
  endOfSpeech: 'switchroom.speech.ended',
  firstToken: 'switchroom.token.first',
  firstSound: 'switchroom.sound.first',
  handoffEnded: 'switchroom.handoff.ended',
  modelFailed: 'switchroom.model.failed',
  consentAsked: 'switchroom.consent.asked',
  consentJudged: 'switchroom.consent.judged',
  consentSpent: 'switchroom.consent.spent',
  resumed: 'switchroom.turn.resumed',
  limit: 'switchroom.limit.reached',
  danger: 'switchroom.danger.found',
} as const;
