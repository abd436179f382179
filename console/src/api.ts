import type {
  ConversationSummary,
  CustomerDesk,
  Event,
  DangerMark as FullDangerMark,
  PostV1ConversationsResponse,
  Desk as StaffDesk,
  TurnEvent,
} from './server-types.ts';

export type { StaffDesk, TurnEvent };

/** One agent of the desk. */
export type DeskAgent = StaffDesk['agents'][number];

/** `GET /v1/desk`, as everybody or as staff see it. */
export type Desk = CustomerDesk | StaffDesk;

/** Whether the desk was told to staff. */
export function isStaffDesk(desk: Desk): desk is StaffDesk {
  return 'models' in desk;
}

/** `waiting`: a person was asked for and has not taken over yet; `with-person`: a person has, and no agent speaks. */
export type ConversationStatus = ConversationSummary['status'];

/** That somebody said something that sounds like danger: of what, e.g. `medical`. */
export type DangerMark = Pick<FullDangerMark, 'category'>;

/** What this page reads of a conversation, in the list or alone; everything else it folds from the events. */
export type Conversation = Pick<
  ConversationSummary,
  'id' | 'title' | 'owner' | 'status' | 'line' | 'updatedAt'
> & {
  /** Unknown of what this browser kept before there were several. */
  readonly desk?: string;
  /** Told to staff only. */
  readonly danger?: DangerMark | null;
  /** Id of the closed conversation that this one continues; unknown of what this browser kept. */
  readonly previous?: string | null;
};

/** The list, and the ids of desks whose database is away: theirs are missing in it. */
export interface ConversationPage {
  readonly conversations: readonly Conversation[];
  readonly unserved?: readonly string[];
}

/** `POST /v1/conversations`: with what lets its customer go on with it. */
export type OpenedConversation = Conversation & Pick<PostV1ConversationsResponse, 'token'>;

/** One event of `GET /v1/conversations/{id}/events`; of a type that this page does not know as well, from a newer server. */
export type StoredEvent = Event;

/** What the stored events say, by type. */
export type EventData = { readonly [Stored in StoredEvent as Stored['type']]: Stored['data'] };

/** Where a fact comes from; only what a tool returned, or the host's own server knows, counts as verified. */
export type Provenance = EventData['fact-recorded']['provenance'];

/** How a tool call ended; `waiting`: a person must say yes first. */
export type ToolStatus = EventData['tool-returned']['status'];

/** How a turn ended. */
export type TurnOutcome = EventData['turn-finished']['outcome'];

/** What a turn cost; turns from before there were prices do not say. */
export type Usage = Partial<Pick<NonNullable<EventData['turn-finished']['usage']>, 'usd'>>;

/** How a handoff ended; `escalated`: a person was asked for. */
export type HandoffStatus = Extract<TurnEvent, { type: 'handoff' }>['status'];

/** What the page needs of the server; tests hand in a scripted one. */
export interface Api {
  desk(): Promise<Desk>;
  /** All desks; the first is who is meant where none is named. */
  desks(): Promise<readonly Desk[]>;
  conversations(): Promise<ConversationPage>;
  conversation(id: string): Promise<Conversation>;
  /** Opens one at the desk with this id, or the one that continues a closed one; at the desk that is meant without. */
  open(where?: {
    readonly desk?: string | undefined;
    readonly previous?: string | undefined;
  }): Promise<OpenedConversation>;
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
