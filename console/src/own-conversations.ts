import type { Conversation, OpenedConversation } from './api.ts';
import type { Tokens } from './http.ts';

/** Where a browser keeps things; `localStorage`, or what stands in for it. */
export type Keep = Pick<Storage, 'getItem' | 'setItem'>;

const NAME = 'switchroom-conversations';
/** How many are kept; opening one more drops the oldest. */
const MOST = 5;

/** The conversations this browser opened as a customer, each with what lets it go on. */
export class OwnConversations implements Tokens {
  readonly #keep: Keep;

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  /** All that are kept, newest first. */
  list(): readonly Conversation[] {
    return this.#read();
  }

  readonly token = (id: string): string | undefined => this.#read().find((one) => one.id === id)?.token;

  /** Keeps one that was just opened. */
  add({ id, title, owner, status, line, updatedAt, token, desk = '' }: OpenedConversation): void {
    const added = { id, title, owner, status, line, updatedAt, token, desk };
    this.#write([added, ...this.#read().filter((one) => one.id !== id)].slice(0, MOST));
  }

  /** Replaces the token of one by its next. */
  readonly renew = (id: string, token: string): void => this.#change(id, { token });

  /** Keeps what a conversation is now. */
  update({ id, title, owner, status, line, updatedAt }: Conversation): void {
    this.#change(id, { title, owner, status, line, updatedAt });
  }

  /** Drops one that can't be gone on with. */
  forget(id: string): void {
    this.#write(this.#read().filter((one) => one.id !== id));
  }

  #change(id: string, change: Partial<OpenedConversation>): void {
    this.#write(this.#read().map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  // Read each time: another tab writes here, too.
  #read(): readonly OpenedConversation[] {
    try {
      const kept: unknown = JSON.parse(this.#keep.getItem(NAME) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKept) : [];
    } catch {
      return [];
    }
  }

  #write(conversations: readonly OpenedConversation[]): void {
    this.#keep.setItem(NAME, JSON.stringify(conversations));
  }
}

/** The browser's own storage; where it has none to give, one that lasts as long as the page. */
export function browserKeep(): Keep {
  try {
    const { localStorage } = window;
    localStorage.setItem(`${NAME}-tried`, '');
    localStorage.removeItem(`${NAME}-tried`);
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
    };
  }
}

function isKept(value: unknown): value is OpenedConversation {
  if (typeof value !== 'object' || value === null) return false;
  const { id, token, owner, status, updatedAt } = value as Record<string, unknown>;
  return [id, token, owner, status, updatedAt].every((field) => typeof field === 'string');
}
