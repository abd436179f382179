export type { ConversationEvent, EventData, EventType, NewEvent } from '../events/events.ts';
export type {
  ModelCall,
  ModelMark,
  Recovery,
  SpokenTimes,
  TurnCause,
  TurnOutcome,
  TurnUsage,
} from '../events/fields.ts';
