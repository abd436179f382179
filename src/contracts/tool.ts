import type { Inside } from './agent-tool.ts';
import type { Consent } from './consent.ts';
import type { Customer } from './conversation.ts';
import type { FactRequirement, Facts } from './fact.ts';
import type { JsonObjectSchema, JsonValue, ParseResult } from './json.ts';
import type { ModelProvider } from './model.ts';

/** `read` may be repeated freely; `write` changes the world and must happen once. */
export type ToolEffect = 'read' | 'write';

/** How a tool call can end: it worked, the tool said no (a business rule), it broke, or it waits for somebody's yes. */
export const TOOL_STATUSES = ['ok', 'refused', 'failed', 'waiting'] as const;

/** One of `TOOL_STATUSES`. */
export type ToolStatus = (typeof TOOL_STATUSES)[number];

/** A SQL session in the pack's own schema; rolled back unless the tool succeeds, read-only for `read` tools. */
export interface Database {
  query<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The same as a template: each value in it is sent as a parameter, and never as text. */
  sql<Row extends object>(text: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]>;
}

/** What a running tool is given. */
export interface ToolContext {
  readonly conversationId: string;
  readonly agent: string;
  readonly callId: string;
  /** The same for one write however often a turn tries it: pass it on to outside APIs so that a repeat is harmless. */
  readonly idempotencyKey: string;
  /** The span of this call, as the header `traceparent`: pass it on to outside APIs, and their spans are in the conversation's trace. */
  readonly traceparent: string;
  readonly facts: Facts;
  /** Who the customer is, where the host has signed them in. */
  readonly customer: Customer | null;
  readonly signal: AbortSignal;
  readonly database: Database;
  /** The desk's own chain of models, for a tool that runs an agent inside. */
  readonly models: ModelProvider;
  now(): Date;
  /**
   * Counts one try at proving who one is, for the caller: their address, their conversation, the desk. Throws `ToolRefusal`
   * when they have tried too often.
   */
  countVerification(): Promise<void>;
  /** Records a fact with provenance `tool-returned`; kept only when the tool succeeds; null takes it back. */
  recordFact(name: string, value: JsonValue): void;
}

/** What a tool's `reconcile` found out about a call whose end is not known. */
export type Reconciliation =
  | { readonly status: 'done'; readonly result: unknown }
  | { readonly status: 'not-done' }
  | { readonly status: 'unknown' };

/** The texts of a tool that answers with them. */
export interface ToolTexts {
  /** By topic. */
  readonly of: Readonly<Record<string, string>>;
  /** The same tool with other texts for some topics; throws `definition-invalid` for a topic it has not, and a text it can't say. */
  with(changed: Readonly<Record<string, string>>): Tool;
}

/** A typed function an agent may call; make one with `defineTool`. */
export interface Tool<Name extends string = string, Arguments extends object = object, Result = unknown> {
  readonly kind: 'tool';
  readonly name: Name;
  readonly description: string;
  readonly effect: ToolEffect;
  readonly parameters: JsonObjectSchema;
  /** Whether the model is asked to follow `parameters` strictly (every property required). */
  readonly strict: boolean;
  readonly requires: readonly FactRequirement[];
  /** Of one attempt, in ms. */
  readonly timeoutMs: number;
  /** Attempts after the first when a read fails (not when it says no), with growing waits; writes are never repeated. */
  readonly retries: number;
  /** How many calls of it may run at once in this process; the others wait. */
  readonly concurrency: number;
  /** Everything a write changes goes through `database`: its outcome then commits with it, and a crash leaves no doubt. */
  readonly atomic: boolean;
  /**
   * For writes: names of the arguments that say which write it is, so that a model that is asked anew after a crash cannot do
   * it twice in other words. All arguments when undefined.
   */
  readonly identifiedBy?: readonly string[] | undefined;
  parse(raw: unknown): ParseResult<Arguments>;
  /**
   * Agents that do the work. `execute` then answers only while no language model can be reached, from what it can read:
   * it changes nothing.
   */
  readonly inside?: Inside<Arguments>;
  /** Throw `ToolRefusal` to say no with a reason the model reads; any other error is a failure. */
  execute(input: Arguments, context: ToolContext): Promise<Result> | Result;
  isEnabled(facts: Facts): boolean | Promise<boolean>;
  /** Why a person must say yes first; undefined when nobody needs to. Throwing needs a person too. */
  approval(input: Arguments, facts: Facts): string | undefined | Promise<string | undefined>;
  /** For writes: whether the customer must have agreed to it first, and to what. */
  readonly consent?: Consent<Arguments> | undefined;
  /**
   * Finds out what became of a write of which only the beginning is known, e.g. by asking the outside API for the
   * idempotency key; one that stays unknown ends with a person.
   */
  reconcile(input: Arguments, context: ToolContext): Promise<Reconciliation> | Reconciliation;
  /** Of a tool that answers with texts, which may be changed without changing its code. */
  readonly texts?: ToolTexts | undefined;
}

/** The arguments a tool takes. */
export type ArgumentsOf<AnyTool> = AnyTool extends Tool<string, infer Arguments, unknown> ? Arguments : never;
