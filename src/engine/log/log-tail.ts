import type { FeedWatch } from '../../contracts/feed.ts';
import type { ConversationStore, Head } from '../../contracts/store.ts';

/** How often the feed is looked at while anybody watches, in ms; one query for all of them. */
const LOOK_MS = 50;

/** Whether what somebody waits for has come, as far as the head of the log tells. */
type Wants = (head: Head | undefined) => boolean;

/** What it asks the store for. */
type Heads = Pick<ConversationStore, 'heads' | 'feed'>;

interface Watcher {
  readonly wants: Wants;
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Notices that a log has grown or was given up, on whichever node, by the feed. It asks the store instead of listening to it:
 * that goes through connection poolers, survives a restart of the database, and costs the writers next to nothing.
 */
export class LogTail {
  readonly #store: Heads;
  readonly #leaseMs: number;
  readonly #watchers = new Map<string, Set<Watcher>>();
  /** Conversations whose head is asked for at each look: their node may die, and that is no commit. */
  readonly #held = new Map<string, number>();
  /** Conversations that somebody has begun to watch since the last look: they may have grown meanwhile. */
  #fresh = new Set<string>();
  #feed: FeedWatch | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Heads, leaseMs: number) {
    this.#store = store;
    this.#leaseMs = leaseMs;
  }

  /** Resolves when the log may have grown beyond `seq`, and when the signal aborts. */
  grown(id: string, seq: number, signal: AbortSignal): Promise<void> {
    return this.#watch(id, (head) => !head || head.seq > seq, signal);
  }

  /** Resolves when the node that holds the conversation may have given it up, or died. */
  async free(id: string, node: string): Promise<void> {
    this.#held.set(id, (this.#held.get(id) ?? 0) + 1);
    try {
      await this.#watch(id, (head) => head?.node !== node || !head.alive);
    } finally {
      const others = (this.#held.get(id) ?? 0) - 1;
      if (others > 0) this.#held.set(id, others);
      else this.#held.delete(id);
    }
  }

  async #watch(id: string, wants: Wants, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    const watcher = { wants, done: Promise.withResolvers<void>() };
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    this.#fresh.add(id);
    const leave = () => watcher.done.resolve();
    signal?.addEventListener('abort', leave, { once: true });
    this.#timer ??= setTimeout(() => this.#look(), LOOK_MS);
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

  async #look(): Promise<void> {
    try {
      this.#feed ??= this.#store.feed.watch();
      // First the feed: what it does not tell those who are new to it is in the heads.
      for (const { id } of await this.#feed.look()) this.wake(id);
      await this.#lookAtHeads();
    } catch {
      // The store is away: whoever watches goes on doing so.
    }
    this.#timer = this.#watchers.size > 0 ? setTimeout(() => this.#look(), LOOK_MS) : undefined;
    // Nobody watches: whoever comes next begins anew.
    if (!this.#timer) this.#feed = undefined;
  }

  async #lookAtHeads(): Promise<void> {
    const fresh = this.#fresh;
    const ids = [...new Set([...fresh, ...this.#held.keys()])];
    if (ids.length === 0) return;
    this.#fresh = new Set();
    try {
      const heads = await this.#store.heads(ids, this.#leaseMs);
      const byId = new Map(heads.map((head) => [head.id, head]));
      for (const id of ids)
        for (const { wants, done } of this.#watchers.get(id) ?? []) if (wants(byId.get(id))) done.resolve();
    } catch (thrown) {
      for (const id of fresh) this.#fresh.add(id);
      throw thrown;
    }
  }
}
