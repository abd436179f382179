import type { FactRequirement, Facts } from './fact.ts';
import type { JsonObjectSchema, JsonValue, ParseResult } from './json.ts';
import type { ModelProvider } from './model.ts';

/** `read` may be repeated freely; `write` changes the world and must happen once. */
export type ToolEffect = 'read' | 'write';

/** How a tool call ended: it worked, the tool said no (a business rule), or it broke. */
export type ToolStatus = 'ok' | 'refused' | 'failed';

/** A SQL session in the pack's own schema; rolled back unless the tool succeeds, read-only for `read` tools. */
export interface Database {
  query<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** What a running tool is given. */
export interface ToolContext {
  readonly conversationId: string;
  readonly agent: string;
  readonly callId: string;
  /** Unique per call of a turn: pass it on to outside APIs so that a retry is harmless. */
  readonly idempotencyKey: string;
  readonly facts: Facts;
  readonly signal: AbortSignal;
  readonly database: Database;
  /** The desk's own chain of models, for a tool that runs an agent inside. */
  readonly models: ModelProvider;
  now(): Date;
  /** Records a fact with provenance `tool-returned`; kept only when the tool succeeds. */
  recordFact(name: string, value: JsonValue): void;
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
  readonly timeoutMs: number;
  parse(raw: unknown): ParseResult<Arguments>;
  /** Throw `ToolRefusal` to say no with a reason the model reads; any other error is a failure. */
  execute(input: Arguments, context: ToolContext): Promise<Result> | Result;
  isEnabled(facts: Facts): boolean | Promise<boolean>;
}

/** The arguments a tool takes. */
export type ArgumentsOf<AnyTool> = AnyTool extends Tool<string, infer Arguments, unknown> ? Arguments : never;
