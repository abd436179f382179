import type { ConversationEvent } from './event.ts';
import type { ConversationStore } from './store.ts';

const EVENTS_PER_PAGE = 1_000;

/** All events of a conversation, oldest first; none of one that there is not. */
export async function wholeLog(
  log: Pick<ConversationStore, 'events'>,
  id: string,
): Promise<ConversationEvent[]> {
  const events: ConversationEvent[] = [];
  for (;;) {
    const page = await log.events(id, events.at(-1)?.seq ?? 0, EVENTS_PER_PAGE);
    events.push(...page);
    if (page.length < EVENTS_PER_PAGE) return events;
  }
}
