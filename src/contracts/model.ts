import type { ModelProvider, ModelRequest } from '@openai/agents-core';
import type { PersonRequest } from './conversation.ts';
import type { TurnCause } from './event.ts';
import type { Facts } from './fact.ts';

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
  /** What began the turn, when no customer did. */
  readonly cause?: TurnCause | undefined;
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
  /** One attempt is given up after this many ms without an event. */
  readonly timeoutMs: number;
  /** Attempts after the first, for failures worth repeating (429, 5xx, network). */
  readonly retries: number;
}
