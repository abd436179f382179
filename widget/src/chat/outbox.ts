import type { Outgoing } from './chat-view.ts';
import type { Kept, Message } from './kept.ts';

/** What the customer wrote and the log does not tell yet. What the server does not have is kept by the browser, for all its tabs. */
export class Outbox {
  readonly #kept: Kept;
  /** What the server took; the log will tell it. */
  #sent: readonly Message[] = [];
  readonly #refused = new Set<string>();
  #sending: string | undefined;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** All of it, oldest first; what the log tells (`onRecord`) is dropped. */
  list(onRecord: ReadonlySet<string | undefined>): readonly Outgoing[] {
    this.#sent = this.#sent.filter(({ id }) => !onRecord.has(id));
    const sent = this.#sent.map((message): Outgoing => ({ ...message, state: 'sent' }));
    const kept = this.#kept
      .read()
      .outbox.map((message): Outgoing => ({ ...message, state: this.#stateOf(message) }));
    return [...sent, ...kept];
  }

  /** The first that waits to be sent. */
  next(): Message | undefined {
    return this.#kept.read().outbox.find(({ id }) => !this.#refused.has(id));
  }

  add(message: Message): void {
    this.#kept.change(({ outbox }) => ({ outbox: [...outbox, message] }));
  }

  /** It is being sent, until `done`. */
  async sending<Result>({ id }: Message, done: Promise<Result>): Promise<Result> {
    this.#sending = id;
    try {
      return await done;
    } finally {
      this.#sending = undefined;
    }
  }

  /** The server has it on record. */
  accept(message: Message): void {
    this.#sent = [...this.#sent, message];
    this.remove(message.id);
  }

  /** The server does not take it, now or later. */
  refuse({ id }: Message): void {
    this.#refused.add(id);
  }

  again(id: string): void {
    this.#refused.delete(id);
  }

  remove(id: string): void {
    this.#refused.delete(id);
    this.#kept.change(({ outbox }) => ({ outbox: outbox.filter((message) => message.id !== id) }));
  }

  clear(): void {
    this.#sent = [];
    this.#refused.clear();
  }

  #stateOf({ id }: Message): Outgoing['state'] {
    if (this.#refused.has(id)) return 'refused';
    return this.#sending === id ? 'sending' : 'waiting';
  }
}
