import type { Edge, PreparedFacts } from './edge.ts';
import type { Facts } from './fact.ts';
import type { Guard } from './guard.ts';
import type { ModelSettings } from './model.ts';
import type { Script } from './script.ts';
import type { Tool } from './tool.ts';

/** What instructions may depend on. */
export interface InstructionContext {
  readonly conversationId: string;
  readonly facts: Facts;
  /** When the turn began: models do not know what day it is unless they are told. */
  readonly now: Date;
}

/** What an agent's hooks are told: what is known, and what the customer said or the agent answered. */
export interface HookContext {
  readonly facts: Facts;
  readonly text: string;
}

/** Code of an agent that hears of its part in a turn; what it returns is recorded as facts, and throwing ends the turn. */
export interface AgentHooks {
  /** It begins to serve the customer in this turn. */
  started(context: HookContext): PreparedFacts;
  /** It has answered: the turn ends with it. */
  ended(context: HookContext): PreparedFacts;
}

/** One member of a desk: its own instructions, tools, edges and model; make one with `defineAgent`. */
export interface Agent<Id extends string = string, To extends string = string> {
  readonly kind: 'agent';
  /** ASCII letters, digits and underscores: it becomes part of tool names. */
  readonly id: Id;
  readonly name: string;
  /** Terse and concrete: what a model reads when it decides whether to hand over to this agent. */
  readonly handoffDescription: string;
  readonly instructions: string | ((context: InstructionContext) => string | Promise<string>);
  /** What was published to stand behind them. */
  readonly addedInstructions?: string | undefined;
  /** The name passed to the model provider; the provider's own default without. */
  readonly model: string | undefined;
  readonly modelSettings: ModelSettings;
  readonly tools: readonly Tool[];
  readonly edges: readonly Edge<To>[];
  /** Judge for this agent, after the desk's own. */
  readonly guards: readonly Guard[];
  /** In a hierarchy: the id of the agent above; siblings are reached through it only. */
  readonly parent: string | undefined;
  /** How the floor serves this agent when no language model can. */
  readonly script: Script | undefined;
  /** Things customers say that this agent should own; they train the local router. */
  readonly examples: readonly string[];
  readonly voice: string | undefined;
  /** Of agents that are imported from the SDK. */
  readonly hooks?: AgentHooks;
}
