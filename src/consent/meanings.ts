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
  return [...deeds].flatMap(([meaning, stems]) =>
    stems.some((stem) => isForm(word, stem) || isForm(bare, stem)) ? meaning : [],
  );
}

function isForm(word: string, stem: string): boolean {
  if (!word.startsWith(stem)) return false;
  const longest = isNoun(word)
    ? LONGEST_NOUN_ENDING
    : stem.length <= SHORT_STEM
      ? SHORT_STEM
      : LONGEST_ENDING;
  return word.length - stem.length <= longest;
}
