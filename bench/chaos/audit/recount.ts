import type { ConversationEvent, EventType } from '../../../src/contracts/event.ts';
import type { Kept } from './evidence.ts';

/** What is wrong with state and projections when they are counted anew, without any code of the engine. */
export function recount(kept: Kept): string[] {
  const { state, events, handoffs, toolCalls, deadlines } = kept;
  const finished = events.filter((event) => event.type === 'turn-finished');
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const counted: Record<string, readonly [unknown, unknown]> = {
    seq: [state.seq, events.length],
    owner: [state.owner, ownerOf(events)],
    turns: [state.turn, count(events, 'customer-said', 'turn-opened')],
    handoffs: [state.handoffs, count(events, 'handoff-committed', 'person-returned')],
    'rows of handoffs': [handoffs.length, count(events, 'handoff-proposed', 'person-returned')],
    takeovers: [state.fence, count(events, 'turn-resumed')],
    'model calls': [state.spend.modelCalls, sum(finished.map(({ data }) => data.usage.modelCalls))],
    'input tokens': [state.spend.inputTokens, sum(finished.map(({ data }) => data.usage.inputTokens))],
    'tool calls': [state.spend.toolCalls, count(events, 'tool-called')],
    'rows of tool calls': [
      toolCalls.map(({ callId, status, output }) => [callId, status, output]),
      callsOf(events),
    ],
    'rows of deadlines': [
      deadlines.map(({ name, dueAt }) => [name, dueAt.toISOString()]).toSorted(),
      Object.entries(state.deadlines)
        .map(([name, { at }]) => [name, at])
        .toSorted(),
    ],
  };
  return Object.entries(counted)
    .filter(([, [kept, anew]]) => JSON.stringify(kept) !== JSON.stringify(anew))
    .map(([name, [kept, anew]]) => `${name}: ${JSON.stringify(kept)}, counted ${JSON.stringify(anew)}`);
}

function count(events: readonly ConversationEvent[], ...types: EventType[]): number {
  return events.filter(({ type }) => types.includes(type)).length;
}

function ownerOf(events: readonly ConversationEvent[]): string | undefined {
  return events.reduce<string | undefined>((owner, event) => {
    if (event.type === 'conversation-opened') return event.data.owner;
    if (event.type === 'handoff-committed' || event.type === 'person-returned') return event.data.to;
    return event.type === 'person-claimed' ? 'person' : owner;
  }, undefined);
}

/** Calls with their first answer after them: a model may use a call's id twice. */
function callsOf(events: readonly ConversationEvent[]): unknown[] {
  return events.flatMap((called) => {
    if (called.type !== 'tool-called') return [];
    const { callId } = called.data;
    const answer = events.find(
      (event) => event.type === 'tool-returned' && event.data.callId === callId && event.seq > called.seq,
    );
    const { status, output } =
      answer?.type === 'tool-returned' ? answer.data : { status: 'running', output: null };
    return [[callId, status, output]];
  });
}
