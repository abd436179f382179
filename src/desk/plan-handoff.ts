import type { CallErrorCode } from '../contracts/call-answer.ts';
import type { Desk } from '../contracts/desk.ts';
import { type Edge, type EdgeContext, type NamedEdgeGuard, PERSON } from '../contracts/edge.ts';
import type { Facts } from '../contracts/fact.ts';
import type { GuardVerdictRecord } from '../contracts/handoff.ts';
import type { JsonValue } from '../contracts/json.ts';
import { isSideways } from './hierarchy.ts';
import { missingFact, readArguments } from './read-arguments.ts';

/** Where a handoff goes, if anywhere, and who said so. */
export type HandoffPlan = {
  /** Of the payload, each required fact and each guard that was asked, in that order. */
  readonly verdicts: readonly GuardVerdictRecord[];
} & (
  | {
      readonly kind: 'commit';
      readonly to: string;
      readonly reason: string;
      readonly payload: JsonValue;
      /** What the preparation found. */
      readonly facts: Readonly<Record<string, JsonValue>>;
    }
  /** `reason` is what the model reads; `code` says why where the desk's own code did not say no. */
  | { readonly kind: 'refuse'; readonly reason: string; readonly code?: CallErrorCode }
);

/** What a guard said, as it goes on record, and where it sends the customer instead. */
export type GuardRuling = GuardVerdictRecord & { readonly to?: string };

/** A desk's own code, run for it: with a deadline, with its time taken, and never throwing. */
export interface EdgeCode {
  /** Asks one guard; one that throws or is late has `failed`. */
  judge(
    guard: NamedEdgeGuard<object>,
    payload: object,
    context: EdgeContext,
  ): GuardRuling | Promise<GuardRuling>;
  /** Runs the preparation; a text says why it could not be done, for the model. */
  prepare(edge: Edge, payload: object, context: EdgeContext): Prepared | Promise<Prepared>;
}

/** What a preparation came to. */
export type Prepared =
  | { readonly ok: true; readonly facts: Readonly<Record<string, JsonValue>> }
  | { readonly ok: false; readonly reason: string; readonly ms: number };

/** Judges a proposed handoff by its payload, required facts, guards and preparation, in that order. */
export function planHandoff(
  desk: Desk,
  edge: Edge,
  rawArguments: string,
  context: EdgeContext,
  code: EdgeCode,
): HandoffPlan | Promise<HandoffPlan> {
  const parsed = readArguments(rawArguments, edge.parse);
  if (!parsed.ok) {
    const reason = `The handoff's arguments are not valid. ${parsed.message}`;
    return { kind: 'refuse', code: 'arguments-invalid', reason, verdicts: [verdict('payload', reason)] };
  }
  const verdicts = [verdict('payload'), ...factVerdicts(edge, context.facts)];
  const missing = missingFact(edge.requires, context.facts);
  if (missing) return { kind: 'refuse', code: 'fact-missing', reason: missing.otherwise, verdicts };
  const judged = { desk, edge, payload: parsed.value, context, code, verdicts };
  return edge.guards.length === 0 ? prepare(judged) : judge(judged);
}

interface Judged {
  readonly desk: Desk;
  readonly edge: Edge;
  readonly payload: object;
  readonly context: EdgeContext;
  readonly code: EdgeCode;
  readonly verdicts: readonly GuardVerdictRecord[];
}

/** Asks the guards one after the other: the first that does not allow it decides. */
async function judge(judged: Judged): Promise<HandoffPlan> {
  const { edge, payload, context, code } = judged;
  let { verdicts } = judged;
  for (const guard of edge.guards) {
    const { to, ...ruling } = await code.judge(guard, payload, context);
    verdicts = [...verdicts, ruling];
    const { verdict: said, reason = '' } = ruling;
    if (said === 'redirect') return redirected({ ...judged, verdicts }, to ?? edge.to, reason);
    if (said === 'failed') return { kind: 'refuse', code: 'guard-refused', reason, verdicts };
    if (said !== 'allow') return { kind: 'refuse', reason, verdicts };
  }
  return prepare({ ...judged, verdicts });
}

/** What was prepared for the target is not for anybody else. */
function redirected(judged: Judged, to: string, reason: string): HandoffPlan {
  const { desk, edge, payload, context, verdicts } = judged;
  if (to === context.from) return { kind: 'refuse', reason, verdicts };
  if (!edge.sideways && isSideways(desk, context.from, to)) {
    const around = `${reason} The customer can not go from here to "${to}" directly: hand over to the agent above you.`;
    return { kind: 'refuse', code: 'handoff-impossible', reason: around, verdicts };
  }
  if (to === PERSON || desk.agents.has(to))
    return { kind: 'commit', to, reason, payload: toJson(payload), facts: {}, verdicts };
  const nobody = `The guard sends the customer to "${to}", which is no agent of this desk.`;
  return { kind: 'refuse', code: 'handoff-impossible', reason: nobody, verdicts };
}

function prepare(judged: Judged): HandoffPlan | Promise<HandoffPlan> {
  const prepared = judged.code.prepare(judged.edge, judged.payload, judged.context);
  return prepared instanceof Promise
    ? prepared.then((done) => planned(judged, done))
    : planned(judged, prepared);
}

function planned({ edge, payload, verdicts }: Judged, prepared: Prepared): HandoffPlan {
  if (prepared.ok) {
    const { facts } = prepared;
    return {
      kind: 'commit',
      to: edge.to,
      reason: reasonOf(payload, edge),
      payload: toJson(payload),
      facts,
      verdicts,
    };
  }
  const { reason, ms } = prepared;
  const failed: GuardVerdictRecord = { guard: 'prepare', verdict: 'failed', reason, ms };
  return { kind: 'refuse', reason, verdicts: [...verdicts, failed] };
}

function factVerdicts({ requires }: Edge, facts: Facts): GuardVerdictRecord[] {
  return requires.map((one) => verdict(`fact ${one.fact}`, missingFact([one], facts)?.otherwise));
}

/** What needs no time to judge. */
function verdict(guard: string, reason?: string): GuardVerdictRecord {
  return reason === undefined
    ? { guard, verdict: 'allow', ms: 0 }
    : { guard, verdict: 'refuse', reason, ms: 0 };
}

/** Why the conversation moves, or with what result it comes back, as far as the payload says so. */
function reasonOf(payload: object, edge: Edge): string {
  const fields = payload as Readonly<Record<string, unknown>>;
  const named = [fields.reason, fields.result, fields.intent].find(
    (field) => field !== undefined && field !== '',
  );
  if (typeof named === 'string') return named;
  return named === undefined ? (edge.description ?? `handed to ${edge.to}`) : JSON.stringify(named);
}

function toJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
