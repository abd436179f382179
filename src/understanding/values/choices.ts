import { isTurnedDown, longestNamed, type Named, withValues } from '../../contracts/longest-named.ts';
import type { SlotOption } from '../../contracts/script.ts';
import type { Value } from '../../contracts/understanding.ts';
import { isCommon } from './common-words.ts';
import { distance } from './distance.ts';
import { overlap } from './patterns.ts';

/** What comes before an option that something is changed to, and what says that it is changed. */
const TOWARDS = /\b(?:(?:to|into|onto|for)|(?:put|move)\s+(?:\w+\s+){1,3}on)\s+(?:the\s+|an?\s+)?$/i;
const CHANGES =
  /\b(?:change|move|switch|upgrade|downgrade|swap|go|turn|make|put|transfer|convert|exchange|bring|take|(?:down|up|over|back) to)/i;
/** "It is brown and I would like it red": of several the one counts that is not there yet. */
const AS_IT_IS =
  /\b(?:am|i['’]?m|is|are|was|were|it['’]?s|have|has|had|currently|now|booked|coming)(?:\s+\p{L}+){0,2}\s+$/iu;
const LONGEST_TYPO_ANSWER = 6;

/** Between two that are both wanted: "a cut for me and a fringe trim for my daughter", and "my nails a cut", as speech is written down. */
const BOTH =
  /^\s+(?:an?|my|the)\s+$|^(?=.*(?:\band\b|\bplus\b|\balso\b|\bwith\b|[,&+]))(?:[^\p{L}\d]|\b(?:and|plus|also|with|then|for|me|my|myself|her|him|them|us|the|a|an|some|one|to|get|have|as|well|after|that|wife|husband|partner|son|daughter|kid|child|mother|mum|mom|father|dad|sister|brother|friend|boyfriend|girlfriend)\b)*$/iu;

/**
 * The option of a slot that is named; none when several are, unless each of them is wanted (`oneByOne`). A misspelt one counts
 * when it was asked for.
 */
export function readChoice(
  text: string,
  slot: string,
  options: readonly SlotOption[],
  asked: boolean,
  knownWord: (word: string) => boolean,
  oneByOne = false,
): Value[] {
  const all = wanted(text, options, asked);
  const towards = all.filter(({ start }) => TOWARDS.test(text.slice(0, start)));
  // "Move my road bike to the cargo bikes" names what it is, and what it shall be.
  const named = towards.length > 0 && CHANGES.test(text) ? towards : all;
  const values = new Set(named.map((one) => one.value));
  const [first] = named;
  if (first && values.size === 1) return [{ kind: 'choice', slot, ...first }];
  if (oneByOne && values.size > 1 && areAllWanted(text, named))
    return named.map((one) => ({ kind: 'choice', slot, ...one }));
  const wished = named.filter(({ start }) => !AS_IT_IS.test(text.slice(0, start)));
  const [only] = wished;
  if (only && new Set(wished.map(({ value }) => value)).size === 1)
    return [{ kind: 'choice', slot, ...only }];
  if (values.size > 1 || !asked) return [];
  const misspelt = closest(text, options, knownWord);
  return misspelt ? [{ kind: 'choice', slot, ...misspelt }] : [];
}

function wanted(text: string, options: readonly SlotOption[], asked: boolean): Named<string>[] {
  const longest = longestNamed(text, withValues(options));
  const values = new Set(longest.map(({ value }) => value));
  const isGeneral = ({ value }: Named<string>) =>
    options.some(({ value: other, kinds = [] }) => other === value && kinds.some((kind) => values.has(kind)));
  return joined(longest)
    .filter((one) => !isGeneral(one))
    .filter(({ start }) => !isTurnedDown(text, start, asked))
    .sort((one, other) => one.start - other.start);
}

/** "My nails" and "nails done" in "my nails done" are one. */
function joined(found: readonly Named<string>[]): Named<string>[] {
  const all: Named<string>[] = [];
  for (const one of found) {
    const at = all.findIndex((other) => other.value === one.value && overlap(other, one));
    const other = all[at];
    if (!other) all.push(one);
    else all[at] = { ...one, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
  }
  return all;
}

function areAllWanted(text: string, named: readonly Named<string>[]): boolean {
  return named.every((one, at) => {
    const next = named[at + 1];
    return next === undefined || (next.start >= one.end && BOTH.test(text.slice(one.end, next.start)));
  });
}

/** A word of a short answer that is nearly an option's, and is no other word that anybody knows. */
function closest(
  text: string,
  options: readonly SlotOption[],
  knownWord: (word: string) => boolean,
): Named<string> | undefined {
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  if (words.length > LONGEST_TYPO_ANSWER) return undefined;
  const near = words.flatMap(({ 0: said, index }) => {
    const word = said.toLowerCase();
    if (isCommon(word) || knownWord(word)) return [];
    return options
      .filter((option) => [option.value, ...option.words].some((one) => isNear(word, one.toLowerCase())))
      .map(({ value }) => ({ value, start: index, end: index + said.length }));
  });
  return new Set(near.map((one) => one.value)).size === 1 ? near[0] : undefined;
}

function isNear(word: string, option: string): boolean {
  return distance(word, option) <= (Math.min(word.length, option.length) >= 8 ? 2 : 1);
}
