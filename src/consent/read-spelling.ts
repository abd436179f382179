import type { Language } from './vocabulary.ts';

/** "Pleease" is meant as "please", and "all" not as "al". */
const SHORTEST_TYPO = 5;
const LONG = 7;
const LONGEST_ENDING = 4;
const DOUBLE = /(\p{L})\1/gu;

/** What words may be meant as. */
interface Spelling {
  readonly language: Language;
  /** Words of the offer. */
  readonly offered: readonly string[];
  /** Beginnings of verbs of the offer. */
  readonly stems: readonly string[];
  isKnown(word: string): boolean;
}

/** The words as they are meant: in full, "that is" for "thats", and without a slip of the finger in a word of agreement or of the offer. */
export function spelt(words: readonly string[], { language, isKnown, ...targets }: Spelling): string[] {
  const full: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = language.short.get(`${words[at]} ${words[at + 1]}`);
    full.push(...(pair ?? language.short.get(words[at] ?? '') ?? words.slice(at, at + 1)));
    if (pair) at++;
  }
  return full.map((word) => (isKnown(word) ? word : meant(word, { language, isKnown, ...targets })));
}

function meant(word: string, { language, offered, stems }: Spelling): string {
  const { words, harmless } = language;
  const single = word.replace(DOUBLE, '$1');
  // "Sii" is a yes.
  if (word.length < SHORTEST_TYPO) return words.get(single) === 'plain' ? single : word;
  if (words.has(single)) return single;
  const whole = [...offered, ...harmless].find((target) => isSlip(word, target));
  return whole ?? withStem(word, stems) ?? word;
}

/** With the beginning of a verb mended: "stronieren". */
function withStem(word: string, stems: readonly string[]): string | undefined {
  for (const stem of stems) {
    const lengths = [stem.length, stem.length + 1, stem.length - 1];
    const length = lengths.find((end) => end > SHORTEST_TYPO && isSlip(word.slice(0, end), stem));
    if (length !== undefined && stem.length > SHORTEST_TYPO && word.length - length <= LONGEST_ENDING)
      return stem + word.slice(length);
  }
  return undefined;
}

/** Whether one letter is missing, too many, or has changed places with the next; of a long word, whether it is another. */
function isSlip(word: string, target: string): boolean {
  // Another form, as in "he agrees", is no slip.
  if (target.length < SHORTEST_TYPO || word[0] !== target[0] || word === `${target}s`) return false;
  let same = 0;
  while (same < word.length && word[same] === target[same]) same++;
  const rest = word.slice(same);
  const meant = target.slice(same);
  const swapped = (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  if (word.length >= LONG && rest.slice(1) === meant.slice(1)) return true;
  return rest.slice(1) === meant || meant.slice(1) === rest || (rest.length > 1 && swapped === meant);
}
