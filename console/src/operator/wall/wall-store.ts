import { asProblem, type Problem } from '../../problem.ts';
import type { ConsoleApi, WallRow } from '../console-api.ts';

/** Conversations by their ids. */
export type Rows = ReadonlyMap<string, WallRow>;

/** The wall as the console holds it. */
export interface WallView {
  /** Every conversation that is not closed. */
  readonly rows: Rows;
  /** Whether the list was read once. */
  readonly loaded: boolean;
  /** Whether the stream is open and nothing is missed. */
  readonly live: boolean;
  /** When the server was heard last, ms since 1970; null before. */
  readonly heardAt: number | null;
  /** When a conversation changed last, ms since 1970; null before. */
  readonly changedAt: number | null;
  readonly problem: Problem | null;
  /** Ids of desks whose database is away. */
  readonly unserved: readonly string[];
}

/** What a wall is given from outside. */
export interface WallPorts {
  readonly api: Pick<ConsoleApi, 'wall' | 'wallStream'>;
  now(): number;
  wait(ms: number): Promise<void>;
  /** Calls back when there is time to show something, once for all that came until then. */
  frame(show: () => void): void;
  /** Called when the server no longer knows who asks. */
  onSignedOut(): void;
}

/** The server says something every five seconds: after so long without, the connection is taken for dead. In ms. */
const SILENCE_MS = 15_000;
/** How long to wait before a stream that ended is opened again, in ms: longer each time, until one opens. */
const AGAIN_MS = [0, 1_000, 2_000, 5_000, 10_000];

/** All conversations that are not closed, kept up to date by one stream. */
export class WallStore {
  #view: WallView = {
    ...{ rows: new Map(), loaded: false, live: false, heardAt: null },
    ...{ changedAt: null, problem: null, unserved: [] },
  };
  /** Rows that are not shown yet, closed ones as well. */
  readonly #due = new Map<string, WallRow>();
  #framed = false;
  #tries = 0;
  readonly #ports: WallPorts;
  readonly #listeners = new Set<() => void>();

  constructor(ports: WallPorts) {
    this.#ports = ports;
  }

  /** The current view; the same object until something changes. */
  readonly read = (): WallView => this.#view;

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows until the returned function is called; what is on show stays when the server is away. */
  readonly start = (): (() => void) => {
    const left = new AbortController();
    void this.#follow(left.signal);
    return () => left.abort();
  };

  /** Takes a conversation as an action was answered with it, before the stream brings it. */
  readonly take = (row: WallRow): void => this.#take([row]);

  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#ports.wait(AGAIN_MS[this.#tries] ?? 10_000);
      this.#tries = Math.min(this.#tries + 1, AGAIN_MS.length - 1);
      if (!signal.aborted && !(await this.#once(signal))) return;
    }
  }

  /** One connection, until it ends; false when asking again is no use. */
  async #once(left: AbortSignal): Promise<boolean> {
    const silent = new AbortController();
    const signal = AbortSignal.any([left, silent.signal]);
    const watch = this.#watch(silent, signal);
    try {
      await this.#ports.api.wallStream(signal, ({ event, data }) => this.#hear(event, data));
      this.#show({ live: false });
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (left.aborted) return false;
      if (problem.status === 401) {
        this.#ports.onSignedOut();
        return false;
      }
      this.#show({ live: false, problem: signal.aborted ? null : problem });
      if (problem.status === 403) return false;
    } finally {
      silent.abort();
      await watch;
    }
    return true;
  }

  /** Ends a connection on which nothing comes any more. */
  async #watch(silent: AbortController, signal: AbortSignal): Promise<void> {
    let heard = this.#view.heardAt;
    while (!signal.aborted) {
      await Promise.race([this.#ports.wait(SILENCE_MS), aborted(signal)]);
      if (heard === this.#view.heardAt && this.#view.live) silent.abort();
      heard = this.#view.heardAt;
    }
  }

  #hear(event: string | undefined, data: string): void {
    if (event === 'rows') this.#take((JSON.parse(data) as { rows: WallRow[] }).rows);
    else this.#show({ heardAt: this.#ports.now() });
    if (event !== 'ready') return;
    this.#tries = 0;
    void this.#load();
  }

  /** Reads all pages; what is in none of them and did not change meanwhile is closed or erased. */
  async #load(): Promise<void> {
    const before = this.#view.rows;
    const seen = new Map<string, WallRow>();
    try {
      for (let from: string | null | undefined; from !== null; ) {
        const page = await this.#ports.api.wall(from === undefined ? {} : { before: from });
        for (const row of page.rows) seen.set(row.id, row);
        from = page.next;
        this.#show({ unserved: page.unserved ?? [] });
      }
    } catch (thrown) {
      this.#show({ problem: asProblem(thrown) });
      return;
    }
    const rows = new Map(this.#view.rows);
    for (const [id, row] of before) if (!seen.has(id) && rows.get(id) === row) rows.delete(id);
    for (const [id, row] of seen) if (isNewer(row, this.#due.get(id) ?? rows.get(id))) rows.set(id, row);
    this.#show({ rows, loaded: true, live: true, problem: null });
  }

  #take(rows: readonly WallRow[]): void {
    for (const row of rows) {
      const known = this.#due.get(row.id) ?? this.#view.rows.get(row.id);
      if (isNewer(row, known)) this.#due.set(row.id, row);
    }
    if (this.#framed) return;
    this.#framed = true;
    this.#ports.frame(() => this.#flush());
  }

  #flush(): void {
    this.#framed = false;
    const rows = new Map(this.#view.rows);
    for (const [id, row] of this.#due) {
      if (row.status === 'closed') rows.delete(id);
      else rows.set(id, row);
    }
    this.#due.clear();
    const now = this.#ports.now();
    this.#show({ rows, heardAt: now, changedAt: now });
  }

  #show(change: Partial<WallView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isNewer(row: WallRow, known: WallRow | undefined): boolean {
  if (known === undefined || row.seq > known.seq) return true;
  // A list may be faster than how its customers sound is known.
  return row.seq === known.seq && (row.mood !== null || known.mood === null);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
