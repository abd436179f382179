import type { Desk } from '../contracts/desk.ts';
import { type Edge, type EdgeContext, PERSON } from '../contracts/edge.ts';
import { messageOf } from '../contracts/errors.ts';
import type { JsonValue } from '../contracts/json.ts';
import { missingFact, readArguments } from './read-arguments.ts';

/** May this edge be taken now? `refuse` carries what the model reads. */
export type HandoffPlan =
  | {
      readonly kind: 'commit';
      readonly to: string;
      readonly reason: string;
      readonly payload: JsonValue;
      readonly facts: Readonly<Record<string, JsonValue>>;
    }
  | { readonly kind: 'refuse'; readonly reason: string };

/** Judges a proposed handoff by its payload, required facts, guards and preparation, in that order. */
export async function planHandoff(
  desk: Desk,
  edge: Edge,
  rawArguments: string,
  context: EdgeContext,
): Promise<HandoffPlan> {
  const parsed = readArguments(rawArguments, edge.parse);
  if (!parsed.ok) return refusal(`The handoff's arguments are not valid. ${parsed.message}`);
  const missing = missingFact(edge.requires, context.facts);
  if (missing) return refusal(missing.otherwise);
  try {
    const { to, reason } = await judge(desk, edge, parsed.value, context);
    const prepared = to === edge.to ? await edge.prepare(parsed.value, context) : undefined;
    const facts = prepared ?? {};
    return { kind: 'commit', to, reason, payload: toJson(parsed.value), facts };
  } catch (thrown) {
    return refusal(messageOf(thrown));
  }
}

/** Where the guards let the conversation go; throws their refusal. A guard that throws refuses (fails closed). */
async function judge(desk: Desk, edge: Edge, payload: object, context: EdgeContext) {
  for (const guard of edge.guards) {
    const answer = await guard(payload, context);
    if (answer.verdict === 'refuse') throw new RefusedHandoff(answer.reason);
    if (answer.verdict === 'redirect') return redirected(desk, context.from, answer.to, answer.reason);
  }
  return { to: edge.to, reason: reasonOf(payload, edge) };
}

function redirected(desk: Desk, from: string, to: string, reason: string) {
  if (to === from) throw new RefusedHandoff(reason);
  if (to !== PERSON && !desk.agents.has(to)) {
    throw new RefusedHandoff(`The guard sends the customer to "${to}", which is no agent of this desk.`);
  }
  return { to, reason };
}

class RefusedHandoff extends Error {}

function refusal(reason: string): HandoffPlan {
  return { kind: 'refuse', reason };
}

function reasonOf(payload: object, edge: Edge): string {
  const named = 'reason' in payload ? payload.reason : 'intent' in payload ? payload.intent : undefined;
  return typeof named === 'string' && named !== '' ? named : (edge.description ?? `handed to ${edge.to}`);
}

function toJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
