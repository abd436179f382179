import type { QualityFlag, SentimentOfTurn } from '../contracts/analysis.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import { FAULTS } from '../evals/scorecard/faults.ts';
import { type FaultOptions, findFaults } from '../evals/scorecard/find-faults.ts';

/** What can be wrong with a conversation beside its handoffs. */
const BESIDE_HANDOFFS = {
  fallback: 'A model could not answer, and another one or the floor took over.',
  guard: 'A guard stopped or changed something, or failed.',
  limit: 'A limit of the desk was reached.',
  'failed-turn': 'A turn ended without the answer it should have had.',
  'failed-tool': 'A tool failed.',
  slow: 'The customer waited 5 s or longer for a turn.',
  'nobody-came': 'A person was asked for, and none came.',
  unanswered: 'The last that the customer said was not answered.',
  'bad-end': 'The last that the customer said sounded bad.',
  danger: 'Somebody said that they were in danger.',
  'double-speaker': 'An agent that had handed over went on speaking, and was not heard.',
} as const;

/** All quality flags: the faults of handoffs, and what else a log tells. */
export const FLAGS: Readonly<Record<string, string>> = { ...FAULTS, ...BESIDE_HANDOFFS };

type Flag = keyof typeof FAULTS | keyof typeof BESIDE_HANDOFFS;

const SLOW_MS = 5_000;
const BAD = -0.3;

/** What was not as it should be, in the order of the log; a flag stands once for each event that shows it. */
export function flagsOf(
  events: readonly ConversationEvent[],
  turns: readonly SentimentOfTurn[],
  options: FaultOptions,
): QualityFlag[] {
  const faults = findFaults(events, options).map(({ fault, seq }) => flag(fault, seq));
  const last = turns.at(-1);
  const ofLog = events.flatMap((event) => flagsOfEvent(event).map((name) => flag(name, event.seq)));
  const atEnd = last && last.score <= BAD ? [flag('bad-end', last.seq)] : [];
  const found = [...faults, ...ofLog, ...atEnd, ...inVain(events), ...unanswered(events)];
  return found.sort((one, other) => one.seq - other.seq);
}

function flagsOfEvent({ type, data }: ConversationEvent): Flag[] {
  switch (type) {
    case 'model-failed':
      return ['fallback'];
    case 'guard-tripped':
      return ['guard'];
    case 'limit-reached':
      return ['limit'];
    case 'danger-found':
      return ['danger'];
    case 'speaker-fenced':
      return ['double-speaker'];
    case 'tool-returned':
      return data.status === 'failed' ? ['failed-tool'] : [];
    case 'turn-finished':
      return [
        ...(data.outcome === 'failed' ? (['failed-turn'] as const) : []),
        ...(data.ms >= SLOW_MS ? (['slow'] as const) : []),
      ];
    default:
      return [];
  }
}

/** The first request for a person of those that nobody took. */
function inVain(events: readonly ConversationEvent[]): QualityFlag[] {
  let asked: number | undefined;
  for (const { type, seq } of events) {
    if (type === 'person-requested') asked ??= seq;
    if (type === 'person-claimed' || type === 'request-withdrawn') asked = undefined;
  }
  return asked === undefined ? [] : [flag('nobody-came', asked)];
}

function unanswered(events: readonly ConversationEvent[]): QualityFlag[] {
  const said = events.findLast(({ type }) => type === 'customer-said');
  if (said === undefined) return [];
  const isAnswered = events.some(
    ({ type, seq }) => seq > said.seq && (type === 'agent-said' || type === 'person-said'),
  );
  return isAnswered ? [] : [flag('unanswered', said.seq)];
}

function flag(name: Flag, seq: number): QualityFlag {
  return { flag: name, seq };
}
