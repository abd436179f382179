import type { Agent } from './agent.ts';

/** Ceilings that end a turn in words and a way out, never in a loop. */
export interface Limits {
  readonly modelCallsPerTurn: number;
  readonly toolCallsPerTurn: number;
  readonly handoffsPerTurn: number;
  /** Wall time of one turn, in ms. */
  readonly turnMs: number;
  /** Tokens (estimated) of history a model is given. */
  readonly historyTokens: number;
}

/** A graph of agents with one entry; make one with `defineDesk`. */
export interface Desk {
  readonly kind: 'desk';
  readonly id: string;
  readonly name: string;
  /** Id of the agent that meets every new customer. */
  readonly entry: string;
  readonly agents: ReadonlyMap<string, Agent>;
  /** Put into every agent's instructions. */
  readonly style: string;
  readonly limits: Limits;
}
