const KEY = 'switchroom-drafts';

/** What somebody has typed and not sent, by what it is for; it survives a reload, a crash and a session that ends. */
export class Drafts {
  readonly #keep: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

  constructor(keep: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#keep = keep;
  }

  /** What was typed; empty: nothing. */
  read(name: string): string {
    return this.#all().get(name) ?? '';
  }

  /** Keeps what is typed; empty text forgets it. */
  write(name: string, text: string): void {
    const all = this.#all();
    if (text === '') all.delete(name);
    else all.set(name, text);
    try {
      this.#keep.setItem(KEY, JSON.stringify([...all]));
    } catch {
      // Where nothing can be kept, it is only in the page.
    }
  }

  /** Forgets all: whoever signs out may leave the machine to somebody else. */
  readonly forget = (): void => this.#keep.removeItem(KEY);

  #all(): Map<string, string> {
    try {
      return new Map(JSON.parse(this.#keep.getItem(KEY) ?? '[]') as [string, string][]);
    } catch {
      return new Map();
    }
  }
}

/** The drafts of this browser. */
export const drafts = new Drafts(localStorage);
