import type { Facts } from './fact.ts';
import type { JsonValue } from './json.ts';
import type { ModelProvider } from './model.ts';
import type { ToolEffect } from './tool.ts';

/** Where a guard judges: what the customer said, what an agent says, a tool call, a handoff. */
export const GUARD_STAGES = ['input', 'output', 'tool', 'handoff'] as const;

/** One of `GUARD_STAGES`. */
export type GuardStage = (typeof GUARD_STAGES)[number];

/** What a guard can see of the conversation. */
export interface GuardContext {
  readonly conversationId: string;
  /** Id of the agent that reads, speaks, calls or hands over. */
  readonly agent: string;
  readonly facts: Facts;
  /** Whether a person was asked for, or has the conversation. */
  readonly personAsked: boolean;
  /** Names of the functions called in the response whose words are judged; none at the other stages. */
  readonly called: readonly string[];
  /** Aborted at the guard's deadline, or when the turn ends. */
  readonly signal: AbortSignal;
  /** The desk's own chain of models, for a guard that asks one. */
  readonly models: ModelProvider;
}

/** Yes, or stop it: a model reads `reason` (tool, handoff), the customer reads `say` (input, output) or a fixed sentence. */
export type Permission =
  | { readonly verdict: 'allow' }
  | { readonly verdict: 'refuse'; readonly reason: string; readonly say?: string };

/** A guard's answer about words; `replace`: models read `text` in place of the input, the customer in place of the output. */
export type Judgement =
  | Permission
  | { readonly verdict: 'replace'; readonly reason: string; readonly text: string };

/** A tool call to be judged before it runs. */
export interface JudgedTool {
  readonly name: string;
  readonly effect: ToolEffect;
  readonly arguments: JsonValue;
}

/** A handoff to be judged before it is taken: its payload, and what is said to the customer with it. */
export interface JudgedHandoff {
  readonly to: string;
  readonly payload: JsonValue;
  readonly message: string;
}

/** What is judged at each stage. */
export interface GuardSubjects {
  readonly input: string;
  readonly output: string;
  readonly tool: JudgedTool;
  readonly handoff: JudgedHandoff;
}

/** Judges at one stage, now or later; throwing counts as a failure of the guard. */
export type Judge<Stage extends GuardStage, Answer> = (
  subject: GuardSubjects[Stage],
  context: GuardContext,
) => Answer | Promise<Answer>;

/** What a guard does at the stages it judges; at least one. */
export interface GuardHandlers {
  readonly input?: Judge<'input', Judgement>;
  readonly output?: Judge<'output', Judgement>;
  readonly tool?: Judge<'tool', Permission>;
  readonly handoff?: Judge<'handoff', Permission>;
}

/** Judges any of the four stages, for one agent or (on the desk) for all; make one with `defineGuard`. */
export interface Guard extends GuardHandlers {
  readonly kind: 'guard';
  /** Stands in events and traces. */
  readonly name: string;
  /**
   * `blocking`: what comes next (the guards after it, and the model) waits for its judgement. `parallel`: they go on
   * meanwhile, and nothing of what they do is shown or done until it judged.
   */
  readonly mode: 'blocking' | 'parallel';
  /** A judgement that takes longer counts as failed; in ms. */
  readonly timeoutMs: number;
  /** Whether a guard that fails lets things pass; by default they are stopped (fail closed). */
  readonly failOpen: boolean;
}

/** How a guard is when its definition does not say: side by side with the model, 3,000 ms, fail closed. */
export const GUARD_DEFAULTS = {
  kind: 'guard',
  mode: 'parallel',
  timeoutMs: 3_000,
  failOpen: false,
} as const satisfies Partial<Guard>;
