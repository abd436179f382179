const REMEMBERED = 1_000;

/** Knows what was seen lately on this node: the network sends a webhook again when it is unsure. */
export class Recent {
  readonly #keys = new Set<string>();

  /** Notes that it was seen; false when it had been before. */
  note(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > REMEMBERED && oldest !== undefined) this.#keys.delete(oldest);
    return true;
  }
}
