import { LRUCache } from 'lru-cache';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { AppendedBetween } from '../../contracts/feed.ts';
import type { ConversationStore } from '../../contracts/store.ts';

/** So many events are kept in mind, and for so long, in ms: an erased conversation is not read from here later than that. */
const MOST_EVENTS = 4_000;
const KEPT_MS = 1_000;

type Reads = Pick<ConversationStore, 'eventsBetween'>;
type Events = Promise<ConversationEvent[]>;

/** The log of a desk whose readers follow each other closely: what one of them reads, the others of this process have as well. */
export function shareReads(store: Reads): Reads {
  const known = new LRUCache<string, Events>({ maxSize: MOST_EVENTS, ttl: KEPT_MS });
  const remember = (piece: AppendedBetween, events: Events) => {
    known.set(keyOf(piece), events, { size: Math.max(1, piece.seq - piece.after) });
    events.catch(() => known.delete(keyOf(piece)));
    return events;
  };
  return {
    eventsBetween(pieces) {
      const kept = pieces.map((piece) => known.get(keyOf(piece)));
      const missing = pieces.filter((_, at) => kept[at] === undefined);
      if (missing.length === 0) return Promise.all(kept.map((events) => events ?? []));
      const answer = store.eventsBetween(missing);
      const read = new Map(missing.map((piece, at) => [piece, remember(piece, pieceOf(answer, at))]));
      return Promise.all(pieces.map((piece, at) => kept[at] ?? read.get(piece) ?? []));
    },
  };
}

async function pieceOf(answer: Promise<ConversationEvent[][]>, at: number): Events {
  return (await answer)[at] ?? [];
}

function keyOf({ id, after, seq }: AppendedBetween): string {
  return `${id} ${after} ${seq}`;
}
