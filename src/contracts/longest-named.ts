import type { SlotOption } from './script.ts';
import type { TextSpan } from './understanding.ts';

/** Where a text names one of several values. */
export interface Named<V> extends TextSpan {
  readonly value: V;
}

/** What comes before a value that is not meant: "not the blue one", "rather than the blue one". */
const TURNED_DOWN =
  /(?:\bnot(?:\s+(?:very|super|so|too|really|that|all that|terribly|particularly))?|\b(?:from|instead of|rather than|other than|except|without))\s+(?:the\s+|an?\s+)?$/i;

/** The same in an answer. */
const NO = /(?:^|[.!?]\s*)no\s+(?:the\s+|an?\s+)?$/i;

const patterns = new WeakMap<readonly string[], readonly RegExp[]>();
const valued = new WeakMap<readonly SlotOption[], readonly SlotOption[]>();

/** All places where the words of a value stand, as often as they do; of words within others only the longer ones count. */
export function longestNamed<V>(
  text: string,
  options: readonly { readonly value: V; readonly words: readonly string[] }[],
): Named<V>[] {
  const all = options.flatMap(({ value, words }) =>
    patternsOf(words).flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: said, index }) => ({
        value,
        start: index,
        end: index + said.length,
      })),
    ),
  );
  return all.filter((one) => !all.some((other) => covers(other, one)));
}

/** Options with their own values among the words that name them. */
export function withValues(options: readonly SlotOption[]): readonly SlotOption[] {
  const known = valued.get(options);
  if (known) return known;
  const made = options.map((option) => ({ ...option, words: [option.value, ...option.words] }));
  valued.set(options, made);
  return made;
}

/** Whether what begins at this place is named as what is not meant; "no X" only in an answer: "no internet" is what is wrong. */
export function isTurnedDown(text: string, start: number, isAnswer: boolean): boolean {
  const before = text.slice(0, start);
  return TURNED_DOWN.test(before) || (isAnswer && NO.test(before));
}

function covers(outer: TextSpan, inner: TextSpan): boolean {
  const larger = outer.end - outer.start > inner.end - inner.start;
  return larger && outer.start <= inner.start && outer.end >= inner.end;
}

/** The words of a definition are made into patterns once, and not for each message. */
function patternsOf(words: readonly string[]): readonly RegExp[] {
  const known = patterns.get(words);
  if (known) return known;
  const made = words.map(wordPattern);
  patterns.set(words, made);
  return made;
}

/** A word as it is said: with any space or hyphen in it, and of several or of somebody. */
function wordPattern(word: string): RegExp {
  const escaped = word
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[\s_-]+/g, '[\\s_-]+');
  return escaped === '' ? /(?!)/g : new RegExp(`(?<![\\p{L}\\d])${escaped}(?:['’]?s)?(?![\\p{L}\\d])`, 'giu');
}
