import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationEvent, EventData } from '../../contracts/event.ts';
import { EVENTS } from '../../events/events.ts';
import type { HistoryEntry } from '../../events/history-entry.ts';
import { digest } from './digest.ts';

const MOST_LINES = 12;
/** Of the wish, in characters: a line to be read, less than what is kept of one. */
const MOST_OF_WISH = 240;

/** Events that tell whether a person is still waited for. */
const OF_PEOPLE = [
  'person-requested',
  'person-claimed',
  'person-declined',
  'request-withdrawn',
  'person-returned',
];

/**
 * What a new conversation is told of the one it continues, from its state and its last events. Only what was said: no fact, as nobody has
 * proven anything yet, no call, and no offer.
 */
export function earlier(
  state: ConversationState,
  events: readonly ConversationEvent[],
): EventData['conversation-continued'] {
  const said = events.flatMap((event): HistoryEntry[] => {
    const entry = EVENTS.historyEntry(event);
    return entry && (entry.kind === 'customer' || entry.kind === 'agent') ? [entry] : [];
  });
  const ofPeople = events.findLast(({ type }) => OF_PEOPLE.includes(type));
  return {
    previous: state.id,
    closedAt: state.updatedAt.toISOString(),
    owner: state.owner,
    wish: state.allowance.wish.slice(0, MOST_OF_WISH),
    summary: digest(said.slice(-MOST_LINES), {}, [], Infinity),
    ...(ofPeople?.type === 'person-requested' && { waiting: ofPeople.data.reason }),
    danger: state.danger !== null,
  };
}
