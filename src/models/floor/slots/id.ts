import { type Finding, type Found, findAll } from './found.ts';

/** Letters and digits a person may have written with other separators than the reference has. */
const LOOSE = /\b[a-z]{1,8}[\s#:.\-–]{0,3}\d(?:[\s.\-–]?\d)*\b/gi;
const BARE_DIGITS = /(?<![\w-])\d(?:[\s-]?\d)*(?![\w-])/g;
const PREFIX = /^\^?(?:\\b)?\(?([A-Z]{1,6}-?)(?=\\d|\[0-9\]|\()/i;
const LONGEST_CHUNK = 40;

/** References matching `pattern`, upper-cased; other separators will do, and bare digits when asked. */
export function findId(text: string, pattern: RegExp, { asked }: Finding): Found[] {
  const flags = [...new Set(`${pattern.flags.replace(/[gy]/g, '')}gi`)].join('');
  const exact = findAll(text, new RegExp(pattern.source, flags), readMatch);
  if (exact.length > 0) return exact;
  const loose = findAll(text, LOOSE, ([chunk]) => repair(chunk, pattern));
  if (loose.length > 0 || !asked) return loose;
  const prefix = PREFIX.exec(pattern.source)?.[1] ?? '';
  return findAll(text, BARE_DIGITS, ([digits]) => repair(`${prefix}${digits}`, pattern));
}

function readMatch(match: RegExpExecArray): string | undefined {
  return (match[1] ?? match[0]).toUpperCase() || undefined;
}

function repair(chunk: string, pattern: RegExp): string | undefined {
  const whole = new RegExp(
    `^(?:${pattern.source})$`,
    [...new Set(`${pattern.flags}i`)].join('').replace(/[gy]/g, ''),
  );
  for (const variant of variantsOf(chunk.slice(0, LONGEST_CHUNK))) {
    const match = whole.exec(variant);
    if (match) return readMatch(match);
  }
  return undefined;
}

function variantsOf(chunk: string): string[] {
  const hyphens = chunk.replace(/[\s#:.\-–]+/g, '-');
  const split = chunk.replace(/^([a-z]+)[\s#:.\-–]*/i, '$1-');
  return [
    hyphens,
    split,
    split.replace(/(?<=\d)[\s.\-–]+(?=\d)/g, ''),
    chunk.replace(/[\s#:.\-–]+/g, ''),
    split.replace(/[\s.–]+/g, '-'),
  ];
}
