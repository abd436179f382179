import type { Language, PhraseKind } from './vocabulary.ts';

/** Some words that belong together. */
export interface Phrase {
  readonly words: string;
  readonly length: number;
  /** Where the language knows it. */
  readonly kind?: PhraseKind | undefined;
  /** Where it is a number in words. */
  readonly number?: number | undefined;
}

/** "Pleease" is meant as "please", and "all" not as "al". */
const SHORTEST_TYPO = 5;
const DOUBLE = /(\p{L})\1/gu;

/** The phrases of the language that begin at a word, longest first: what people say, or a number in words; then that word. */
export function* phrasesAt(
  words: readonly string[],
  at: number,
  { kinds, numbers, longest }: Language,
): Generator<Phrase> {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    const typo = phrase.length < SHORTEST_TYPO ? phrase : phrase.replace(DOUBLE, '$1');
    const kind = kinds.get(phrase) ?? kinds.get(typo);
    const number = numbers.get(phrase);
    if (length === 1 || kind !== undefined || number !== undefined)
      yield { words: phrase, length, kind, number };
  }
}

/** The words with verbs in two parts put together: "sagen Sie den Termin ab". */
export function together(words: readonly string[], { separable }: Language): string[] {
  const joined = [...words];
  for (const [begin, end, whole] of separable) {
    const from = joined.findIndex((word) => word.startsWith(begin));
    const to = joined.indexOf(end, from + 1);
    if (from < 0 || to < 0) continue;
    joined[from] = whole;
    joined.splice(to, 1);
  }
  return joined;
}
