import type {
  RealtimeConversationItemAssistantMessage,
  RealtimeConversationItemFunctionCall,
  RealtimeConversationItemFunctionCallOutput,
  RealtimeConversationItemSystemMessage,
  RealtimeConversationItemUserMessage,
  RealtimeError,
  RealtimeServerEvent,
} from 'openai/resources/realtime/realtime';

type Without<Event, Field extends string> = Event extends unknown ? Omit<Event, Field> : never;

/** Any event the vendor's server sends, by the vendor's own types. */
export type ServerEvent = RealtimeServerEvent;

/** A server event before it has its id. */
export type Unsent = Without<ServerEvent, 'event_id'>;

/** Puts an event on the wire of a session. */
export type Emit = (event: Unsent) => void;

/** The items of a conversation that the double keeps. */
export type WireItem =
  | RealtimeConversationItemSystemMessage
  | RealtimeConversationItemUserMessage
  | RealtimeConversationItemAssistantMessage
  | RealtimeConversationItemFunctionCall
  | RealtimeConversationItemFunctionCallOutput;

/** What an `error` event says, but for the client's event it is about. */
export type Refusal = Pick<RealtimeError, 'type' | 'message'> & {
  readonly code: string | null;
  readonly param?: string;
};

/** A refusal of a request that breaks the vendor's rules. */
export function invalid(code: string | null, message: string, param?: string): Refusal {
  return { type: 'invalid_request_error', code, message, ...(param === undefined ? {} : { param }) };
}

/** Whether a handler's answer is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'message' in value && 'code' in value;
}
