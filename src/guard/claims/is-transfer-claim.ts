import type { ClaimLanguage } from './claim-language.ts';
import { english } from './english.ts';
import { dutch, german } from './germanic.ts';
import { french, italian, portuguese, spanish } from './romance.ts';

/** The languages in which claims are known. */
export const CLAIM_LANGUAGES: readonly ClaimLanguage[] = [
  english,
  spanish,
  french,
  german,
  italian,
  portuguese,
  dutch,
];

const AFTER = 7;
const PAST = /(?:ed|been|sent|put|d[oa]|te|t)(?= |$)/;
/** A question that only asks for a nod: the claim before it stands. */
const NOD = /(?:^| )(?:ok|okay|all right|alright|right|d'accord|vale|va bene|ja|tudo bem|goed|oke)$/;

interface Rules {
  readonly claim: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly past: RegExp;
}

const RULES = CLAIM_LANGUAGES.map(
  ({ claims, conditions, newSubject, pastTimes }): Rules => ({
    claim: new RegExp(`(?<![^ ])(?:${claims.join('|')})(?![^ ])`),
    before: new RegExp(`(?<![^ ])(?:${conditions})(?![^ ])`),
    after: new RegExp(`^(?: (?!(?:${newSubject})(?= |$))[^ ]+){0,${AFTER}}? (?:${conditions})(?![^ ])`),
    past: new RegExp(`(?<![^ ])(?:${pastTimes})(?![^ ])`),
  }),
);

const PLAIN = /^[a-z]*$/;

/** Lower case, without accents, with straight apostrophes inside words only. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  return plain.replace(/^'+|'+$/g, '');
}

/**
 * Whether folded words, one space between, contain what may be a claim, whatever follows; `languages` has a bit for each
 * of `CLAIM_LANGUAGES` that is looked for.
 */
export function mayClaim(words: string, languages: number): boolean {
  return RULES.some(({ claim }, index) => (languages >> index) % 2 === 1 && claim.test(words));
}

/** Whether a whole sentence claims that the customer is being transferred, or that a person was asked. */
export function isTransferClaim(words: string, isQuestion: boolean): boolean {
  if (isQuestion && !NOD.test(words)) return false;
  return RULES.some(({ claim, before, after, past }) => {
    const match = claim.exec(words);
    if (!match) return false;
    const rest = words.slice(match.index + match[0].length);
    const conditional = before.test(words.slice(0, match.index)) || after.test(rest);
    return !conditional && !(PAST.test(match[0]) && past.test(rest));
  });
}
