import { own } from '../../contracts/own.ts';
import { daysIn, iso, mondayOf, plusDays, plusMonths } from './calendar.ts';
import { countOf, daysOf, LONG_UNIT, MONTH, monthOf, shift, WEEKDAY } from './date-words.ts';
import { NUMBER, ORDINAL_WORD } from './numbers.ts';
import { type Form, form, group, type Unplaced } from './patterns.ts';

const COUNT = `(?<count>${NUMBER}|an?|a few|few|several)`;

const dates = (from: Date, to: Date): Unplaced => ({ kind: 'dates', from: iso(from), to: iso(to) });

const ADDED = '(?:(?:full|whole|more|extra|additional|further|business|working|other) )?';
/** "By 3 night" is an hour, "by 3 nights" is no hour. */
const NO_HOUR =
  '(?<!\\b(?:last|next|past|coming|previous) )(?<!\\d )(?!(?<=\\b(?:at|around|by|before|past|to|in) )\\S+ night\\b)';
const NOT_LONG =
  "(?!\\s*-?olds?\\b)(?! (?:ago|from (?:now|today|tomorrow)|later|time|today|tomorrow)\\b|['’]s? time|(?<=quarters?) (?:past|to|till|after|of|before)\\b)";

/** How long in days: before times, as "5 nights" is no hour of the night, unless it is "at 5 night". */
export const LENGTH_FORMS: readonly Form[] = [
  form(
    `${NO_HOUR}(?<![\\w.,:/])(?<count>${NUMBER}|an?) and a half (?<unit>${LONG_UNIT})\\b${NOT_LONG}`,
    readLength(0.5),
  ),
  form(
    `${NO_HOUR}(?<![\\w.,:/])(?<count>${NUMBER}|an?) (?<unit>${LONG_UNIT}) and a half\\b${NOT_LONG}`,
    readLength(0.5),
  ),
  form(`(?<!\\bin )\\bhalf an? (?<unit>${LONG_UNIT})\\b${NOT_LONG}`, (match) => ({
    kind: 'days',
    value: Math.round(daysOf(group(match, 'unit')) / 2),
  })),
  form(
    `${NO_HOUR}(?<!\\bin )(?<![\\w.,:/])(?<count>${NUMBER}|an?|a few|few|several)[ -]${ADDED}(?<unit>${LONG_UNIT})\\b${NOT_LONG}(?: \\d+ days?)?`,
    readLength(0),
  ),
];

/** What comes again; before days, as "every Friday" is none. */
export const REPEATING_FORMS: readonly Form[] = [
  form(
    `\\b(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|(?:${ORDINAL_WORD}|last)(?: (?:working |business )?(?:day|${WEEKDAY}))?|${WEEKDAY}) (?:of |in )?(?:each|every) (?:week|month|year)\\b`,
    () => ({ kind: 'repeating' }),
  ),
  form(
    `\\b(?:each|every)(?: (?:other|second|third|single))? (?:${WEEKDAY}|\\d{1,2}(?:st|nd|rd|th))|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\\b|\\b(?:week(?:day|end)s)\\b`,
    () => ({ kind: 'repeating' }),
  ),
  form(`\\b(?:each|every) other (?<unit>${LONG_UNIT})\\b`, (match) => ({
    kind: 'days',
    value: 2 * daysOf(group(match, 'unit')),
  })),
];

/** Days in a row, how long something takes, and what comes again; tried after days. */
export const PERIOD_FORMS: readonly Form[] = [
  form(`\\bthe (?<unit>week|weekend|month|year) (?<which>after next|before last)\\b`, (match, { now }) =>
    readNamed(group(match, 'which'), group(match, 'unit'), now),
  ),
  form(`\\b(?<month>${MONTH}),?(?: of)? (?<which>this|last|next) year\\b`, (match, { now }) => {
    const years = own({ this: 0, last: -1, next: 1 }, group(match, 'which')) ?? 0;
    return monthIn(now.getUTCFullYear() + years, monthOf(group(match, 'month')));
  }),
  form(`\\b(?<which>next|last|this) (?<month>${MONTH})\\b(?! (?:be|have|not)\\b)`, (match, { now }) => {
    const month = monthOf(group(match, 'month'));
    const years = group(match, 'which') === 'last' && month > now.getUTCMonth() ? -1 : 0;
    const late = group(match, 'which') === 'next' && month <= now.getUTCMonth() + 1 ? 1 : 0;
    return monthIn(now.getUTCFullYear() + years + late, month);
  }),
  form(`\\b(?<month>${MONTH}),?(?: of)? (?<year>(?:19|20)\\d\\d)\\b`, (match) =>
    monthIn(Number(group(match, 'year')), monthOf(group(match, 'month'))),
  ),
  form(
    `\\b(?<which>this|next|last|previous|current|coming|past|following) (?<unit>week|weekend|month|quarter|year|fortnight)\\b`,
    (match, { now }) => readNamed(group(match, 'which'), group(match, 'unit'), now),
  ),
  form(
    `\\b(?<which>next|last|past|previous|coming|following) ${COUNT} (?<unit>${LONG_UNIT})\\b`,
    (match, { now }) => readRow(group(match, 'which'), group(match, 'count'), group(match, 'unit'), now),
  ),
  form(
    `(?<!\\b(?:you|we|i|they|it|he|she|that|this) )\\b(?<month>${MONTH})(?! (?:be|i|we|have|you)\\b)(?!(?<=may) not\\b)`,
    (match, { now }) => {
      const said = group(match, 'month');
      const month = monthOf(said);
      if (
        /^(?:mar|sun|sat|dec|jan|may|march)$/.test(said) &&
        !/\b(?:in|on|of|since|until|till|by|for|from|through|to|last|before|after|early|mid|late|end|half)[\s-]+$|^$/.test(
          match.input.slice(0, match.index),
        )
      )
        return undefined;
      return monthIn(now.getUTCFullYear() + (month < now.getUTCMonth() + 1 ? 1 : 0), month);
    },
  ),
  form(
    '\\b(?:lately|recently|nowadays|these days|in the coming (?:days|weeks|months)|for (?:days|weeks|months|ages|years))\\b',
    () => ({
      kind: 'vague',
      of: 'dates',
    }),
  ),
  form('\\b(?:a|the|all|whole) weekend\\b', () => ({ kind: 'days', value: 2 })),
  form('\\b(?:daily|weekly|monthly|quarterly|yearly|annual|annually)\\b', ([said]) => ({
    kind: 'days',
    value: own({ d: 1, w: 7, m: 30, q: 91, y: 365, a: 365 }, said.charAt(0)) ?? 1,
  })),
  form(`\\b(?:each|every) (?<unit>day|night|week|fortnight|month|quarter|year|weekend)\\b`, (match) => ({
    kind: 'days',
    value: daysOf(group(match, 'unit')),
  })),
  ...LENGTH_FORMS,
];

function monthIn(year: number, month: number): Unplaced {
  const first = new Date(Date.UTC(year, month - 1, 1));
  return dates(first, plusDays(first, daysIn(year, month - 1) - 1));
}

function readLength(more: number): Form['read'] {
  return (match) => {
    const count = countOf(group(match, 'count'));
    return count === undefined
      ? undefined
      : { kind: 'days', value: Math.round((count + more) * daysOf(group(match, 'unit'))) };
  };
}

/** A week, month, quarter or year beside the present one: `this`, `next` or `last`. */
export function readNamed(which: string, unit: string, now: Date): Unplaced {
  const steps = stepsOf(which);
  const year = now.getUTCFullYear();
  if (unit === 'month') return monthIn(year, now.getUTCMonth() + 1 + steps);
  if (unit === 'year')
    return dates(new Date(Date.UTC(year + steps, 0, 1)), new Date(Date.UTC(year + steps, 11, 31)));
  if (unit === 'quarter') {
    const first = new Date(Date.UTC(year, 3 * (Math.floor(now.getUTCMonth() / 3) + steps), 1));
    return dates(first, plusDays(plusMonths(first, 3), -1));
  }
  const monday = plusDays(mondayOf(now), 7 * steps);
  if (unit === 'weekend') return dates(plusDays(monday, 5), plusDays(monday, 6));
  return dates(monday, plusDays(monday, unit === 'fortnight' ? 13 : 6));
}

function stepsOf(which: string): number {
  if (which === 'after next') return 2;
  if (which === 'before last') return -2;
  return /last|previous|past/.test(which) ? -1 : /next|coming|following/.test(which) ? 1 : 0;
}

function readRow(which: string, said: string, unit: string, now: Date): Unplaced | undefined {
  const count = countOf(said);
  if (count === undefined) return undefined;
  const back = /last|past|previous/.test(which);
  return back
    ? dates(shift(now, count, unit, -1), now)
    : dates(plusDays(now, 1), shift(plusDays(now, 1), count, unit, 1));
}
