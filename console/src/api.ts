import type {
  ConversationSummary,
  Event,
  DangerMark as FullDangerMark,
  Desk as StaffDesk,
  TurnEvent,
} from './server-types.ts';

export type { StaffDesk };

/** `waiting`: a person was asked for and has not taken over yet; `with-person`: a person has, and no agent speaks. */
export type ConversationStatus = ConversationSummary['status'];

/** That somebody said something that sounds like danger: of what, e.g. `medical`. */
export type DangerMark = Pick<FullDangerMark, 'category'>;

/** One event of `GET /v1/conversations/{id}/events`; of a type that the console does not know as well, from a newer server. */
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
