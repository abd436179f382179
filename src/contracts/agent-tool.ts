import type { Agent } from './agent.ts';
import type { JsonObjectSchema, ParseResult } from './json.ts';

/** What the agents inside one call of a tool may use up together; the limits of turn and conversation hold as well. */
export interface InsideLimits {
  readonly modelCalls: number;
  readonly toolCalls: number;
  /** Wall time, in ms. */
  readonly ms: number;
  /** By the price table of the configuration. */
  readonly usd: number;
}

/** The form an agent's answer must have: JSON of this schema. */
export interface ResultSchema<Result> {
  readonly schema: JsonObjectSchema;
  /** Whether the model is asked to follow `schema` strictly (every property required). */
  readonly strict: boolean;
  parse(raw: unknown): ParseResult<Result>;
}

/** What an agent inside a tool is asked for; it answers in words unless `result` says in which form. */
export interface Task<Result = string> {
  readonly agent: Agent;
  readonly prompt: string;
  readonly result?: ResultSchema<Result> | undefined;
}

/** What a tool runs its agents with. */
export interface Workroom {
  /**
   * Asks an agent until it answers without a call. Throws `limit-reached`, `model-unavailable`, `model-misbehaved` when its
   * answer does not have the form, and the reason when the call's time is up.
   */
  ask<Result = string>(task: Task<Result>): Promise<Result>;
  /** Puts a note of this agent on record. */
  note(agent: Agent, text: string): void;
}

/** The agents a tool runs inside. They see their own instructions, what they are asked and `facts`, nothing else. */
export interface Inside<Arguments extends object = object> {
  readonly agents: readonly Agent[];
  /** Names of the facts the agents and their tools see, beside those their own tools find out. */
  readonly facts: readonly string[];
  readonly limits: InsideLimits;
  /** Asks the agents for what the tool returns; throw `ToolRefusal` to say no with a reason the model reads. */
  run(input: Arguments, room: Workroom): Promise<unknown>;
}
