import type { Agent } from '../../contracts/agent.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Spend } from '../../contracts/conversation.ts';
import type { Desk, Limits } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Facts } from '../../contracts/fact.ts';
import type { OpeningHours } from '../../contracts/hours.ts';
import type { Prices } from '../../contracts/model.ts';
import type { QuotaOwner, Quotas } from '../../contracts/quota.ts';
import type { ToolDatabase } from '../../contracts/store.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import type { InsideScope } from './inside-scope.ts';
import type { Conversation } from '../log/conversation.ts';
import type { Recorder } from '../log/record.ts';
import type { ModelChain } from '../models/model-chain.ts';
import type { TurnCall } from '../calls/turn-calls.ts';

/** The reason a turn that took too long is aborted with. */
export const TIME_UP = new SwitchroomError('turn-aborted', 'The time of the turn is up.');

/** What the engine is handed to run turns of one desk. */
export interface TurnServices {
  readonly desk: Desk;
  readonly models: ModelChain;
  /** What models cost; those without a price cost nothing. */
  readonly prices: Prices;
  readonly database: ToolDatabase;
  /** What callers may use up; without, as much as they like. */
  readonly quotas?: Quotas | undefined;
  readonly clock: Clock;
  /** Hears what was thrown that nobody meant to throw; customers and models are told in fixed words. */
  onDefect(thrown: unknown, where: string): void;
}

/** A limit that was reached: its name in the desk's limits, how much there was, and the most there may be. */
export interface Reached {
  readonly limit: Exclude<keyof Limits, 'wayOut'>;
  readonly value: number;
  readonly most: number;
}

/** Speaks the words of a turn where they are heard instead of read. */
export interface Aloud {
  /** Speaks fixed words; what of them is heard goes on record. */
  say(turn: Turn, agent: Agent, text: string): void;
  /** Resolves when all that was said was heard or cut off, and is on record; never rejects. */
  settle(turn: Turn): Promise<void>;
}

/** One turn while it runs. */
export interface Turn extends TurnServices {
  readonly conversation: Conversation;
  readonly record: Recorder;
  /** What the customer said; empty when no customer began the turn. */
  readonly text: string;
  /** Up to when they had heard what was said to them by then, in ms since 1970. */
  readonly heardUntil: number;
  /** Whose quotas it counts against. */
  readonly caller: QuotaOwner;
  /** Aborted with `TIME_UP`, or because somebody interrupted. */
  readonly signal: AbortSignal;
  readonly startedAt: Date;
  /** When people are there, as the desk's data says; undefined where it says nothing. */
  readonly hours: OpeningHours | undefined;
  /** What the conversation had spent when the turn began. */
  readonly spentBefore: Spend;
  emit(event: TurnEvent): void;
  /** What has happened so far, for limits and for the result. */
  readonly tally: Tally;
  /** For turns of a call. */
  readonly aloud?: Aloud;
  /** Where the turn is while agents run inside a tool. */
  readonly inside?: InsideScope;
}

/** Counts and collects what a turn did. */
export interface Tally {
  modelCalls: number;
  /** Those of them that the floor answered because a limit left the conversation to it. */
  floorCalls: number;
  functionCalls: number;
  /** How often it was cut off and taken up again. */
  resumptions: number;
  inputTokens: number;
  outputTokens: number;
  usd: number;
  readonly said: string[];
  readonly handoffs: { from: string; to: string; reason: string }[];
  readonly toolCalls: TurnResult['toolCalls'][number][];
  /** Every call of a tool, also those made inside others, by its id. */
  readonly calls: Map<string, TurnCall>;
  readonly models: Set<string>;
  /** Agents that had a function call answered in this turn. */
  readonly called: Set<string>;
  /** Agents that were asked again because the customer could not be shown what they said. */
  readonly mended: Set<string>;
  /** Whether the input guards have said what models may read of the question. */
  judged: boolean;
  /** A limit that was reached in the middle of a response. */
  reached: Reached | undefined;
}

/** A fresh tally. */
export function newTally(): Tally {
  return {
    ...{ modelCalls: 0, floorCalls: 0, functionCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 },
    ...{ resumptions: 0, judged: false, reached: undefined },
    ...{ said: [], handoffs: [], toolCalls: [], models: new Set<string>() },
    ...{ called: new Set<string>(), mended: new Set<string>(), calls: new Map<string, TurnCall>() },
  };
}

/** Takes a message of the desk into the reply; one that `continues` belongs to the sentence of the last one. */
export function noteSaid({ said }: Pick<Tally, 'said'>, text: string, continues = false): void {
  const last = said.at(-1);
  if (continues && last !== undefined) said[said.length - 1] = last + text;
  else said.push(text);
}

/** What something cost. */
export type Cost = Pick<Tally, 'inputTokens' | 'outputTokens' | 'usd'>;

/** Counts what something cost, with what there was before. */
export function pay(tally: Cost, cost: Readonly<Cost>): void {
  tally.inputTokens += cost.inputTokens;
  tally.outputTokens += cost.outputTokens;
  tally.usd += cost.usd;
}

/** The agent that owns the conversation now. */
export function ownerOf({ desk, conversation }: Turn): Agent {
  // A desk that was changed may have lost the owner: the entry meets the customer again.
  const owner = desk.agents.get(conversation.state.owner) ?? desk.agents.get(desk.entry);
  return owner as Agent;
}

/** The facts that may be seen now: by the owner, or by agents inside a tool. */
export function factsOf({ conversation, inside }: Pick<Turn, 'conversation' | 'inside'>): Facts {
  return inside ? inside.facts(conversation.facts) : conversation.facts;
}

/** A new id for a function call of this turn: vendors' own ids repeat across models and restarts. */
export function nextCallId({ conversation, tally }: Turn): string {
  return `call_${conversation.state.turn}_${++tally.functionCalls}`;
}
