import type { Value } from '../../contracts/understanding.ts';
import { readEmails, readPhones } from './contacts.ts';
import { readSpelt } from './spelt.ts';

/** Letters and digits that somebody wrote with other marks between them than the reference has. */
const LOOSE = /\b[a-z]{1,8}[\s#:.\-–]{0,3}\d(?:[\s.\-–]?\d)*\b/gi;
const BARE_DIGITS = /(?<![\w$€£-])\d(?:[\s-]?\d)*(?![\w-])/g;
const YEAR = /^(?:19|20)\d\d$/;
/** What may stand beside a year that is meant as a reference: "it's 2014". */
const LONGEST_BESIDE = 16;
const PREFIX = /^\^?(?:\\b)?\(?([A-Z]{1,6}-?)(?=(?:\[[^\]]*\]\??)?(?:\\d|\[0-9\]|\())/i;
/** "Two oh one seven, I think" has no letter behind it. */
const SMALL_WORD_AFTER = /(?<=\d)[AI]$/;
const WORD_BEFORE = /(?<![a-z])[a-z]{2,6}(?=[\s-]*$)/i;
const LONGEST = 40;

/** How a reference is looked for. */
export interface IdSearch {
  readonly slot: string;
  readonly pattern: RegExp;
  /** The text answers a question for it, so that bare digits will do. */
  readonly asked: boolean;
  /** ISO 3166, for telephone numbers that serve as a reference. */
  readonly country: string;
}

/**
 * References of a slot in capitals: as its pattern has them, with other marks, spelt, as an address or a number that was
 * said, and as bare digits when asked.
 */
export function readIds(text: string, { slot, pattern, asked, country }: IdSearch): Value[] {
  const flags = [...new Set(`${pattern.flags.replace(/[gy]/g, '')}gi`)].join('');
  const exact = [...text.matchAll(new RegExp(pattern.source, flags))].flatMap((match) => {
    const value = referenceIn(match);
    return value === '' ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
  const ways = [
    () => exact,
    () => repairAll([...text.matchAll(LOOSE)], pattern),
    () => readSpelt(text).flatMap((one) => repaired(one.value, pattern, one.start, one.end)),
    () => readAfterWord(text, pattern),
    () => contactsAs(text, pattern, country),
    () => (asked ? readBare(text, pattern) : []),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found.map((one) => ({ kind: 'id', slot, ...one }));
  }
  return [];
}

interface Place {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** "hl one oh oh four": letters that are said like a word, before what is spelt. */
function readAfterWord(text: string, pattern: RegExp): Place[] {
  return readSpelt(text).flatMap(({ value, start, end }) => {
    const word = WORD_BEFORE.exec(text.slice(0, start));
    if (!word) return [];
    const [all, digits] = [value, value.replace(SMALL_WORD_AFTER, '')].map((one) =>
      repaired(`${word[0]}${one}`, pattern, word.index, end),
    );
    return all?.length ? all : (digits ?? []);
  });
}

/** "Ann at example dot com", where an address is the reference. */
function contactsAs(text: string, pattern: RegExp, country: string): Place[] {
  const whole = wholly(pattern);
  return [...readEmails(text), ...readPhones(text, country)].flatMap(({ start, end, ...one }) => {
    const match = 'value' in one ? whole.exec(String(one.value)) : null;
    return match ? [{ value: referenceIn(match), start, end }] : [];
  });
}

function readBare(text: string, pattern: RegExp): Place[] {
  const prefix = PREFIX.exec(pattern.source)?.[1] ?? '';
  // "In May 2026" names no reference.
  const bare = [...text.matchAll(BARE_DIGITS)].filter(
    ([digits]) => !YEAR.test(digits) || text.length - digits.length <= LONGEST_BESIDE,
  );
  const digits = repairAll(bare, pattern, prefix);
  if (digits.length > 0) return digits;
  return readSpelt(text).flatMap((one) => repaired(`${prefix}${one.value}`, pattern, one.start, one.end));
}

function repairAll(matches: readonly RegExpExecArray[], pattern: RegExp, prefix = ''): Place[] {
  return matches.flatMap(({ 0: said, index }) =>
    repaired(`${prefix}${said}`, pattern, index, index + said.length),
  );
}

function repaired(said: string, pattern: RegExp, start: number, end: number): Place[] {
  const whole = wholly(pattern);
  for (const variant of variantsOf(said.slice(0, LONGEST))) {
    const match = whole.exec(variant);
    if (match) return [{ value: referenceIn(match), start, end }];
  }
  return [];
}

function wholly({ source, flags }: RegExp): RegExp {
  return new RegExp(`^(?:${source})$`, [...new Set(`${flags.replace(/[gy]/g, '')}i`)].join(''));
}

function referenceIn(match: RegExpExecArray): string {
  return (match[1] ?? match[0]).toUpperCase();
}

function variantsOf(said: string): string[] {
  const hyphens = said.replace(/[\s#:.\-–]+/g, '-');
  const split = said.replace(/^([a-z]+)[\s#:.\-–]*/i, '$1-');
  return [
    hyphens,
    split,
    split.replace(/(?<=\d)[\s.\-–]+(?=\d)/g, ''),
    said.replace(/[\s#:.\-–]+/g, ''),
    split.replace(/[\s.–]+/g, '-'),
  ];
}
