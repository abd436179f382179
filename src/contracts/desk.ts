import type { Agent } from './agent.ts';
import type { DangerPolicy } from './danger.ts';
import type { Guard } from './guard.ts';
import type { PersonPolicy } from './person.ts';
import type { VoicePolicy } from './voice.ts';

/** What happens when a limit is reached: a person is asked, the floor answers from now on, or a call back is promised. */
export const WAYS_OUT = ['person', 'floor', 'callback'] as const;

/** One of `WAYS_OUT`. */
export type WayOut = (typeof WAYS_OUT)[number];

/** Ceilings that end in words and a way out, never in an exception or a loop. */
export interface Limits {
  readonly modelCallsPerTurn: number;
  readonly toolCallsPerTurn: number;
  readonly handoffsPerTurn: number;
  /** Wall time of one turn, in ms. */
  readonly turnMs: number;
  /** Handoffs for one thing the customer wants; counted anew when they want something else. */
  readonly handoffsPerWish: number;
  readonly handoffsPerConversation: number;
  /** A `limit-warned` event is recorded at this many handoffs for one wish. */
  readonly handoffsWarning: number;
  readonly modelCallsPerConversation: number;
  readonly toolCallsPerConversation: number;
  /** Input and output tokens. */
  readonly tokensPerConversation: number;
  /** By the price table of the configuration. */
  readonly usdPerTurn: number;
  readonly usdPerConversation: number;
  /** How deep agents that run inside tools may nest. */
  readonly depth: number;
  readonly wayOut: WayOut;
  /** Tokens (estimated) of history a model is given. */
  readonly historyTokens: number;
}

/** How long what is kept; for ever where nothing is said. */
export interface Retention {
  /** A closed conversation with all that is kept of it, from when it was closed, in ms. */
  readonly conversationsMs?: number;
  /** What write tools did, as proof in a conversation that goes on, in ms. */
  readonly receiptsMs?: number;
}

/** After how long, in ms, a conversation in which nothing happens is closed; never where nothing is said. */
export interface Idle {
  readonly closeAfterMs?: number;
  /** By line ("chat", "phone", ...), where that differs. */
  readonly lines?: Readonly<Record<string, number>>;
}

/** A graph of agents with one entry; make one with `defineDesk`. */
export interface Desk {
  readonly kind: 'desk';
  readonly id: string;
  readonly name: string;
  /** Where the desk's days begin and end, as an IANA name, e.g. `America/Toronto`. */
  readonly timeZone: string;
  /** Id of the agent that meets every new customer. */
  readonly entry: string;
  readonly agents: ReadonlyMap<string, Agent>;
  /** Put into every agent's instructions. */
  readonly style: string;
  /** Whether agents are told who they are, what a transfer is and what day it is, around their instructions. */
  readonly framing: boolean;
  /** Whether the router alone hands over from the entry where it is sure: no model is asked then. */
  readonly localHandoffs: boolean;
  /** What customers may ask for by mistake, and nobody here offers: "manicure", "taxi". The floor says so, where it would guess. */
  readonly notOffered: readonly string[];
  /** Whether a specialist of the floor keeps a customer where the router is sure that nothing new is wanted. */
  readonly routerStays: boolean;
  /** Whether a specialist's model is told where the router is sure that the customer has turned to a colleague's business. */
  readonly topicHints: boolean;
  /** Whether a model's handoff is marked where the router is sure of somebody else. It is never stopped by that. */
  readonly secondOpinions: boolean;
  /** The probability from which the router is sure, for staying, hints and opinions; from 0.5 to 1. */
  readonly routerSure: number;
  readonly limits: Limits;
  /** Judge for every agent, before the agent's own. */
  readonly guards: readonly Guard[];
  /** How people are asked in and what customers are told meanwhile. */
  readonly person: PersonPolicy;
  /** What is done at once when somebody is in danger. */
  readonly danger: DangerPolicy;
  /** How it behaves in a call. */
  readonly voice: VoicePolicy;
  /** Closes a conversation in which nothing has happened for so long, in ms, and that waits for nobody. */
  readonly idle?: Idle | undefined;
  readonly retention?: Retention | undefined;
}
