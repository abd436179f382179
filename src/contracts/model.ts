import type { ModelProvider, ModelRequest } from '@openai/agents-core';
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
}

/** A link of the chain of models a desk tries, in order. */
export interface ModelLink {
  /** Stands in events, traces and the console, e.g. `openai`. */
  readonly name: string;
  readonly provider: ModelProvider;
  /** One attempt is given up after this many ms without an event. */
  readonly timeoutMs: number;
  /** Attempts after the first, for failures worth repeating (429, 5xx, network). */
  readonly retries: number;
}
