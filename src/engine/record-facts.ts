import type { JsonValue } from '../contracts/json.ts';
import type { Turn } from './turn.ts';

/** Records what a tool or an edge's `prepare` found out. */
export function recordFacts(
  { record }: Turn,
  callId: string,
  facts: Iterable<readonly [string, JsonValue]>,
): void {
  for (const [name, value] of facts) {
    record.add('fact-recorded', { name, value, provenance: 'tool-returned', callId });
  }
}
