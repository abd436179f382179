import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent, EventType } from '../../contracts/event.ts';

/** Every type of event this version knows; the compiler keeps it complete. */
const KNOWN: Readonly<Record<EventType, true>> = {
  'conversation-opened': true,
  'customer-said': true,
  'turn-opened': true,
  'call-answered': true,
  'turn-resumed': true,
  'agent-said': true,
  'model-noted': true,
  'tool-called': true,
  'tool-returned': true,
  'approval-requested': true,
  'approval-decided': true,
  'consent-asked': true,
  'consent-judged': true,
  'consent-spent': true,
  'fact-recorded': true,
  'handoff-proposed': true,
  'handoff-guarded': true,
  'handoff-committed': true,
  'handoff-refused': true,
  'handoff-escalated': true,
  'handoff-acknowledged': true,
  'handoff-ended': true,
  'person-requested': true,
  'request-escalated': true,
  'request-withdrawn': true,
  'callback-promised': true,
  'person-claimed': true,
  'person-said': true,
  'person-whispered': true,
  'person-returned': true,
  'person-declined': true,
  'deadline-set': true,
  'deadline-cleared': true,
  'deadline-passed': true,
  'guard-tripped': true,
  'danger-found': true,
  'speaker-fenced': true,
  'claim-withheld': true,
  'limit-warned': true,
  'limit-reached': true,
  'note-written': true,
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
