import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationStore } from '../../contracts/store.ts';

/** How often the feed is looked at while anybody follows, in ms; one query for all who do. */
const LOOK_MS = 50;

/** What it asks the store for. */
type Reads = Pick<ConversationStore, 'feed' | 'states'>;

/** One who follows: the newest state of each conversation that they have not been given yet. */
interface Follower {
  readonly due: Map<string, ConversationState>;
  wake(): void;
}

/** All conversations of a desk as they change, on whichever node; read once for all who follow, and not at all while nobody does. */
export class Changes {
  readonly #store: Reads;
  readonly #followers = new Set<Follower>();
  /** Whether a loop runs, and whether it notices all from now on. */
  #running = false;
  #watching = false;

  constructor(store: Reads) {
    this.#store = store;
  }

  /**
   * The states of conversations as they change, until `signal` aborts. First an empty list: from then on nothing is missed. Who reads
   * slowly is given the newest state of each, not every one there was.
   */
  async *follow(signal: AbortSignal): AsyncGenerator<readonly ConversationState[]> {
    let woken = Promise.withResolvers<void>();
    const follower: Follower = { due: new Map(), wake: () => woken.resolve() };
    signal.addEventListener('abort', follower.wake);
    this.#followers.add(follower);
    if (!this.#running) void this.#run();
    let begun = false;
    try {
      while (!signal.aborted) {
        if (!begun && this.#watching) {
          begun = true;
          yield [];
        }
        const states = [...follower.due.values()];
        follower.due.clear();
        if (states.length > 0) yield states;
        else await woken.promise;
        woken = Promise.withResolvers();
      }
    } finally {
      this.#followers.delete(follower);
      signal.removeEventListener('abort', follower.wake);
    }
  }

  async #run(): Promise<void> {
    this.#running = true;
    const feed = this.#store.feed.watch();
    const changed = new Set<string>();
    while (this.#followers.size > 0) {
      try {
        for (const { id } of await feed.look()) changed.add(id);
        const states = changed.size > 0 ? await this.#store.states([...changed]) : [];
        changed.clear();
        this.#tell(states);
      } catch {
        // The store is away: what changed is read when it is back.
      }
      await pause(LOOK_MS);
    }
    this.#running = false;
    this.#watching = false;
  }

  #tell(states: readonly ConversationState[]): void {
    const isNews = !this.#watching || states.length > 0;
    this.#watching = true;
    if (!isNews) return;
    for (const follower of this.#followers) {
      for (const state of states) follower.due.set(state.id, state);
      follower.wake();
    }
  }
}
