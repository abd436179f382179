/** How long a reply can be taken back, in ms. */
export const UNDO_MS = 5_000;

/** What is about to be sent. */
export interface HeldText {
  readonly conversation: string;
  readonly text: string;
  /** Sent again with it, because an answer was lost, it is taken once. */
  readonly messageId: string;
  /** When it goes, ms since 1970. */
  readonly at: number;
  /** `failed`: it did not get through, and waits to be sent again or taken back. */
  readonly state: 'held' | 'sending' | 'failed';
}

/** What sending needs from outside. */
export interface SendPorts {
  send(held: HeldText): Promise<void>;
  now(): number;
  /** Calls back after so many ms, unless what it returns is called before. */
  later(ms: number, run: () => void): () => void;
  newId(): string;
}

/** One text on its way to a customer: held for some seconds in which it can be taken back, and never told as sent before it is. */
export class HeldSend {
  #held: HeldText | null = null;
  #stop: () => void = () => undefined;
  readonly #ports: SendPorts;
  readonly #listeners = new Set<() => void>();

  constructor(ports: SendPorts) {
    this.#ports = ports;
  }

  /** What is on its way; null: nothing. */
  readonly read = (): HeldText | null => this.#held;

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends a text, in some seconds; one that is held already goes at once, so that they stay in order. */
  async say(conversation: string, text: string): Promise<void> {
    await this.now();
    const at = this.#ports.now() + UNDO_MS;
    this.#show({ conversation, text, messageId: this.#ports.newId(), at, state: 'held' });
    this.#stop = this.#ports.later(UNDO_MS, () => void this.now());
  }

  /** Takes it back, unless it has gone; resolves to its text, empty where there is none. */
  readonly undo = (): string => {
    const held = this.#held;
    if (held === null || held.state === 'sending') return '';
    this.#stop();
    this.#show(null);
    return held.text;
  };

  /** Sends what is held at once, or again what failed. */
  readonly now = async (): Promise<void> => {
    const held = this.#held;
    if (held === null || held.state === 'sending') return;
    this.#stop();
    const sending = { ...held, state: 'sending' } as const;
    this.#show(sending);
    try {
      await this.#ports.send(sending);
      this.#show(null);
    } catch {
      this.#show({ ...held, state: 'failed' });
    }
  };

  #show(held: HeldText | null): void {
    this.#held = held;
    for (const listener of this.#listeners) listener();
  }
}
