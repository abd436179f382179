import { type Beginnings, beginningsIn, beginningsOf } from './beginnings.ts';
import type { Vocabulary } from './vocabulary.ts';

const LONGEST_ENDING = 6;
/** The noun of a verb: "cancellation". */
const LONGEST_NOUN_ENDING = 7;
const NOUN = /(?:ation|ment|ung|zione|cao|cion|ering|amento|imento|uzione|ura)(?:s|en|es)?$/;
const SHORT_STEM = 3;

/** Whether a word is the noun of a verb: "cancellation". */
export function isNoun(word: string): boolean {
  return NOUN.test(word);
}

/** What a verb or its noun may mean, by the beginnings of verbs of one language. */
export function meaningsOf(word: string, deeds: Vocabulary['deeds']): string[] {
  const bare = word.replace(/^ge(?=\p{L}{4})/u, '');
  const beginnings = beginningsOfDeeds(deeds);
  const found = new Set(
    [word, bare].flatMap((form) =>
      beginningsIn(form, beginnings, LONGEST_NOUN_ENDING)
        .filter((stem) => isForm(form, stem))
        .flatMap((stem) => beginnings.get(stem) ?? []),
    ),
  );
  return found.size === 0 ? [] : [...deeds.keys()].filter((meaning) => found.has(meaning));
}

const known = new WeakMap<Vocabulary['deeds'], Beginnings<string>>();

function beginningsOfDeeds(deeds: Vocabulary['deeds']): Beginnings<string> {
  const beginnings = known.get(deeds) ?? beginningsOf(deeds);
  known.set(deeds, beginnings);
  return beginnings;
}

function isForm(word: string, stem: string): boolean {
  const longest = isNoun(word)
    ? LONGEST_NOUN_ENDING
    : stem.length <= SHORT_STEM
      ? SHORT_STEM
      : LONGEST_ENDING;
  return word.length - stem.length <= longest;
}
