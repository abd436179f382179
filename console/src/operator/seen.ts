const KEY = 'switchroom-seen';
const MOST = 1_000;

/** Up to which event somebody has looked at conversations, in this browser. */
export class Seen {
  #seqs: Map<string, number>;
  readonly #keep: Pick<Storage, 'getItem' | 'setItem'>;

  constructor(keep: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#keep = keep;
    this.#seqs = read(keep);
  }

  /** Whether something happened in a conversation since it was looked at. */
  isUnread(id: string, seq: number): boolean {
    return seq > (this.#seqs.get(id) ?? 0);
  }

  /** A conversation was looked at, up to this event. */
  look(id: string, seq: number): void {
    if (!this.isUnread(id, seq)) return;
    this.#seqs.delete(id);
    this.#seqs.set(id, seq);
    this.#seqs = new Map([...this.#seqs].slice(-MOST));
    try {
      this.#keep.setItem(KEY, JSON.stringify([...this.#seqs]));
    } catch {
      // A browser that keeps nothing shows more as new than is.
    }
  }
}

function read(keep: Pick<Storage, 'getItem'>): Map<string, number> {
  try {
    return new Map(JSON.parse(keep.getItem(KEY) ?? '[]') as [string, number][]);
  } catch {
    return new Map();
  }
}
