/** So many words are looked at for what is said again, at most. */
const MOST_WORDS = 60;

/** Fewer words than this, said twice, may be meant: "that that". The whole of what was said is none of them. */
const FEWEST_REPEATED = 2;

/** Words that want no space before them: nothing, a space, or a sign that closes. */
const STANDS_ALONE = /^(?:$|[\s.,;:!?%)\]}…’”])/;

/**
 * Words of a model that goes on where another broke off: without what it says again of that, and set apart from it as
 * words are. What may still turn out to be a repetition is held back until it is known.
 */
export class Continuation {
  readonly #before: string;
  readonly #ends: readonly string[];
  #waiting = '';
  #isSettled = false;

  /** `before`: what the customer has read of the sentence. */
  constructor(before: string) {
    this.#before = before;
    this.#ends = endsOf(before);
  }

  /** What of it may be shown now. */
  push(delta: string): string {
    if (this.#isSettled) return delta;
    this.#waiting += delta;
    return this.#settle(false);
  }

  /** The model has said all: what is left to show. */
  end(): string {
    return this.#isSettled ? '' : this.#settle(true);
  }

  #settle(isAll: boolean): string {
    for (const said of this.#ends) {
      const rest = repeatedTo(this.#waiting, said);
      if (rest === 'perhaps' && !isAll) return '';
      if (typeof rest === 'number') return this.#show(this.#waiting.slice(rest), '');
    }
    return this.#show(this.#waiting, ' ');
  }

  #show(words: string, gap: '' | ' '): string {
    this.#isSettled = true;
    if (/\s$/.test(this.#before)) return words.trimStart();
    return STANDS_ALONE.test(words) ? words : gap + words;
  }
}

/** Every end of it that counts when it is said again, the longest first, with one space between words. */
function endsOf(before: string): string[] {
  const words = before.trim().split(/\s+/).slice(-MOST_WORDS);
  return words
    .map((_, index) => words.slice(index).join(' '))
    .filter((_, index) => index === 0 || words.length - index >= FEWEST_REPEATED);
}

/** Where in `text` that begins by saying it again what is new begins; `perhaps`: as far as it goes it is the same. */
function repeatedTo(text: string, said: string): number | 'perhaps' | 'no' {
  let at = text.length - text.trimStart().length;
  for (const letter of said) {
    if (at >= text.length) return 'perhaps';
    const same = letter === ' ' ? /^\s+/.exec(text.slice(at))?.[0] : letter;
    if (same === undefined || !text.startsWith(same, at)) return 'no';
    at += same.length;
  }
  return at;
}
