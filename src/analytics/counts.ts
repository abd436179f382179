import type { AnalysedHandoff, Analysis, Intent, Rating } from '../contracts/analysis.ts';
import { PERSON } from '../contracts/edge.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import { trailOf } from '../evals/scorecard/trail.ts';
import { percentileIn } from '../evals/statistics/percentile.ts';

/** What the log says by itself: nothing of it is an opinion. */
export type Counts = Pick<
  Analysis,
  'agents' | 'intents' | 'messages' | 'handoffs' | 'people' | 'cost' | 'latency' | 'rating'
>;

/** Counts what is in the log of a conversation. */
export function countsOf(events: readonly ConversationEvent[]): Counts {
  const count = (type: ConversationEvent['type']) => events.filter((event) => event.type === type).length;
  return {
    agents: agentsOf(events),
    intents: intentsOf(events),
    messages: {
      customer: count('customer-said'),
      agent: count('agent-said'),
      person: count('person-said'),
    },
    handoffs: { refused: count('handoff-refused'), trail: handoffsOf(events) },
    people: {
      asked: count('person-requested'),
      claimed: count('person-claimed'),
      waitedMs: waitedMs(events),
    },
    cost: costOf(events),
    latency: latencyOf(events),
    rating: ratingOf(events),
  };
}

function agentsOf(events: readonly ConversationEvent[]): string[] {
  const owners = events.flatMap(({ type, data }) => {
    if (type === 'conversation-opened') return data.owner;
    if (type === 'handoff-committed' || type === 'person-returned') return data.to;
    return type === 'person-claimed' ? PERSON : [];
  });
  return [...new Set(owners)];
}

/** Whose business it was: the agents that were given it, and the tools that did something, each once. */
function intentsOf(events: readonly ConversationEvent[]): Intent[] {
  const seen = new Map<string, Intent>();
  const see = (intent: string, from: Intent['from'], seq: number) => {
    const key = `${from} ${intent}`;
    if (!seen.has(key)) seen.set(key, { intent, from, seq });
  };
  for (const { type, data, seq } of events) {
    if (type === 'handoff-committed') see(data.to, 'agent', seq);
    if (type === 'tool-returned' && data.status === 'ok' && data.parent === undefined)
      see(data.name, 'tool', seq);
  }
  return [...seen.values()];
}

function handoffsOf(events: readonly ConversationEvent[]): AnalysedHandoff[] {
  const reasons = new Map(
    events.flatMap(({ type, data, seq }) =>
      type === 'handoff-committed' ? [[seq, data.reason] as const] : [],
    ),
  );
  return trailOf(events).map(({ from, to, turn, seq, ended, firstReplyMs }) => ({
    from,
    to,
    turn,
    seq,
    firstReplyMs,
    reason: reasons.get(seq) ?? '',
    outcome: ended?.outcome,
  }));
}

function ratingOf(events: readonly ConversationEvent[]): Rating | null {
  const rated = events.findLast(({ type }) => type === 'conversation-rated');
  if (rated?.type !== 'conversation-rated') return null;
  const { stars, comment } = rated.data;
  return { stars, comment, seq: rated.seq };
}

/** From each request for a person to whoever took it, or to its end. */
function waitedMs(events: readonly ConversationEvent[]): number {
  let since: Date | undefined;
  let waited = 0;
  for (const { type, at } of events) {
    if (type === 'person-requested') since ??= at;
    const isOver = ['person-claimed', 'person-declined', 'request-withdrawn', 'conversation-closed'].includes(
      type,
    );
    if (!isOver || since === undefined) continue;
    waited += at.getTime() - since.getTime();
    since = undefined;
  }
  return waited;
}

function costOf(events: readonly ConversationEvent[]): Analysis['cost'] {
  const total = { usd: 0, modelCalls: 0, toolCalls: 0, inputTokens: 0, outputTokens: 0 };
  for (const { type, data } of events) {
    if (type === 'tool-called') total.toolCalls++;
    if (type !== 'turn-finished') continue;
    total.usd += data.usage.usd;
    total.modelCalls += data.usage.modelCalls;
    total.inputTokens += data.usage.inputTokens;
    total.outputTokens += data.usage.outputTokens;
  }
  return total;
}

function latencyOf(events: readonly ConversationEvent[]): Analysis['latency'] {
  const asked = new Set(events.flatMap(({ type, turn }) => (type === 'customer-said' ? [turn] : [])));
  const turnMs = events.flatMap(({ type, data, turn }) =>
    type === 'turn-finished' && asked.has(turn) ? [Math.round(data.ms)] : [],
  );
  const sorted = turnMs.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted.length === 0 ? null : percentileIn(sorted, share));
  return { turnMs, medianMs: at(0.5), p95Ms: at(0.95) };
}
