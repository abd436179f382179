import type { AppendedBetween, FeedEntry } from '../../contracts/feed.ts';
import type { CommittedEvents } from '../../contracts/reader.ts';
import type { ConversationStore } from '../../contracts/store.ts';

/** How many events are asked for at once; a single piece of a log may be longer. */
const MOST_EVENTS = 2_000;

/** What a page of the feed wrote, in its order, in as few questions as its length allows; what was deleted meanwhile is left out. */
export async function committedEvents(
  store: Pick<ConversationStore, 'eventsBetween'>,
  page: readonly Pick<FeedEntry, 'appended'>[],
): Promise<CommittedEvents[]> {
  const commits: CommittedEvents[] = [];
  for (const pieces of inQuestions(page.flatMap(({ appended }) => appended))) {
    const found = await store.eventsBetween(pieces);
    for (const [at, { id }] of pieces.entries()) {
      const events = found[at] ?? [];
      if (events.length > 0) commits.push({ conversation: id, events });
    }
  }
  return commits;
}

/** The pieces in their order, as many together as have `MOST_EVENTS` events. */
function inQuestions(pieces: readonly AppendedBetween[]): AppendedBetween[][] {
  const questions: AppendedBetween[][] = [];
  let length = MOST_EVENTS;
  for (const piece of pieces) {
    const more = piece.seq - piece.after;
    const isFull = length + more > MOST_EVENTS;
    if (isFull) questions.push([]);
    questions.at(-1)?.push(piece);
    length = isFull ? more : length + more;
  }
  return questions;
}
