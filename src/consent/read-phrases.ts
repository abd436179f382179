import type { Language, PhraseKind } from './vocabulary.ts';

/** Some words that belong together. */
export interface Phrase {
  readonly words: string;
  readonly length: number;
  /** Where the language knows it. */
  readonly kind?: PhraseKind | undefined;
  /** Where it is a verb with what belongs to it: what that means. */
  readonly deed?: string | undefined;
  /** Where it is a number in words. */
  readonly number?: number | undefined;
}

/** Words of the longest number: "twenty nine". */
const LONGEST_NUMBER = 3;

/** The phrases of the language that begin at a word, longest first: what people say, or a number in words; then that word. */
export function phrasesAt(words: readonly string[], at: number, language: Language): Phrase[] {
  const phrase = (length: number) => words.slice(at, at + length).join(' ');
  const kinds = new Map<number, PhraseKind | undefined>([[1, undefined]]);
  for (const [kind, { ends }] of language.grammars)
    for (const end of ends(words, at)) kinds.set(end - at, kind);
  const found: Phrase[] = [...kinds].map(([length, kind]) => ({ words: phrase(length), length, kind }));
  for (const [deed, { ends }] of language.idioms)
    for (const end of ends(words, at)) found.push({ words: phrase(end - at), length: end - at, deed });
  for (let length = 1; length <= Math.min(LONGEST_NUMBER, words.length - at); length++) {
    const number = language.numbers.get(phrase(length));
    if (number !== undefined) found.push({ words: phrase(length), length, number });
  }
  const isSure = ({ kind, number, deed }: Phrase) =>
    kind === 'never' ? 2 : Number(number !== undefined || deed !== undefined);
  return found.sort((one, other) => other.length - one.length || isSure(other) - isSure(one));
}

/** Whether there is a phrase that is no agreement, of words that may be: without "all", "all good" is one. */
export function hidesNever(words: readonly string[], { grammars }: Language): boolean {
  const never = grammars.find(([kind]) => kind === 'never')?.[1];
  return words.some((_, at) => never?.ends(words, at).some((end) => end > at + 1));
}

/** The words with verbs in two parts put together: "sagen Sie den Termin ab". */
export function together(words: readonly string[], { separable, column }: Language): string[] {
  const joined = column === 0 ? withPlease(words) : [...words];
  for (const [begin, end, whole] of separable) {
    const from = joined.findIndex((word) => word.startsWith(begin));
    const to = joined.indexOf(end, from + 1);
    if (from < 0 || to < 0) continue;
    joined[from] = whole;
    joined.splice(to, 1);
  }
  return joined;
}

/** "Could you cancel it please" as "could you please cancel it": who says please asks for it, and not whether it can be done. */
function withPlease(words: readonly string[]): string[] {
  const said = words.join(' ');
  return said
    .replace(/^(.*\b(?:can|could|would|will) you) (?!please)(.+) please$/u, '$1 please $2')
    .split(' ');
}
