import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationStore } from '../../contracts/store.ts';

/** How often the feed is looked at while anybody follows, in ms; one query for all who do. */
const LOOK_MS = 50;
/** After a commit of this node it is looked at sooner, so long after the last look: those of a moment are read together. In ms. */
const SOONEST_MS = 10;

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
  #woken = Promise.withResolvers<void>();
  readonly #lookMs: number;

  constructor(store: Reads, lookMs = LOOK_MS) {
    this.#store = store;
    this.#lookMs = lookMs;
  }

  /** This node has just written: who follows need not wait for the next look. */
  wake(): void {
    this.#woken.resolve();
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
      this.#woken = Promise.withResolvers();
      try {
        for (const { id } of await feed.look()) changed.add(id);
        const states = changed.size > 0 ? await this.#store.states([...changed]) : [];
        changed.clear();
        this.#tell(states);
      } catch {
        // The store is away: what changed is read when it is back.
      }
      await pause(SOONEST_MS);
      await Promise.race([this.#woken.promise, pause(this.#lookMs - SOONEST_MS, undefined, { ref: false })]);
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
