import type { ZodType } from 'zod';
import type { JsonValue } from './json.ts';

/** Where a fact may come from: only what a tool returned, or the host that signed the customer in says, counts as verified. */
export const PROVENANCES = ['customer-said', 'tool-returned', 'host', 'inferred'] as const;

/** One of `PROVENANCES`. */
export type Provenance = (typeof PROVENANCES)[number];

/** How certain what comes from where is: less never stands in for more. */
export const TRUST: Readonly<Record<Provenance, number>> = {
  inferred: 0,
  'customer-said': 1,
  'tool-returned': 2,
  host: 2,
};

/** Something known about a conversation, kept outside the prompt, with the event it came from. */
export interface Fact {
  readonly value: JsonValue;
  readonly provenance: Provenance;
  /** Sequence number of the `fact-recorded` event. */
  readonly seq: number;
}

/** All facts of a conversation by name. */
export type Facts = Readonly<Record<string, Fact>>;

/** A fact that must be present before a tool runs or an edge is taken, from where `provenance` says or from a surer place. */
export interface FactRequirement {
  readonly fact: string;
  readonly provenance?: Provenance;
  /** What the model, and no customer, is told when the fact is missing, e.g. "Verify the customer first." */
  readonly otherwise: string;
}

/** A fact with a type: whoever reads it gets a value of that type, or undefined; make one with `defineFact`. */
export interface DefinedFact<Value = unknown> {
  readonly kind: 'fact';
  readonly name: string;
  readonly schema: ZodType<Value>;
  /** Its value among the facts; undefined while it is not known, or is none of its type. */
  in(facts: Facts): Value | undefined;
  /** Its value, for a tool that requires it; throws `ToolRefusal` with the code `fact-missing` without one. */
  of(context: { readonly facts: Facts }): Value;
  /** That it must be known from a tool or the host; `otherwise` is what a model is told while it is not. */
  required(otherwise: string): FactRequirement;
}
