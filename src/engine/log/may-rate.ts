import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';

const DAY_MS = 86_400_000;
/** How long after its end a conversation may be rated, and how long after the first rating that may be changed. */
const RATED_WITHIN_MS = 7 * DAY_MS;
const CHANGED_WITHIN_MS = DAY_MS;
const MOST_CHANGES = 10;

/** Throws `rating-closed` when a conversation, whose whole log is given, can not be rated now: before anything was said, or too late. */
export function mustBeRatable(events: readonly ConversationEvent[], now: Date): void {
  const ratings = events.filter(({ type }) => type === 'conversation-rated');
  const closed = events.findLast(({ type }) => type === 'conversation-closed');
  const isOver = (since: ConversationEvent | undefined, ms: number) =>
    since !== undefined && now.getTime() - since.at.getTime() > ms;
  if (!events.some(({ type }) => type === 'customer-said')) throw closedTo('Nothing was said yet.');
  if (isOver(closed, RATED_WITHIN_MS)) throw closedTo('It was closed more than seven days ago.');
  if (isOver(ratings[0], CHANGED_WITHIN_MS)) throw closedTo('It was rated more than a day ago.');
  if (ratings.length > MOST_CHANGES) throw closedTo('It was changed often enough.');
}

function closedTo(why: string): SwitchroomError {
  return new SwitchroomError('rating-closed', why);
}
