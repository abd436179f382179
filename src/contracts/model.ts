import type { ModelProvider, ModelRequest, ModelResponse } from '@openai/agents-core';
import type { OpenOffer } from './consent.ts';
import type { PendingApproval, PersonRequest } from './conversation.ts';
import type { DangerMark } from './danger.ts';
import type { TurnCause } from './event.ts';
import type { Facts } from './fact.ts';
import type { HoursNow } from './hours.ts';
import type { Ranking, Routed, RouterTurn } from './router.ts';

export type {
  AgentInputItem,
  AgentOutputItem,
  Model,
  ModelProvider,
  ModelRequest,
  ModelResponse,
  ModelSettings,
  SerializedHandoff,
  SerializedTool,
  StreamEvent,
} from '@openai/agents-core';

/**
 * The request every model gets: the SDK's own, plus what the desk knows.
 * Vendors' models ignore `desk`; the floor needs it.
 */
export interface DeskModelRequest extends ModelRequest {
  readonly desk?: DeskView;
}

/** What the desk tells a model that can use it. */
export interface DeskView {
  readonly conversationId: string;
  readonly agent: string;
  readonly facts: Facts;
  /** Now, for relative dates. */
  readonly now: Date;
  /** The request for a person that is not settled yet, if there is one. */
  readonly person: PersonRequest | null;
  /** The last time the customer said that somebody is in danger. */
  readonly danger?: DangerMark | null;
  /** What the customer was last asked to agree to, and what came of it. */
  readonly consent?: OpenOffer | null;
  /** What began the turn, when no customer did. */
  readonly cause?: TurnCause | undefined;
  /** Tool calls that wait for a colleague's yes. */
  readonly approvals?: readonly Pick<PendingApproval, 'name' | 'arguments'>[];
  /** When people are there, where the desk says so. */
  readonly hours?: HoursNow | undefined;
  /** In a turn that a person began who gave the conversation back. */
  readonly returned?: Returned | undefined;
}

/** How a person has given the conversation back. */
export interface Returned {
  /** What they want the customer to know, who has been told it; undefined when they left none. */
  readonly summary: string | undefined;
  /** What the customer said meanwhile that nobody answered, oldest first. */
  readonly unanswered: readonly string[];
}

/** What a model costs, in USD per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** Prices by model name, or by the name of the link for models that have none of their own. */
export type Prices = Readonly<Record<string, Price>>;

/** Name of the link that is no language model. */
export const FLOOR = 'floor';

/** A link of the chain of models a desk tries, in order. */
export interface ModelLink {
  /** Stands in events, traces and the console, e.g. `openai`. */
  readonly name: string;
  readonly provider: ModelProvider;
  /**
   * The model it asks for an agent that names `asked`, to look up its price; the agent's own without this, and null for
   * a link that costs nothing.
   */
  readonly modelFor?: (asked: string | undefined) => string | null | undefined;
  /**
   * Asks the vendor, for nothing or one token, whether it would answer an agent that names `asked`; throws what its
   * client throws when it would not. A link without it is not tried before the first customer.
   */
  readonly probe?: (asked: string | undefined, signal: AbortSignal) => Promise<ProbeResult>;
  /**
   * A handoff to whom the customer surely needs, told without asking any model; undefined where that is not sure. The floor has it.
   */
  readonly handOver?: (request: ModelRequest) => ModelResponse | undefined;
  /**
   * Who should have the conversation, told without asking any model; undefined where the customer's words are no wish, or in another
   * language than the agents' examples. The floor has it.
   */
  readonly route?: (turn: RouterTurn) => Routed | undefined;
  /** How likely a first sentence is each agent's business, best first, told in well under a millisecond. The floor has it. */
  readonly rank?: (text: string) => Ranking;
  /** One attempt is given up after this many ms without an event. */
  readonly timeoutMs: number;
  /** Attempts after the first, for failures worth repeating (429, 5xx, network). */
  readonly retries: number;
}

/** What a link's vendor says of itself when nothing is asked of it: `unclear` where it can't be known without a whole answer. */
export type ProbeResult = 'answers' | 'unclear';

/** How a link fares in this process. */
export interface LinkHealth {
  /** Name of the link. */
  readonly model: string;
  /** `unknown`: nothing was asked of it yet. */
  readonly status: 'ok' | 'failing' | 'unknown';
  /** Since when; null while unknown. */
  readonly since: Date | null;
  /** Why the last request failed, in the vendor's words and without secrets; null unless it is failing. */
  readonly reason: string | null;
  /** Requests that failed since it last answered. */
  readonly failures: number;
}
