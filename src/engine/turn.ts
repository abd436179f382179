import type { Agent } from '../contracts/agent.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { ToolDatabase } from '../contracts/store.ts';
import type { ToolStatus } from '../contracts/tool.ts';
import type { TurnEvent } from '../contracts/turn.ts';
import type { Conversation } from './conversation.ts';
import type { ModelChain } from './model-chain.ts';
import type { Recorder } from './record.ts';

/** The reason a turn that took too long is aborted with. */
export const TIME_UP = new SwitchroomError('turn-aborted', 'The time of the turn is up.');

/** What the engine is handed to run turns of one desk. */
export interface TurnServices {
  readonly desk: Desk;
  readonly models: ModelChain;
  readonly database: ToolDatabase;
  readonly clock: Clock;
  /** Hears what was thrown that nobody meant to throw; customers and models are told in fixed words. */
  onDefect(thrown: unknown, where: string): void;
}

/** One turn while it runs. */
export interface Turn extends TurnServices {
  readonly conversation: Conversation;
  readonly record: Recorder;
  readonly text: string;
  /** Aborted with `TIME_UP`, or because the client went away. */
  readonly signal: AbortSignal;
  readonly startedAt: Date;
  emit(event: TurnEvent): void;
  /** What has happened so far, for limits and for the result. */
  readonly tally: Tally;
}

/** Counts and collects what a turn did. */
export interface Tally {
  modelCalls: number;
  functionCalls: number;
  inputTokens: number;
  outputTokens: number;
  readonly said: string[];
  readonly handoffs: { from: string; to: string; reason: string }[];
  readonly toolCalls: { name: string; status: ToolStatus }[];
  readonly models: Set<string>;
  /** Agents that had a function call answered in this turn. */
  readonly called: Set<string>;
}

/** A fresh tally. */
export function newTally(): Tally {
  return {
    ...{ modelCalls: 0, functionCalls: 0, inputTokens: 0, outputTokens: 0 },
    ...{ said: [], handoffs: [], toolCalls: [], models: new Set<string>(), called: new Set<string>() },
  };
}

/** The agent that owns the conversation now. */
export function ownerOf({ desk, conversation }: Turn): Agent {
  // A desk that was changed may have lost the owner: the entry meets the customer again.
  const owner = desk.agents.get(conversation.state.owner) ?? desk.agents.get(desk.entry);
  return owner as Agent;
}

/** A new id for a function call of this turn: vendors' own ids repeat across models and restarts. */
export function nextCallId({ conversation, tally }: Turn): string {
  return `call_${conversation.state.turn}_${++tally.functionCalls}`;
}
