/** The HTTP contract of the server as this page reads it. */

/** One way out of an agent; `to` is an agent's id or `person`. */
export interface DeskEdge {
  readonly to: string;
  readonly toolName: string;
}

/** One agent of the desk. */
export interface DeskAgent {
  readonly id: string;
  readonly name: string;
  readonly handoffDescription: string;
  readonly tools: readonly string[];
  readonly edges: readonly DeskEdge[];
}

/** `GET /v1/desk`, as everybody may see it. */
export interface Desk {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  /** Something a customer could say to each agent. */
  readonly examples: readonly string[];
  readonly agents: readonly Pick<DeskAgent, 'id' | 'name'>[];
}

/** `GET /v1/desk`, as staff see it. */
export interface StaffDesk extends Desk {
  readonly models: readonly string[];
  readonly agents: readonly DeskAgent[];
}

/** Whether the desk was told to staff. */
export function isStaffDesk(desk: Desk): desk is StaffDesk {
  return 'models' in desk;
}

/** `waiting`: a person was asked for and has not taken over yet; `with-person`: a person has, and no agent speaks. */
export type ConversationStatus = 'open' | 'waiting' | 'with-person' | 'closed';

/** That somebody said something that sounds like danger: of what, e.g. `medical`. */
export interface DangerMark {
  readonly category: string;
}

/** What this page reads of a conversation, in the list or alone; everything else it folds from the events. */
export interface Conversation {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly status: ConversationStatus;
  readonly line: string;
  readonly updatedAt: string;
  /** Told to staff only. */
  readonly danger?: DangerMark | null;
}

/** `POST /v1/conversations`: with what lets its customer go on with it. */
export interface OpenedConversation extends Conversation {
  readonly token: string;
}

/** Where a fact comes from; only what a tool returned counts as verified. */
export type Provenance = 'customer-said' | 'tool-returned' | 'inferred';

/** How a tool call ended; `waiting`: a person must say yes first. */
export type ToolStatus = 'ok' | 'refused' | 'failed' | 'waiting';

/** How a turn ended. */
export type TurnOutcome = 'replied' | 'aborted' | 'limit' | 'failed' | 'with-person';

/** What a turn cost; turns from before there were prices do not say. */
export interface Usage {
  readonly usd?: number;
}

/** How a handoff ended; `escalated`: a person was asked for. */
export type HandoffStatus = 'committed' | 'refused' | 'escalated';

/** The stored events this page draws, by type; others are skipped. What is optional is told to staff only. */
export interface EventData {
  'conversation-opened': { owner: string };
  'customer-said': { text: string };
  /** Told to staff only. */
  'danger-found': { category: string };
  'agent-said': { agent: string; text: string; complete: boolean; continues?: boolean };
  'tool-called': { agent: string; callId: string; name: string; arguments?: string; parent?: string };
  'tool-returned': { callId: string; status: ToolStatus; output?: string; ms?: number };
  'fact-recorded': { name: string; value: unknown; provenance: Provenance };
  'handoff-committed': { from: string; to: string; reason?: string };
  'handoff-refused': { from: string; to: string; reason: string };
  'person-requested': { from?: string; reason?: string };
  'person-claimed': { by: string };
  'person-said': { by: string; text: string };
  'person-returned': { to: string };
  'person-declined': { by: string };
  'request-withdrawn': Record<string, never>;
  'model-failed': { model: string; next: string | null; reason: string };
  'turn-finished': { outcome: TurnOutcome; ms?: number; models?: string[]; usage?: Usage };
  /** Of a type, or a version of one, that the server does not know; told to staff only. */
  unknown: { type: string; version: number };
}

/** One event of `GET /v1/conversations/{id}/events`. */
export type StoredEvent = {
  [Type in keyof EventData]: { readonly type: Type; readonly data: EventData[Type] };
}[keyof EventData] & { readonly seq: number; readonly turn: number; readonly at: string };

/** One event of a running turn, as streamed by `POST /v1/conversations/{id}/messages`; what is optional is told to staff only. */
export type TurnEvent =
  | { readonly type: 'message-accepted' }
  | { readonly type: 'text-delta'; readonly agent: string; readonly delta: string }
  | {
      readonly type: 'tool-started';
      readonly agent: string;
      readonly callId: string;
      readonly name: string;
      readonly arguments?: string;
      readonly parent?: string;
    }
  | { readonly type: 'tool-progress' }
  | {
      readonly type: 'tool-finished';
      readonly callId: string;
      readonly status: ToolStatus;
      readonly output?: string;
      readonly ms?: number;
    }
  | {
      readonly type: 'handoff';
      readonly from: string;
      readonly to: string;
      readonly reason?: string;
      readonly status: HandoffStatus;
    }
  | {
      readonly type: 'model-failed';
      readonly model: string;
      readonly next: string | null;
      readonly reason: string;
    }
  | {
      readonly type: 'turn-finished';
      readonly result: {
        readonly outcome: TurnOutcome;
        readonly owner: string;
        readonly models?: readonly string[];
        readonly usage?: Usage;
      };
    };

/** What the page needs of the server; tests hand in a scripted one. */
export interface Api {
  desk(): Promise<Desk>;
  conversations(): Promise<readonly Conversation[]>;
  conversation(id: string): Promise<Conversation>;
  open(): Promise<OpenedConversation>;
  /** Every event after `seq`, however many pages that takes. */
  events(id: string, after: number): Promise<readonly StoredEvent[]>;
  /** Ends the running turn; false when none runs. */
  interrupt(id: string): Promise<boolean>;
  /** Calls `onEvent` for each event of the turn, in order; resolves when the stream ends. */
  say(id: string, text: string, signal: AbortSignal, onEvent: (event: TurnEvent) => void): Promise<void>;
  /** Calls `onEvent` with the type and `seq` of each event after `after` as it happens; resolves when the connection ends. */
  follow(
    id: string,
    after: number,
    signal: AbortSignal,
    onEvent: (type: string, seq: number) => void,
  ): Promise<void>;
}
