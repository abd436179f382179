import type { Value } from '../../contracts/understanding.ts';
import { readSpelt } from './spelt.ts';

/** Letters and digits that somebody wrote with other marks between them than the reference has. */
const LOOSE = /\b[a-z]{1,8}[\s#:.\-–]{0,3}\d(?:[\s.\-–]?\d)*\b/gi;
const BARE_DIGITS = /(?<![\w-])\d(?:[\s-]?\d)*(?![\w-])/g;
const PREFIX = /^\^?(?:\\b)?\(?([A-Z]{1,6}-?)(?=\\d|\[0-9\]|\()/i;
const LONGEST = 40;

/** References of a slot in capitals: as its pattern has them, with other marks, spelt, and as bare digits when asked. */
export function readIds(text: string, slot: string, pattern: RegExp, asked: boolean): Value[] {
  const flags = [...new Set(`${pattern.flags.replace(/[gy]/g, '')}gi`)].join('');
  const exact = [...text.matchAll(new RegExp(pattern.source, flags))].flatMap((match) => {
    const value = (match[1] ?? match[0]).toUpperCase();
    return value === '' ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
  const ways = [
    () => exact,
    () => repairAll([...text.matchAll(LOOSE)], pattern),
    () => readSpelt(text).flatMap((one) => repaired(one.value, pattern, one.start, one.end)),
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

function readBare(text: string, pattern: RegExp): Place[] {
  const prefix = PREFIX.exec(pattern.source)?.[1] ?? '';
  const digits = repairAll([...text.matchAll(BARE_DIGITS)], pattern, prefix);
  if (digits.length > 0) return digits;
  return readSpelt(text).flatMap((one) => repaired(`${prefix}${one.value}`, pattern, one.start, one.end));
}

function repairAll(matches: readonly RegExpExecArray[], pattern: RegExp, prefix = ''): Place[] {
  return matches.flatMap(({ 0: said, index }) =>
    repaired(`${prefix}${said}`, pattern, index, index + said.length),
  );
}

function repaired(said: string, pattern: RegExp, start: number, end: number): Place[] {
  const whole = new RegExp(
    `^(?:${pattern.source})$`,
    [...new Set(`${pattern.flags.replace(/[gy]/g, '')}i`)].join(''),
  );
  for (const variant of variantsOf(said.slice(0, LONGEST))) {
    const match = whole.exec(variant);
    if (match) return [{ value: (match[1] ?? match[0]).toUpperCase(), start, end }];
  }
  return [];
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
