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
import type { SpanPlace } from '../../contracts/trace.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import type { Conversation } from '../log/conversation.ts';
import type { Recorder } from '../log/record.ts';
import type { ModelChain } from '../models/model-chain.ts';
import type { InsideScope } from './inside-scope.ts';
import type { Tally } from './tally.ts';

/** The reason a turn that took too long is aborted with. */
export const TIME_UP = new SwitchroomError('turn-aborted', 'The time of the turn is up.');

/** For those who ask models. */
export interface ModelServices {
  readonly models: ModelChain;
  /** What models cost; those without a price cost nothing. */
  readonly prices: Prices;
}

/** For those who run the desk's own code with its data. */
export interface ToolServices {
  readonly database: ToolDatabase;
  /** What callers may use up; without, as much as they like. */
  readonly quotas?: Quotas | undefined;
}

/** For whoever wants to know the time, and has something to tell of what broke. */
export interface Surroundings {
  readonly clock: Clock;
  /** Hears what was thrown that nobody meant to throw; customers and models are told in fixed words. */
  onDefect(thrown: unknown, where: string, span?: SpanPlace): void;
}

/** What the engine is handed to run turns of one desk. */
export interface TurnServices extends ModelServices, ToolServices, Surroundings {
  /** As it serves who is in no trial. */
  readonly desk: Desk;
  /** The models of another version of the desk; `models` without. */
  readonly modelsOf?: ((desk: Desk) => ModelChain) | undefined;
}

/** What a turn is about and what has come of it so far: nothing in it does anything. */
export interface TurnData {
  readonly desk: Desk;
  readonly conversation: Conversation;
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
  /** What has happened so far, for limits and for the result. */
  readonly tally: Tally;
  /** Where the turn is while agents run inside a tool. */
  readonly inside?: InsideScope;
}

/** The log that a turn writes to. */
export interface TurnLog {
  readonly record: Recorder;
}

/** Who reads along with a turn, or hears it. */
export interface TurnAudience {
  emit(event: TurnEvent): void;
  /** For turns of a call. */
  readonly aloud?: SpokenOutput;
}

/** A turn of which something is put on record. */
export type RecordingTurn = TurnData & TurnLog;

/** A turn in which something is said to the customer. */
export type SpeakingTurn = RecordingTurn & TurnAudience;

/** A turn in which guards judge what is said or done, some of them by asking a model. */
export type GuardedTurn = RecordingTurn & ModelServices & Surroundings;

/** Speaks the words of a turn where they are heard instead of read. */
export interface SpokenOutput {
  /** Speaks fixed words; what of them is heard goes on record. */
  say(turn: SpeakingTurn, agent: Agent, text: string): void;
  /** Resolves when all that was said was heard or cut off, and is on record; never rejects. */
  settle(turn: Turn): Promise<void>;
}

/** One turn while it runs, with all there is: for those who run it. Who does one thing is handed the parts it uses. */
export interface Turn extends TurnData, TurnLog, TurnAudience, TurnServices {}

/** The agent that owns the conversation now. */
export function ownerOf({ desk, conversation }: TurnData): Agent {
  // A desk that was changed may have lost the owner: the entry meets the customer again.
  const owner = desk.agents.get(conversation.state.owner) ?? desk.agents.get(desk.entry);
  return owner as Agent;
}

/** The facts that may be seen now: by the owner, or by agents inside a tool. */
export function factsOf({ conversation, inside }: Pick<TurnData, 'conversation' | 'inside'>): Facts {
  return inside ? inside.facts(conversation.facts) : conversation.facts;
}

/** A new id for a function call of this turn: vendors' own ids repeat across models and restarts. */
export function nextCallId({ conversation, tally }: TurnData): string {
  return `call_${conversation.state.turn}_${++tally.functionCalls}`;
}
