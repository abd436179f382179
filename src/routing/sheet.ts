const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
/** Of FNV-1a, 32 bits. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const [START, END] = ['<'.charCodeAt(0), '>'.charCodeAt(0)];

/** The features of one turn: columns of a hash table, with a value each. The same memory is written for every turn. */
export class Sheet {
  /** How many columns the table has: a power of two. */
  readonly width: number;
  /** The first `size` of `columns` and `values` count. */
  columns = new Int32Array(1024);
  values = new Float32Array(1024);
  size = 0;
  readonly #stamps: Int32Array;
  readonly #places: Int32Array;
  #stamp = 0;

  constructor(bits: number) {
    this.width = 2 ** bits;
    this.#stamps = new Int32Array(this.width);
    this.#places = new Int32Array(this.width);
  }

  /** Forgets the turn before. */
  clear(): void {
    this.size = 0;
    this.#stamp += 1;
  }

  /** Adds words and pairs of words, and runs of letters in them where asked; all together are as long as `weight`. */
  addText(words: readonly string[], space: string, weight: number, letters: boolean): void {
    const from = this.size;
    const seed = mixAll(BASIS, space);
    let previous = mixAll(seed, '2^');
    for (const word of words) {
      const own = mixAll(mixAll(seed, '1'), word);
      this.#count(own, from);
      this.#count(mixAll(previous, ` ${word}`), from);
      if (letters) this.#countGrams(word, mixAll(seed, '3'), from);
      previous = mixAll(mixAll(seed, '2'), word);
    }
    this.#scale(from, weight);
  }

  /** Adds one feature by its name. */
  addMark(name: string, value: number): void {
    const from = this.size;
    this.#count(mixAll(BASIS, name), from);
    this.values[from] = value;
  }

  #countGrams(word: string, seed: number, from: number): void {
    const last = word.length + 1;
    for (let start = 0; start < last; start += 1) {
      let value = seed;
      const end = Math.min(last, start + LONGEST_GRAM - 1);
      for (let at = start; at <= end; at += 1) {
        const code = at === 0 ? START : at === last ? END : word.charCodeAt(at - 1);
        value = mix(value, code);
        if (at - start + 1 >= SHORTEST_GRAM) this.#count(value, from);
      }
    }
  }

  #count(hash: number, from: number): void {
    const column = (hash ^ (hash >>> 15)) & (this.width - 1);
    const place = this.#places[column] ?? 0;
    if (this.#stamps[column] === this.#stamp && place >= from) {
      this.values[place] = (this.values[place] ?? 0) + 1;
      return;
    }
    if (this.size === this.columns.length) this.#grow();
    this.#stamps[column] = this.#stamp;
    this.#places[column] = this.size;
    this.columns[this.size] = column;
    this.values[this.size] = 1;
    this.size += 1;
  }

  #grow(): void {
    const { columns, values } = this;
    this.columns = new Int32Array(columns.length * 2);
    this.columns.set(columns);
    this.values = new Float32Array(values.length * 2);
    this.values.set(values);
  }

  #scale(from: number, weight: number): void {
    let squares = 0;
    for (let at = from; at < this.size; at += 1) {
      const damped = 1 + Math.log(this.values[at] ?? 1);
      this.values[at] = damped;
      squares += damped * damped;
    }
    const factor = weight / (Math.sqrt(squares) || 1);
    for (let at = from; at < this.size; at += 1) this.values[at] = (this.values[at] ?? 0) * factor;
  }
}

function mixAll(from: number, text: string): number {
  let value = from;
  for (let at = 0; at < text.length; at += 1) value = mix(value, text.charCodeAt(at));
  return value;
}

function mix(value: number, code: number): number {
  return Math.imul(value ^ code, PRIME);
}
