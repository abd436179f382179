import type { StoredEvent } from '../../../api.ts';
import { emptyTimeline, foldEvents, type Timeline } from '../../../timeline.ts';
import type { ConversationViewed } from '../conversation-view-of.ts';

/** So many events apart what a conversation was is kept, so that no step back begins at the beginning. */
const APART = 100;

/** A conversation as it was after any of its events. */
export class Replayed {
  readonly events: readonly StoredEvent[];
  readonly #kept: Timeline[] = [emptyTimeline()];

  /** `events`: all of them, oldest first. */
  constructor(events: readonly StoredEvent[]) {
    this.events = events;
  }

  /** How many events there were up to this one. */
  countTo(seq: number): number {
    const later = this.events.findIndex((event) => event.seq > seq);
    return later < 0 ? this.events.length : later;
  }

  /** What it was after so many events. */
  after(count: number): Timeline {
    const from = Math.floor(count / APART);
    for (let at = this.#kept.length; at <= from; at++) {
      const before = this.#kept[at - 1] ?? emptyTimeline();
      this.#kept.push(foldEvents(before, this.events.slice((at - 1) * APART, at * APART)));
    }
    return foldEvents(this.#kept[from] ?? emptyTimeline(), this.events.slice(from * APART, count));
  }

  /** The view of a conversation as it was after event `seq`. */
  viewAt(view: ConversationViewed, seq: number): ConversationViewed {
    return {
      ...view,
      timeline: this.after(this.countTo(seq)),
      entries: view.entries.filter((entry) => entry.seq <= seq),
      approvals: [],
    };
  }
}
