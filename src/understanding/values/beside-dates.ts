import type { Value } from '../../contracts/understanding.ts';
import { iso, mondayOf, nextDay, plusDays } from './calendar.ts';
import { countOf, LONG_UNIT, shift, WEEKDAY, weekdayOf } from './date-words.ts';
import { NUMBER, ORDINAL_WORD, readOrdinalNumber } from './numbers.ts';
import { group, overlap, type Reading, type Unplaced } from './patterns.ts';
import { readNamed } from './periods.ts';

type Base = Extract<Value, { kind: 'date' | 'dates' }>;
type Beside = readonly [
  before: RegExp,
  read: (match: RegExpExecArray, base: Base, reading: Reading) => Unplaced | undefined,
];

const COUNT = `(?<count>${NUMBER}|an?|the)`;
const beside = (source: string, read: Beside[1]): Beside => [
  new RegExp(`(?<![\\p{L}\\d-])(?:${source.replaceAll(' ', '\\s+')})\\s+$`, 'u'),
  read,
];
const day = (value: Date | undefined): Unplaced | undefined => value && { kind: 'date', value: iso(value) };
const days = (from: Date, to: Date): Unplaced => ({ kind: 'dates', from: iso(from), to: iso(to) });
const firstOf = (base: Base) => at(base.kind === 'date' ? base.value : base.from);
const lastOf = (base: Base) => at(base.kind === 'date' ? base.value : base.to);
const at = (value: string) => new Date(`${value}T00:00:00Z`);

/** What may stand before a day. */
const BEFORE_DAY: readonly Beside[] = [
  beside(`(?<weekday>${WEEKDAY}) (?<side>after|before|following)(?: the)?`, (match, base) => {
    const weekday = weekdayOf(group(match, 'weekday'));
    const after = nextDay(plusDays(firstOf(base), 1), (one) => one.getUTCDay() === weekday);
    if (group(match, 'side') !== 'before') return day(after);
    const before = after && plusDays(after, -7);
    return day(before && iso(before) === iso(firstOf(base)) ? plusDays(before, -7) : before);
  }),
  beside(
    `${COUNT} (?<unit>${LONG_UNIT}) (?<side>after|before|following|prior to|later than)(?: the)?`,
    (match, base) => {
      const count = countOf(group(match, 'count'));
      const back = /before|prior/.test(group(match, 'side'));
      return day(
        count === undefined ? undefined : shift(firstOf(base), count, group(match, 'unit'), back ? -1 : 1),
      );
    },
  ),
  beside(`${COUNT} (?<unit>${LONG_UNIT}) ago(?: on| last)?`, (match, base, { text, now }) => {
    const count = countOf(group(match, 'count'));
    if (count === undefined) return undefined;
    const then = shift(now, count, group(match, 'unit'), -1);
    const weekday = weekdayOf(text.slice(base.start, base.end));
    if (weekday >= 0) return day(plusDays(mondayOf(then), (weekday + 6) % 7));
    return /^(?:yesterday|today)$/.test(text.slice(base.start, base.end))
      ? day(shift(firstOf(base), count, group(match, 'unit'), -1))
      : undefined;
  }),
  beside('(?:the )?week (?:of|commencing|beginning|starting)(?: the)?', (_match, base) => {
    const monday = mondayOf(firstOf(base));
    return days(monday, plusDays(monday, 6));
  }),
];

/** What may stand before days in a row. */
const BEFORE_DAYS: readonly Beside[] = [
  beside('(?:the )?(?:very )?(?:end|close|last day)(?: of| in)(?: the)?', (_match, base) =>
    day(lastOf(base)),
  ),
  beside('(?:the )?(?:very )?(?:beginning|start|first day)(?: of| in)(?: the)?', (_match, base) =>
    day(firstOf(base)),
  ),
  beside(
    `(?:the )?(?<nth>${ORDINAL_WORD}|last|\\d(?:st|nd|rd|th)) (?<weekday>${WEEKDAY}) (?:of|in)(?: the)?`,
    (match, base) => {
      const weekday = weekdayOf(group(match, 'weekday'));
      if (group(match, 'nth') === 'last') {
        const after = nextDay(plusDays(lastOf(base), 1), (one) => one.getUTCDay() === weekday);
        return day(after && plusDays(after, -7));
      }
      const first = nextDay(firstOf(base), (one) => one.getUTCDay() === weekday);
      const found = first && plusDays(first, 7 * ((readOrdinalNumber(group(match, 'nth')) ?? 1) - 1));
      return day(found && found <= lastOf(base) ? found : undefined);
    },
  ),
  beside(`(?:the )?(?<nth>first|second|third|fourth|last) week (?:of|in)(?: the)?`, (match, base) => {
    if (group(match, 'nth') === 'last') return days(plusDays(lastOf(base), -6), lastOf(base));
    const from = plusDays(firstOf(base), 7 * ((readOrdinalNumber(group(match, 'nth')) ?? 1) - 1));
    return days(from, plusDays(from, 6));
  }),
  beside(`(?:the )?(?<nth>first|second) half of(?: the)?`, (match, base) => {
    const half = Math.floor((lastOf(base).getTime() - firstOf(base).getTime()) / 86_400_000 / 2);
    const middle = plusDays(firstOf(base), half);
    return group(match, 'nth') === 'first'
      ? days(firstOf(base), middle)
      : days(plusDays(middle, 1), lastOf(base));
  }),
  beside('(?:the )?(?<part>early|mid|middle of|late)(?: in)?(?: the)?', (match, base) => {
    const from = firstOf(base);
    if (group(match, 'part') === 'early') return days(from, plusDays(from, 9));
    return group(match, 'part') === 'late'
      ? days(plusDays(from, 20), lastOf(base))
      : days(plusDays(from, 10), plusDays(from, 19));
  }),
  beside('(?:the )?rest of(?: the)?', (_match, base, { now }) =>
    now > firstOf(base) ? days(now, lastOf(base)) : undefined,
  ),
];

/** "The month", where something is said to be of it. */
const UNNAMED =
  /(?<=\b(?:of|in)\s+)the\s+(?<unit>week|weekend|month|quarter|year)\b(?!\s+(?:of|commencing|after|before))/gu;

/**
 * The values with what stands beside a day or days taken into them: "the end of March", "the Friday after Easter". What
 * is a part of the longer one is gone.
 */
export function withBeside(values: readonly Value[], reading: Reading): Value[] {
  const unnamed = [...reading.text.matchAll(UNNAMED)].flatMap((match): Base[] => {
    const named = readNamed('this', group(match, 'unit'), reading.now);
    const span = { start: match.index, end: match.index + match[0].length };
    return named.kind === 'dates' ? [{ ...named, ...span }] : [];
  });
  const bases = [...values, ...unnamed].filter(
    (one): one is Base => one.kind === 'date' || one.kind === 'dates',
  );
  const found = bases.flatMap((base) => longer(base, reading));
  const kept = found.filter((one) => !found.some((other) => other !== one && covers(other, one)));
  return [...values.filter((one) => !kept.some((other) => overlap(one, other))), ...kept];
}

function longer(base: Base, reading: Reading): Value[] {
  // "Mid-March" is one word.
  const before = reading.text.slice(0, base.start).replace(/-$/, ' ');
  const forms = base.kind === 'date' ? BEFORE_DAY : BEFORE_DAYS;
  for (const [pattern, read] of forms) {
    const match = pattern.exec(before);
    const value = match && read(match, base, reading);
    if (match && value) return [{ ...value, start: match.index, end: base.end }];
  }
  return [];
}

function covers(outer: Value, inner: Value): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
