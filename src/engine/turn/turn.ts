import type { Agent } from '../../contracts/agent.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Spend } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Facts } from '../../contracts/fact.ts';
import type { OpeningHours } from '../../contracts/hours.ts';
import type { Prices } from '../../contracts/model.ts';
import type { QuotaOwner, Quotas } from '../../contracts/quota.ts';
import type { ToolDatabase } from '../../contracts/store.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import type { Conversation } from '../log/conversation.ts';
import type { Recorder } from '../log/record.ts';
import type { ModelChain } from '../models/model-chain.ts';
import type { InsideScope } from './inside-scope.ts';
import type { Tally } from './tally.ts';

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
