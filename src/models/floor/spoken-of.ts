import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Intent } from '../../contracts/script.ts';

const SHORTEST_STEM = 4;
/** Shorter words are other words when a letter is wrong. */
const SHORTEST_MISSPELT = 5;
const ENDING = /(?:ings?|ions?|ed|es|s|e|er|ers|ly)$/;

/** What wishes are spoken of with: of one, of an agent's, of a desk's. */
export type Speakable = Intent | Agent | Desk;

const learned = new WeakMap<Speakable, ReadonlySet<string>>();

/** Whether a word, also a misspelt one, is among those of the titles and examples of what is wished. */
export function isSpokenOf(wished: Speakable, word: string): boolean {
  const known = stemsOf(wished);
  const stem = stemOf(word);
  return known.has(stem) || (word.length >= SHORTEST_MISSPELT && [...known].some((one) => isNear(stem, one)));
}

/** Whether a word is among them as it is. */
export function isExactlySpokenOf(wished: Speakable, word: string): boolean {
  return stemsOf(wished).has(stemOf(word));
}

function stemsOf(wished: Speakable): ReadonlySet<string> {
  const known =
    learned.get(wished) ??
    new Set(textsOf(wished).flatMap((text) => (text.match(/\p{L}+/gu) ?? []).map(stemOf)));
  learned.set(wished, known);
  return known;
}

function textsOf(wished: Speakable): string[] {
  if ('agents' in wished) return [...wished.agents.values()].flatMap(textsOf);
  if ('title' in wished) return [wished.title, ...wished.examples];
  return [...wished.examples, ...(wished.script?.intents ?? []).flatMap(textsOf)];
}

/** The word without the ending that its other forms have. */
function stemOf(word: string): string {
  const plain = word.toLowerCase();
  const stem = plain.replace(ENDING, '');
  return stem.length >= SHORTEST_STEM ? stem : plain;
}

/** One letter is missing, too many, another one, or has changed places with the next. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < SHORTEST_STEM)
    return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2))
  );
}
