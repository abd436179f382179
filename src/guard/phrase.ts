/** Words in any order that only together mean something: a verb, then a noun, and a word that says whose it is. */
export interface Phrase {
  readonly verbs: string;
  readonly nouns: string;
  /** One of these must stand between the verb and two words after the noun. */
  readonly marks: string;
  /** None of these may: with them the words are harmless. */
  readonly unless: string;
}

const GAP = 6;
const AFTER = 3;

/** Looks for a phrase within one sentence of folded words (see `foldText`). */
export function phraseFinder({ verbs, nouns, marks, unless }: Phrase): (words: string) => boolean {
  const window = new RegExp(
    `(?<= )(?:${verbs})((?: [^ .]+){0,${GAP}}? (?:${nouns})(?: [^ .]+){0,${AFTER}})(?= )`,
    'g',
  );
  const marked = new RegExp(` (?:${marks})(?= |$)`);
  const excused = new RegExp(` (?:${unless})(?= |$)`);
  return (words) => {
    for (const [, after = ''] of ` ${words} `.matchAll(window)) {
      if (marked.test(after) && !excused.test(after)) return true;
    }
    return false;
  };
}
