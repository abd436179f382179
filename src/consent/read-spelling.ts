import type { Language } from './vocabulary.ts';

/** "Pleease" is meant as "please", and "all" not as "al". */
const SHORTEST_TYPO = 5;
const LONG = 7;
const DOUBLE = /(\p{L})\1/gu;

/** The words as they are meant: in full, "that is" for "thats", and without a slip of the finger in a word of agreement or of the deed. */
export function spelt(
  words: readonly string[],
  {
    verbs,
    language,
    isKnown,
  }: { verbs: readonly string[]; language: Language; isKnown(word: string): boolean },
): string[] {
  const full: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = language.short.get(`${words[at]} ${words[at + 1]}`);
    full.push(...(pair ?? language.short.get(words[at] ?? '') ?? words.slice(at, at + 1)));
    if (pair) at++;
  }
  return full.map((word) => (isKnown(word) ? word : meant(word, verbs, language)));
}

function meant(word: string, verbs: readonly string[], { words, harmless }: Language): string {
  if (word.length < SHORTEST_TYPO) return word;
  const single = word.replace(DOUBLE, '$1');
  if (words.has(single)) return single;
  return verbs.find((verb) => isSlip(word, verb)) ?? harmless.find((target) => isSlip(word, target)) ?? word;
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
