import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent, EventType } from '../../contracts/event.ts';

/** Every type of event this version knows; the compiler keeps it complete. */
const KNOWN: Readonly<Record<EventType, true>> = {
  'conversation-opened': true,
  'customer-said': true,
  'agent-said': true,
  'model-noted': true,
  'tool-called': true,
  'tool-returned': true,
  'fact-recorded': true,
  'handoff-proposed': true,
  'handoff-committed': true,
  'handoff-refused': true,
  'person-requested': true,
  'model-failed': true,
  'conversation-closed': true,
  'turn-finished': true,
};

/** The events themselves; throws `event-unknown` when a newer version wrote one of them. */
export function checkKnown(conversation: string, events: ConversationEvent[]): ConversationEvent[] {
  const stranger = events.find(({ type }) => !Object.hasOwn(KNOWN, type));
  if (stranger === undefined) return events;
  throw new SwitchroomError(
    'event-unknown',
    `Event ${stranger.seq} of ${conversation} is a "${stranger.type}"; a newer version of Switchroom wrote it.`,
  );
}
