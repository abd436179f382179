import type { FactRequirement, Facts } from './fact.ts';
import type { HandoffActor } from './handoff.ts';
import type { JsonObjectSchema, JsonValue, ParseResult } from './json.ts';

/** The id of the built-in node that stands for a person. */
export const PERSON = 'person' as const;

/** A guard's answer: take the edge, stay with a reason the model reads, or go elsewhere instead. */
export type GuardVerdict =
  | { readonly verdict: 'allow' }
  | { readonly verdict: 'refuse'; readonly reason: string }
  | { readonly verdict: 'redirect'; readonly to: string; readonly reason: string };

/** What a guard, a `when` predicate or a `prepare` callback can see of the conversation. */
export interface EdgeContext {
  readonly conversationId: string;
  readonly from: string;
  readonly to: string;
  readonly facts: Facts;
  /** Who wants it; unknown while the edge is only offered. */
  readonly actor?: HandoffActor;
  /** Handoffs already committed in this conversation. */
  readonly handoffs: number;
  /** Now, for hours and deadlines. */
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Decides whether an edge may be taken now.
 * Written as a method's type, because a method's parameters are bivariant: edges of any payload fit one list.
 */
export type EdgeGuard<Payload extends object> = {
  judge(payload: Payload, context: EdgeContext): GuardVerdict | Promise<GuardVerdict>;
}['judge'];

/** A guard of an edge with its name in the record and its deadline in ms; one that takes longer or throws refuses. */
export interface NamedEdgeGuard<Payload extends object> {
  readonly name: string;
  readonly timeoutMs: number;
  readonly judge: EdgeGuard<Payload>;
}

/**
 * Which part of the history the target reads; what is stored is never changed by it. `facts` lists the only facts the
 * target (its instructions, tools, edges and guards) sees: minimum necessary; all without.
 */
export type Carry =
  | 'everything'
  | 'without-tools'
  | 'nothing'
  | {
      readonly history?: 'everything' | 'without-tools' | 'nothing';
      readonly lastTurns?: number;
      /** A digest of what came before, in place of what is left out; the facts stand beside it. */
      readonly summary?: boolean;
      readonly facts?: readonly string[];
    }
  | CarryFilter;

/** A history filter over the SDK's input items; used for graphs imported from the SDK. */
export type CarryFilter = (items: readonly unknown[]) => readonly unknown[];

/** Facts an edge's `prepare` found, by name. */
export type PreparedFacts = Readonly<Record<string, JsonValue>> | undefined;

/** A declared way from one agent to another (or to a person), with its contract; make one with `defineEdge`. */
export interface Edge<To extends string = string, Payload extends object = object> {
  readonly kind: 'edge';
  readonly to: To;
  /** The function the model calls to take the edge. */
  readonly toolName: string;
  /** What the model reads about the edge; by default the target's handoff description. */
  readonly description: string | undefined;
  readonly parameters: JsonObjectSchema;
  readonly strict: boolean;
  readonly requires: readonly FactRequirement[];
  readonly guards: readonly NamedEdgeGuard<Payload>[];
  /**
   * Fields of the payload that are recorded as facts: `customer-said` when the customer said the value in so many
   * words, `inferred` otherwise.
   */
  readonly facts: readonly string[];
  /** In a hierarchy: whether the edge may lead past the parent to a sibling. */
  readonly sideways: boolean;
  /**
   * The edge is taken by itself when its agent has owned the conversation for `ms` without the fact; the time begins when
   * the facts the edge requires are known.
   */
  readonly after: { readonly ms: number; readonly unless: FactRequirement | undefined } | undefined;
  readonly carry: Carry;
  /** Said to the customer when the edge is taken; silent without. */
  readonly announce: string | undefined;
  /** Of an edge to a person: what whoever is asked must be able to do; anybody without. */
  readonly skill: string | undefined;
  parse(raw: unknown): ParseResult<Payload>;
  /** The edge is offered to the model only while this holds. */
  when(context: EdgeContext): boolean | Promise<boolean>;
  /**
   * Runs before the target speaks, e.g. to fetch the customer's record; what it returns is recorded as facts with
   * provenance `tool-returned`; throwing refuses the handoff.
   */
  prepare(payload: Payload, context: EdgeContext): PreparedFacts | Promise<PreparedFacts>;
}

/** The payload an edge takes. */
export type PayloadOf<AnyEdge> = AnyEdge extends Edge<string, infer Payload> ? Payload : never;
