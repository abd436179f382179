/** Seconds at which histograms count: from a model's first word to how long a person lets one wait. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800];

/** What counts something that happened; Prometheus shows it with `_total`. */
export const COUNTERS = {
  conversations: 'Conversations that were opened, by line.',
  closed: 'Conversations that were closed.',
  turns: 'Turns that have finished, by how.',
  turns_resumed: 'Turns that another node, or the same one later, took over.',
  handoffs: 'Handoffs that were wanted, by edge, by who wanted them, and by what came of it at once.',
  handoff_outcomes: 'Handoffs whose ownership came to its end, by edge and by how.',
  model_calls: 'Calls of models that were answered.',
  model_failures: 'Calls of models that failed; the next of the chain was asked.',
  tokens: 'Tokens of models, in and out.',
  usd: 'What models cost, by the price table.',
  tool_calls: 'Calls of tools that were answered, by how.',
  guard_trips: 'Times a guard stopped or changed something, or failed.',
  consent_asked: 'Offers that customers were asked to agree to.',
  consent_answers: 'Their answers.',
  limits: 'Limits that were reached.',
  dangers: 'Messages that sounded like danger.',
  person_requests: 'Times a person was asked for.',
  person_claims: 'Times a person took a conversation over.',
  spans: 'Spans that were sent to OpenTelemetry, or left out for good.',
} as const;

/** What takes time, in seconds. */
export const HISTOGRAMS = {
  stage_seconds: 'Stages of turns and handoffs, see docs/telemetry.md#stages.',
  model_seconds: 'Calls of models, to the end of the answer.',
  tool_seconds: 'Calls of tools.',
  person_wait_seconds: 'From asking for a person until one comes.',
} as const;

/** What is so at the moment. */
export const GAUGES = {
  conversations_live: 'Conversations that are not closed, by status, counted up to 100,000.',
  turns_held: 'Turns that run now, on all nodes.',
  waiting_oldest_seconds: 'How long the longest has waited for a person.',
  reader_behind: 'Commits that a reader of the feed has not read yet, counted up to 10,000.',
  reader_behind_seconds: 'How old the first of these is.',
  reader_halted: '1 for a reader that waits to be let go on.',
  pool_connections: 'Connections of this process to the database: in use, idle, and waited for.',
} as const;

/** The name of a metric as code says it. */
export type CounterName = keyof typeof COUNTERS;
/** See `CounterName`. */
export type HistogramName = keyof typeof HISTOGRAMS;
/** See `CounterName`. */
export type GaugeName = keyof typeof GAUGES;

/** What all names begin with. */
export const PREFIX = 'switchroom_';

/** See `SECONDS`. */
export const BOUNDARIES: readonly number[] = SECONDS;

/** Every name as Prometheus shows it. */
export function shownNames(): string[] {
  const histogram = (name: string) => [`${name}_bucket`, `${name}_count`, `${name}_sum`];
  return [
    ...Object.keys(COUNTERS).map((name) => `${name}_total`),
    ...Object.keys(HISTOGRAMS).flatMap(histogram),
    ...Object.keys(GAUGES),
  ].map((name) => `${PREFIX}${name}`);
}
