import { own } from '../../contracts/own.ts';
import type { TextSpan, Value } from '../../contracts/understanding.ts';

/** What a message is read with: its text in lower case, and the customer's clock in the UTC fields of `now`. */
export interface Reading {
  readonly text: string;
  readonly now: Date;
  /** Whether 9/3 is the 9th of March. */
  readonly dayFirst: boolean;
  /** Where the customer is (ISO 3166), for holidays. */
  readonly country: string;
  readonly lastDate: string | undefined;
}

/** A value without its place. */
export type Unplaced<V = Value> = V extends Value ? Omit<V, 'start' | 'end'> : never;

/** One way of saying something: `read` makes values of a match, or none. */
export interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, reading: Reading) => Unplaced | undefined;
}

/** Makes a form of a pattern's source; a space stands for any white space, and with `?` for none too. */
export function form(source: string, read: Form['read']): Form {
  return { pattern: new RegExp(source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'gdu'), read };
}

/** All that the forms find: what begins where another ends counts, of two that overlap the earlier form does. */
export function findForms(
  forms: readonly Form[],
  reading: Reading,
  taken: readonly TextSpan[] = [],
): Value[] {
  const found: Value[] = [];
  for (const { pattern, read } of forms) {
    for (const match of matchesOf(pattern, reading.text)) {
      const [start, end] = match.indices?.groups?.v ?? [match.index, match.index + match[0].length];
      const span = { start, end };
      if ([...taken, ...found].some((one) => overlap(one, span))) continue;
      const value = read(match, { ...reading, lastDate: dayBefore(found, start) ?? reading.lastDate });
      if (value) found.push({ ...value, ...span });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The matches of a pattern with the flag `g`, without the copy of it that `matchAll` makes: a long one takes long to copy. */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { lastIndex } = pattern;
    yield match;
    pattern.lastIndex = match[0] === '' ? lastIndex + 1 : lastIndex;
  }
}

/** The day last named before a place: "that Wednesday" comes after it. */
function dayBefore(found: readonly Value[], place: number): string | undefined {
  const last = found.findLast((one) => one.kind === 'date' && one.end <= place);
  return last?.kind === 'date' ? last.value : undefined;
}

/** Whether two spans share a letter. */
export function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The source of a pattern that matches any of the words, the longest first. */
export function oneOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

/** The named group of a match, or ''. */
export function group(match: RegExpExecArray, name: string): string {
  return own<string | undefined>(match.groups ?? {}, name) ?? '';
}
