import type { StoredEvent } from '../../api.ts';
import { asProblem } from '../../problem.ts';
import type { ConsoleApi } from '../console-api.ts';
import { type ConversationViewed, EMPTY_VIEW, withEvents } from './conversation-view-of.ts';

/** What a conversation is given from outside. */
export interface ConversationPorts {
  readonly api: Pick<ConsoleApi, 'conversation' | 'events' | 'follow'>;
  wait(ms: number): Promise<void>;
  /** Calls back when there is time to show something. */
  frame(show: () => void): void;
}

const AGAIN_MS = 2_000;

/** One conversation, from its log, live. */
export class ConversationStore {
  #view = EMPTY_VIEW;
  #due: StoredEvent[] = [];
  #framed = false;
  readonly id: string;
  readonly #ports: ConversationPorts;
  readonly #listeners = new Set<() => void>();

  constructor(id: string, ports: ConversationPorts) {
    this.id = id;
    this.#ports = ports;
  }

  /** The current view; the same object until something changes. */
  readonly read = (): ConversationViewed => this.#view;

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads and follows it until the returned function is called. */
  readonly start = (): (() => void) => {
    const left = new AbortController();
    void this.#follow(left.signal);
    return () => left.abort();
  };

  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#readAll();
        await this.#ports.api.follow(this.id, this.#seq, signal, (event) => this.#hear(event));
      } catch (thrown) {
        if (signal.aborted) return;
        const problem = asProblem(thrown);
        this.#show({ live: false, problem });
        if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) return;
      }
      this.#show({ live: false });
      await this.#ports.wait(AGAIN_MS);
    }
  }

  get #seq(): number {
    return this.#due.at(-1)?.seq ?? this.#view.timeline.seq;
  }

  async #readAll(): Promise<void> {
    const { api } = this.#ports;
    const [events, record] = await Promise.all([api.events(this.id, this.#seq), api.conversation(this.id)]);
    this.#due.push(...events);
    this.#flush();
    this.#show({ record, loaded: true, live: true, problem: null });
  }

  #hear(event: StoredEvent): void {
    this.#due.push(event);
    if (this.#framed) return;
    this.#framed = true;
    this.#ports.frame(() => {
      this.#framed = false;
      this.#flush();
      void this.#readRecord();
    });
  }

  async #readRecord(): Promise<void> {
    const record = await this.#ports.api.conversation(this.id).catch(() => null);
    if (record !== null && record.seq >= (this.#view.record?.seq ?? 0)) this.#show({ record });
  }

  #flush(): void {
    const due = this.#due;
    this.#due = [];
    this.#show(withEvents(this.#view, due));
  }

  #show(change: Partial<ConversationViewed>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
