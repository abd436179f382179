import { ALL_EVENTS } from './all-events.ts';
import type { EventDefinition, Recorded } from './define-event.ts';
import { EventRegistry } from './event-registry.ts';

/** The registry of all events of this release. */
export const EVENTS = new EventRegistry(Object.values(ALL_EVENTS));

/** What each type of event says; together they are the whole truth about a conversation. */
export type EventData = {
  [Type in keyof typeof ALL_EVENTS]: (typeof ALL_EVENTS)[Type] extends EventDefinition<Type, infer Data>
    ? Data
    : never;
};

/** The noun-verb name of an event. */
export type EventType = keyof EventData;

/** An event about to be appended; `unknown` is only ever read. */
export type NewEvent = {
  [Type in Exclude<EventType, 'unknown'>]: { readonly type: Type; readonly data: EventData[Type] };
}[Exclude<EventType, 'unknown'>];

/** An event of the log: `seq` counts from 1 without gaps within its conversation. */
export type ConversationEvent = {
  [Type in EventType]: Recorded<EventData[Type], Type>;
}[EventType];
