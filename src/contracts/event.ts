export type { ConversationEvent, EventData, EventType, NewEvent } from '../events/events.ts';
export type { ModelMark, Recovery, TurnCause, TurnOutcome, TurnUsage } from '../events/fields.ts';
