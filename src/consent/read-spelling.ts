import { DOUBLE, soundsLike, soundsNearly } from './sounds-like.ts';
import type { Language } from './vocabulary.ts';

/** "Pleease" is meant as "please", and "all" not as "al". */
const SHORTEST_TYPO = 5;
const LONG = 7;
const LONGEST_ENDING = 4;

/** What words may be meant as. */
interface Spelling {
  readonly language: Language;
  /** Words of the offer, and what they are called in the language. */
  readonly offered: readonly string[];
  /** Names in the offer: only another spelling is the same name. */
  readonly names: readonly string[];
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
  const spelling = { language, isKnown, ...targets };
  return joined(full, spelling).map((word) => (isKnown(word) ? word : meant(word, spelling)));
}

/** The words with two put together that were heard for one of the offer: "engine ear". */
function joined(words: readonly string[], { offered, isKnown }: Spelling): string[] {
  const all = [...words];
  for (let at = 0; at < all.length - 1; at++) {
    const [one = '', two = ''] = all.slice(at, at + 2);
    if (isKnown(one) && isKnown(two)) continue;
    const whole = offered.find((word) => word === one + two || soundsNearly(one + two, word));
    if (whole !== undefined) all.splice(at, 2, whole);
  }
  return all;
}

function meant(word: string, { language, offered, names, stems }: Spelling): string {
  const { words, harmless } = language;
  const single = word.replace(DOUBLE, '$1');
  const heard = [...names, ...offered].find((target) => soundsLike(word, target));
  if (heard !== undefined) return heard;
  const deed = stems.find((stem) => soundsLike(word, stem));
  if (deed !== undefined) return deed;
  // "Sii" is a yes.
  if (word.length < SHORTEST_TYPO) {
    const soft = word.replaceAll('z', 's');
    if (soft !== word && stems.some((stem) => soft.startsWith(stem))) return soft;
    return words.get(single) === 'plain' ? single : word;
  }
  if (words.has(single)) return single;
  const whole =
    [...offered, ...harmless].find((target) => isSlip(word, target)) ??
    offered.find((target) => soundsNearly(word, target));
  return whole ?? withStem(word, stems) ?? word;
}

/** With the beginning of a verb mended: "stronieren". */
function withStem(word: string, stems: readonly string[]): string | undefined {
  for (const stem of stems) {
    const lengths = [stem.length, stem.length + 1, stem.length - 1];
    const length = lengths.find((end) => end > SHORTEST_TYPO && isStem(word.slice(0, end), stem));
    if (length !== undefined && stem.length > SHORTEST_TYPO && word.length - length <= LONGEST_ENDING)
      return stem + word.slice(length);
  }
  return undefined;
}

function isStem(begin: string, stem: string): boolean {
  return isSlip(begin, stem) || soundsLike(begin, stem) || soundsNearly(begin, stem);
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
  const isOther = rest.slice(1) === meant.slice(1);
  if (isOther && (word.length >= LONG || /^(?:nm|mn)$/u.test(`${rest[0]}${meant[0]}`))) return true;
  return rest.slice(1) === meant || meant.slice(1) === rest || (rest.length > 1 && swapped === meant);
}
