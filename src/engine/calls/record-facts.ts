import type { Edge } from '../../contracts/edge.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { own } from '../../contracts/own.ts';
import { saidBy } from '../../desk/said-by.ts';
import type { RecordingTurn, TurnLog } from '../turn/turn.ts';

/** Records what a tool or an edge's `prepare` found out. */
export function recordFacts(
  { record }: TurnLog,
  callId: string,
  facts: Iterable<readonly [string, JsonValue]>,
): void {
  for (const [name, value] of facts) {
    record.add('fact-recorded', { name, value, provenance: 'tool-returned', callId });
  }
}

/** Records the fields of a payload that its edge declares as facts: no agent's word makes them more than they are. */
export function recordPayloadFacts(
  turn: RecordingTurn,
  callId: string,
  { facts }: Edge,
  payload: JsonValue,
): void {
  if (facts.length === 0) return;
  const words = turn.conversation.history.customerWords();
  const fields = payload as Readonly<Record<string, JsonValue | undefined>>;
  for (const name of facts) {
    const value = own(fields, name);
    if (value === undefined) continue;
    const provenance = saidBy(words, value) ? 'customer-said' : 'inferred';
    turn.record.add('fact-recorded', { name, value, provenance, callId });
  }
}
