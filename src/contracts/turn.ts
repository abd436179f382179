import type { ConversationStatus } from './conversation.ts';
import type { TurnOutcome, TurnUsage } from './event.ts';
import type { ToolStatus } from './tool.ts';

/** What a client sees while a turn runs, in order; `turn-finished` is always the last. */
export type TurnEvent =
  /** The customer's message is on record. */
  | { readonly type: 'message-accepted'; readonly turn: number; readonly seq: number }
  | { readonly type: 'text-delta'; readonly agent: string; readonly delta: string }
  | {
      readonly type: 'tool-started';
      readonly agent: string;
      readonly callId: string;
      readonly name: string;
      readonly arguments: string;
      /** The call of the tool that runs this agent inside, if one does. */
      readonly parent?: string;
    }
  /** What an agent inside a tool says on its way to the tool's result; `callId` is the tool's. */
  | {
      readonly type: 'tool-progress';
      readonly callId: string;
      readonly agent: string;
      readonly delta: string;
    }
  | {
      readonly type: 'tool-finished';
      readonly agent: string;
      readonly callId: string;
      readonly name: string;
      readonly status: ToolStatus;
      readonly output: string;
      readonly ms: number;
      readonly parent?: string;
    }
  | {
      readonly type: 'handoff';
      readonly from: string;
      readonly to: string;
      readonly reason: string;
      readonly status: 'committed' | 'refused' | 'escalated';
    }
  | {
      readonly type: 'model-failed';
      readonly model: string;
      readonly next: string | null;
      readonly reason: string;
    }
  | { readonly type: 'turn-finished'; readonly result: TurnResult };

/** A finished turn. */
export interface TurnResult {
  readonly conversationId: string;
  readonly reply: string;
  readonly owner: string;
  readonly status: ConversationStatus;
  readonly outcome: TurnOutcome;
  /** Committed handoffs of this turn, those to a person included. */
  readonly handoffs: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
  /** `offered`: nothing was done, the customer is to agree first. */
  readonly toolCalls: readonly {
    readonly name: string;
    readonly status: ToolStatus;
    readonly offered?: true;
  }[];
  /** Names of the model links that answered, in order of first use. */
  readonly models: readonly string[];
  readonly usage: TurnUsage;
  /** Sequence number of the turn's last event. */
  readonly seq: number;
}
