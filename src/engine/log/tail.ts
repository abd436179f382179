import type { ConversationStore, Head } from '../../contracts/store.ts';

/** How often logs that somebody watches are looked at, in ms; one query for all of them. */
const POLL_MS = 100;

interface Watcher {
  /** Whether what it waits for has come. */
  readonly wants: (head: Head | undefined) => boolean;
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Notices that a log has grown or was given up, on whichever node. It asks the store instead of listening to it: that
 * goes through connection poolers, survives a restart of the database, and costs the writers nothing.
 */
export class Tail {
  readonly #store: ConversationStore;
  readonly #leaseMs: number;
  readonly #watchers = new Map<string, Set<Watcher>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(store: ConversationStore, leaseMs: number) {
    this.#store = store;
    this.#leaseMs = leaseMs;
  }

  /** Resolves when the log may have grown beyond `seq`, and when the signal aborts. */
  grown(id: string, seq: number, signal: AbortSignal): Promise<void> {
    return this.#watch(id, (head) => !head || head.seq > seq, signal);
  }

  /** Resolves when the node that holds the conversation may have given it up, or died. */
  free(id: string, node: string): Promise<void> {
    return this.#watch(id, (head) => head?.node !== node || !head.alive);
  }

  async #watch(id: string, wants: Watcher['wants'], signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    const watcher = { wants, done: Promise.withResolvers<void>() };
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    const leave = () => watcher.done.resolve();
    signal?.addEventListener('abort', leave, { once: true });
    this.#timer ??= setTimeout(() => this.#poll(), POLL_MS);
    try {
      await watcher.done.promise;
    } finally {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(id);
      signal?.removeEventListener('abort', leave);
    }
  }

  /** Wakes who watches this conversation: this node has just written to it. */
  wake(id: string): void {
    for (const { done } of this.#watchers.get(id) ?? []) done.resolve();
  }

  async #poll(): Promise<void> {
    try {
      const heads = await this.#store.heads([...this.#watchers.keys()], this.#leaseMs);
      const byId = new Map(heads.map((head) => [head.id, head]));
      for (const [id, watchers] of this.#watchers)
        for (const { wants, done } of watchers) if (wants(byId.get(id))) done.resolve();
    } catch {
      // The store is away: whoever watches goes on doing so.
    }
    this.#timer = this.#watchers.size > 0 ? setTimeout(() => this.#poll(), POLL_MS) : undefined;
  }
}
