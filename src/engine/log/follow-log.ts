import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { LogTail } from './log-tail.ts';
import { isAway } from './store-trouble.ts';

const EVENTS_PER_PAGE = 200;

/** Which log to follow, from where, and until when. */
export interface Following {
  readonly id: string;
  readonly after: number;
  readonly signal: AbortSignal;
}

/** The events of a log after `after` as they come, whichever node writes them; waits while the store is away. */
export async function* followLog(
  store: Pick<ConversationStore, 'state' | 'events'>,
  tail: Pick<LogTail, 'grown'>,
  { id, after, signal }: Following,
): AsyncGenerator<ConversationEvent> {
  if (!(await store.state(id))) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
  let seq = after;
  while (!signal.aborted) {
    const events = await pageAfter(store, id, seq);
    yield* events;
    seq = events.at(-1)?.seq ?? seq;
    if (events.length < EVENTS_PER_PAGE) await tail.grown(id, seq, signal);
  }
}

async function pageAfter(
  store: Pick<ConversationStore, 'events'>,
  id: string,
  seq: number,
): Promise<ConversationEvent[]> {
  try {
    return await store.events(id, seq, EVENTS_PER_PAGE);
  } catch (thrown) {
    if (isAway(thrown)) return [];
    throw thrown;
  }
}
