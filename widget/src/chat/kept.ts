import type { Credentials } from '../frame.ts';

/** Something the customer wrote; `id` is its own, so that the server takes it once however often it is sent. */
export interface Message {
  readonly id: string;
  readonly text: string;
}

/** What a browser keeps of a conversation with a desk. */
export interface KeptConversation {
  readonly conversation?: Credentials | undefined;
  /** The closed conversation that the next one goes on from. */
  readonly previous?: Credentials | undefined;
  /** Whom the page around had signed in. */
  readonly customer?: string | undefined;
  /** What is not known to have reached the server, oldest first. */
  readonly outbox: readonly Message[];
}

/** Where a browser keeps things: `localStorage`, or what stands in for it. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const NOTHING: KeptConversation = { outbox: [] };

/** The conversation with a desk that all tabs of this browser share. Nothing is written before the first message. */
export class Kept {
  readonly #storage: Storage;
  readonly #name: string;
  #customer: string | undefined;

  constructor(storage: Storage, name: string) {
    this.#storage = storage;
    this.#name = name;
  }

  /** What is kept for whoever is there now: what somebody wrote whom the page had signed in is theirs alone. */
  read(): KeptConversation {
    // Each time from the storage: another tab writes there as well.
    const kept = this.#stored();
    return kept.customer === this.#customer ? kept : NOTHING;
  }

  change(change: (kept: KeptConversation) => Partial<KeptConversation>): void {
    const kept = this.read();
    const changed = { ...kept, ...change(kept), customer: this.#customer };
    this.#storage.setItem(this.#name, JSON.stringify(changed));
  }

  /** From now on it is kept for this customer. */
  signIn(customer: string): void {
    const { outbox } = this.read();
    this.#customer = customer;
    // What was not sent yet is theirs to send.
    if (outbox.length > 0)
      this.change((kept) => ({
        outbox: [...kept.outbox.filter(({ id }) => !outbox.some((one) => one.id === id)), ...outbox],
      }));
  }

  forget(): void {
    this.#customer = undefined;
    this.#storage.removeItem(this.#name);
  }

  #stored(): KeptConversation {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(this.#name) ?? 'null');
      return isKept(kept) ? kept : NOTHING;
    } catch {
      return NOTHING;
    }
  }
}

function isKept(value: unknown): value is KeptConversation {
  if (typeof value !== 'object' || value === null) return false;
  const { outbox, conversation } = value as Partial<KeptConversation>;
  const isOpened = conversation === undefined || typeof conversation.token === 'string';
  return isOpened && Array.isArray(outbox) && outbox.every(({ id, text }) => typeof id === typeof text);
}

/** The browser's own storage; what it does not take, or does not give, lasts as long as the page. */
export function browserStorage(kind: 'localStorage' | 'sessionStorage'): Storage {
  const memory = new Map<string, string>();
  const attempt = <Result>(use: (storage: Storage) => Result): Result | undefined => {
    try {
      return use(window[kind]);
    } catch {
      return undefined;
    }
  };
  return {
    getItem: (name) => memory.get(name) ?? attempt((storage) => storage.getItem(name)) ?? null,
    setItem(name, value) {
      memory.set(name, value);
      attempt((storage) => {
        storage.setItem(name, value);
        memory.delete(name);
      });
    },
    removeItem(name) {
      memory.delete(name);
      attempt((storage) => storage.removeItem(name));
    },
  };
}
