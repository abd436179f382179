import type { ConversationEvent, EventData, EventType } from '../../contracts/event.ts';
import { own } from '../../contracts/own.ts';

type Shown = { readonly [Type in EventType]?: readonly (keyof EventData[Type])[] };

/** What a customer may see of the log, event by event: only what is listed, so that what comes later is kept in. */
const SHOWN: Shown = {
  'conversation-opened': ['owner'],
  'customer-said': ['text', 'messageId'],
  'agent-said': ['agent', 'text', 'complete', 'continues'],
  'tool-called': ['agent', 'callId', 'name'],
  'tool-returned': ['callId', 'status'],
  'handoff-committed': ['from', 'to'],
  'person-requested': [],
  'callback-promised': ['at'],
  'request-withdrawn': [],
  'person-claimed': ['by'],
  'person-said': ['by', 'text'],
  'person-returned': ['by', 'to'],
  'person-declined': [],
  'conversation-closed': [],
  'turn-finished': ['outcome'],
};

/** The event as the customer may see it; undefined when it is none of the customer's business. */
export function customerEvent(event: ConversationEvent): ConversationEvent | undefined {
  // A type that a newer version wrote is no name of ours, nor one of every object's.
  const fields: readonly string[] | undefined = own(SHOWN, event.type);
  if (fields === undefined || isInside(event)) return undefined;
  const data = Object.fromEntries(Object.entries(event.data).filter(([name]) => fields.includes(name)));
  return { ...event, data } as ConversationEvent;
}

/** Whether it is a call that another tool made on its way. */
function isInside({ data }: ConversationEvent): boolean {
  return 'parent' in data && data.parent !== undefined;
}
