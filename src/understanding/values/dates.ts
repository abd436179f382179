import { own } from '../../contracts/own.ts';
import { dayOf, iso, nextDay, plusDays, plusMonths, startOf } from './calendar.ts';
import * as words from './date-words.ts';
import { LONG_UNIT, MONTH, WEEKDAY } from './date-words.ts';
import { HOLIDAY, holidayIn, nextHoliday } from './holidays.ts';
import { DAY_WORD, NUMBER, ORDINAL_WORD, readOrdinalNumber } from './numbers.ts';
import { type Form, form, group, type Reading, type Unplaced } from './patterns.ts';
import { YEAR_WORDS } from './years.ts';

const DIGIT_DAY = '\\d{1,2}(?:st|nd|rd|th)';
const DAY = `(?<day>${DIGIT_DAY}|${ORDINAL_WORD}|\\d{1,2}(?!\\d|[:.]\\d))`;
const YEAR = `(?:,? (?:of )?(?<year>(?:19|20)\\d\\d(?![:.]\\d|\\d)|['’]\\d\\d\\b|[2-6]\\d(?= ?(?:$|[?!,]))|${YEAR_WORDS}\\b|(?:this|next|last) year\\b))?`;
/** "May" is a word of its own before these. */
const NAMED_MONTH = `(?<month>${MONTH})(?!(?<=\\bmay) (?:be|not|have|i|we|you|it|need|take|work|get|do|also|still|want|come|go|cost|help|suit|only)\\b)`;
const COUNT = `(?<count>${NUMBER}|an?|a few|some|several)`;
const THE = '(?:the )?';
const COUNTED = `(?! (?:floor|time|one|option|item|class|line|person|room|payment|child|kid|son|daughter|night|day|week|visit|call|order|booking|card|account|attempt|transfer|name|address|of (?:each|every)|each|every|(?:of )?${MONTH}))`;

const date = (day: Date | undefined): Unplaced | undefined => day && { kind: 'date', value: iso(day) };
const TOMORROW = '(?:tomm?orr?ow|tomm?oro|tomorro|tmrw|tmr|2morrow|2moro|tomoz)';
const numbered = (value: string | undefined): Unplaced | undefined =>
  value === undefined ? undefined : { kind: 'date', value };
const today =
  (days: number) =>
  (_match: RegExpExecArray, { now }: { readonly now: Date }) =>
    date(plusDays(now, days));

const WEEKS_AFTER_WEEKDAY: readonly Form[] = [
  form(`\\b(?<weekday>${WEEKDAY}) in ${COUNT} (?<unit>weeks?|fortnights?)\\b`, readWeeksAfter),
  form(`\\b(?<weekday>${WEEKDAY}) (?<unit>week)\\b`, readWeeksAfter),
  form(
    `(?<!\\bfor )\\b${COUNT} (?<unit>weeks?|fortnights?) (?:from|on|from next|on next|next) (?<weekday>${WEEKDAY})\\b`,
    readWeeksAfter,
  ),
  form(`\\b(?<weekday>${WEEKDAY}) after next\\b`, (match, { now }) =>
    date(plusDays(words.weekdayFrom(now, words.weekdayOf(group(match, 'weekday')), 'next'), 7)),
  ),
];

/** Days as they are said, the longest ways first. */
export const DATE_FORMS: readonly Form[] = [
  form('\\b(?<year>(?:19|20)\\d\\d)(?<mark>[/.-])(?<month>\\d\\d?)\\k<mark>(?<day>\\d\\d?)\\b', (match) =>
    date(dayOf(Number(group(match, 'year')), Number(group(match, 'month')), Number(group(match, 'day')))),
  ),
  form(
    '(?<![\\w/.])(?<a>\\d\\d?)(?<mark>[/.-])(?<b>\\d\\d?)\\k<mark>(?<year>(?:19|20)?\\d\\d)(?![\\w/])',
    (match, { dayFirst, now }) => {
      const [a, b] = [Number(group(match, 'a')), Number(group(match, 'b'))];
      const [day, month] = (dayFirst || a > 12) && b <= 12 ? [a, b] : [b, a];
      return date(dayOf(words.yearOf(group(match, 'year'), now), month, day));
    },
  ),
  form('(?<![\\w/.])(?<a>\\d\\d?)/(?<b>\\d\\d?)(?![\\w/])', readDayAndMonth),
  form('(?<![\\w/.])(?<a>\\d\\d?)\\.(?<b>\\d\\d?)\\.(?![\\w/]|\\d)', readDayAndMonth),
  form(
    `\\b(?:(?:${WEEKDAY}),? )?${THE}(?:${DAY}|(?<words>${DAY_WORD})) (?:day )?(?:of )?${NAMED_MONTH}${YEAR}`,
    readDayOfMonth,
  ),
  form(
    `\\b(?:(?:${WEEKDAY}),? )?(?<month>${MONTH}),? ${THE}(?:${DAY}|(?<words>(?!twenty (?:twenty|thirty)|one\\b)${DAY_WORD})\\b)${YEAR}(?! (?:people|adults|persons|nights|days|of us|rooms|past|to|or|hundred|thousand))`,
    readDayOfMonth,
  ),
  form(`\\b(?<weekday>${WEEKDAY}),? ${THE}(?<day>${DIGIT_DAY}|${ORDINAL_WORD})\\b`, (match, { now }) =>
    numbered(
      words.nextNumbered(
        now,
        readOrdinalNumber(group(match, 'day')) ?? 0,
        words.weekdayOf(group(match, 'weekday')),
      ),
    ),
  ),
  form(`\\b${THE}${DAY} of the month\\b`, readNumbered),
  form(
    '\\b(?:on|from|until|till|til|by|before|after|between|starting|since|to|and|or) the (?<v>(?<day>\\d{1,2}))(?![\\d:]|[.,]\\d)(?= ?(?:$|[.;,!?-]|(?:to|until|till|and|or|for|please|at|in|with|through)\\b))',
    readNumbered,
  ),
  form(
    `(?<![\\w:.,/#$£€-])(?<v>(?<day>\\d{1,2}))(?= ?(?:to|until|till|and|-|–) ?${THE}\\d{1,2}(?: of)? (?<month>${MONTH})${YEAR})`,
    readDayOfMonth,
  ),
  form(`\\b${THE}${DAY} of (?<which>this|next|last) month\\b`, (match, { now }) => {
    const months = own({ this: 0, next: 1, last: -1 }, group(match, 'which')) ?? 0;
    const month = plusMonths(plusDays(now, 1 - now.getUTCDate()), months);
    return date(
      dayOf(month.getUTCFullYear(), month.getUTCMonth() + 1, readOrdinalNumber(group(match, 'day')) ?? 0),
    );
  }),
  form(
    `\\b(?:(?<which>last|next|this|coming) )?(?<name>${HOLIDAY})(?![\\p{L}])(?:(?: in| of|,)? (?<year>20\\d\\d|(?:this|next|last) year))?`,
    readHoliday,
  ),
  form(`\\bday after ${TOMORROW}\\b`, today(2)),
  form('\\bday before yesterday\\b', today(-2)),
  form(
    `\\b(?:in )?${COUNT} (?<unit>${LONG_UNIT}) (?<from>(?:from )?(?:today|now|${TOMORROW}))\\b`,
    (match, { now }) => {
      const from = /today|now/.test(group(match, 'from')) ? now : plusDays(now, 1);
      const count = words.countOf(group(match, 'count'));
      return date(count === undefined ? undefined : words.shift(from, count, group(match, 'unit'), 1));
    },
  ),
  form(`\\b(?<from>today|${TOMORROW}) (?<unit>week|fortnight)\\b`, (match, { now }) => {
    const from = group(match, 'from') === 'today' ? now : plusDays(now, 1);
    return date(words.shift(from, 1, group(match, 'unit'), 1));
  }),
  form(`\\b${COUNT} (?<unit>${LONG_UNIT}) ago(?: today)?\\b`, shifted(-1)),
  ...WEEKS_AFTER_WEEKDAY,
  form(`\\b(?:with)?in half an? (?<unit>year)\\b`, (_match, { now }) => date(plusMonths(now, 6))),
  form(`\\b${COUNT} (?<unit>days?|weeks?|months?|years?)['’]?s?['’]? time\\b`, shifted(1)),
  form(
    `\\b(?:with)?in ${COUNT} (?:more )?(?<unit>${LONG_UNIT})(?:['’]s?)?(?: time)?\\b(?!(?<=quarters?) of)`,
    shifted(1),
  ),
  ...weekdayForms(),
  form(`\\b${TOMORROW}\\b`, today(1)),
  form("\\byesterday(?:[’']?s)?\\b|\\blast night\\b", today(-1)),
  form('\\b(?:today|tonight|tonite|right now)\\b|\\b(?<v>this) (?:morning|afternoon|evening)\\b', today(0)),
  form('(?<!\\b(?:hours?|hrs?|minutes?|mins?|half|quarter) )\\b(?:from|starting) (?<v>now)\\b', today(0)),
  form('\\bthe other day\\b|\\bages ago\\b|\\blong ago\\b', () => ({ kind: 'vague', of: 'date' })),
  form(
    `\\b(?:on |by |the |until |till |to |from |for |before |after |and )${THE}(?<v>(?<day>${DIGIT_DAY}|(?:twenty|thirty)[ -]${ORDINAL_WORD}))\\b${COUNTED}`,
    readNumbered,
  ),
  form(`\\b(?:on the|until the|till the|by the) (?<v>(?<day>${ORDINAL_WORD}))\\b${COUNTED}`, readNumbered),
  form(`\\b(?<day>${DIGIT_DAY})\\b${COUNTED}(?!-)`, readNumbered),
  form(
    '\\bthe day after(?! (?:tomorrow|that))\\b|\\bthe (?:next|following) day\\b|\\ba day later\\b',
    afterLast(1),
  ),
  form('\\bthe day before(?! yesterday)\\b|\\ba day earlier\\b', afterLast(-1)),
];

function readDayOfMonth(match: RegExpExecArray, { now }: Reading): Unplaced | undefined {
  const day = group(match, 'day') || group(match, 'words');
  const meant = date(words.dayOfMonth(day, words.monthOf(group(match, 'month')), group(match, 'year'), now));
  // "February 30th" is no day, nor the 30th of another month.
  return meant ?? { kind: 'vague', of: 'date' };
}

function readDayAndMonth(match: RegExpExecArray, { dayFirst, now }: Reading): Unplaced | undefined {
  const [a, b] = [group(match, 'a'), group(match, 'b')];
  const [day, month] = (dayFirst || Number(a) > 12) && Number(b) <= 12 ? [a, b] : [b, a];
  return date(words.dayOfMonth(day, Number(month), '', now));
}

function readHoliday(match: RegExpExecArray, { now, country }: Reading): Unplaced | undefined {
  const [name, year] = [group(match, 'name'), group(match, 'year')];
  if (year !== '') return date(holidayIn(name, words.yearOf(year, now), country));
  const next = nextHoliday(name, startOf(now), country);
  if (group(match, 'which') !== 'last') return date(next);
  return date(next && holidayIn(name, next.getUTCFullYear() - 1, country));
}

function readWeeksAfter(match: RegExpExecArray, { now }: Reading): Unplaced | undefined {
  const weekday = words.weekdayFrom(now, words.weekdayOf(group(match, 'weekday')), '');
  const count = words.countOf(group(match, 'count'));
  return date(count === undefined ? undefined : words.shift(weekday, count, group(match, 'unit'), 1));
}

function readNumbered(match: RegExpExecArray, { now }: { readonly now: Date }): Unplaced | undefined {
  return numbered(words.nextNumbered(now, readOrdinalNumber(group(match, 'day')) ?? 0));
}

function shifted(sign: 1 | -1): Form['read'] {
  return (match, { now }) => {
    if (group(match, 'count') === 'some') return { kind: 'vague', of: 'date' };
    const count = words.countOf(group(match, 'count'));
    return date(count === undefined ? undefined : words.shift(now, count, group(match, 'unit'), sign));
  };
}

function afterLast(days: number): Form['read'] {
  return (_match, { now, lastDate }) =>
    date(plusDays(lastDate === undefined ? now : new Date(`${lastDate}T00:00:00Z`), days));
}

function weekdayForms(): readonly Form[] {
  const of = (match: RegExpExecArray) => words.weekdayOf(group(match, 'weekday'));
  const NAMED = `(?<weekday>${WEEKDAY})`;
  return [
    form(
      `\\b${NAMED} (?:of )?next week\\b|\\bnext week,? (?:on )?(?<other>${WEEKDAY})\\b`,
      (match, { now }) =>
        date(
          words.weekdayFrom(now, words.weekdayOf(group(match, 'weekday') || group(match, 'other')), 'next'),
        ),
    ),
    form(`\\b(?:last week (?:on )?${NAMED}|(?<other>${WEEKDAY}) (?:of )?last week)\\b`, (match, { now }) => {
      const weekday = words.weekdayOf(group(match, 'weekday') || group(match, 'other'));
      return date(plusDays(words.weekdayFrom(now, weekday, 'next'), -14));
    }),
    form(`\\b(?<which>next|this|last|previous|past|coming|following) ${NAMED}\\b`, (match, { now }) =>
      date(words.weekdayFrom(now, of(match), group(match, 'which'))),
    ),
    form(`\\b${NAMED} (?:just )?gone\\b`, (match, { now }) =>
      date(words.weekdayFrom(now, of(match), 'last')),
    ),
    form(`\\bthat ${NAMED}\\b`, (match, { now, lastDate }) =>
      date(
        nextDay(
          plusDays(lastDate ? new Date(`${lastDate}T00:00:00Z`) : now, 1),
          (day) => day.getUTCDay() === of(match),
        ),
      ),
    ),
    form(
      `\\b${NAMED}(?! (?:of each|each|of every))(?<!(?<!^|\\b(?:on|from|to|until|till|by|this|or|and|between|for) |-)\\b(?:sun|sat|wed|mon)(?! ?(?:-|to|until|till|through|or|at|$|[,.?!])))`,
      (match, { now, lastDate }) => {
        // "Wednesday, with Ann", where Wednesday is spoken of, is that one.
        const spokenOf = lastDate === undefined ? undefined : new Date(`${lastDate}T00:00:00Z`);
        const isSame = spokenOf && spokenOf.getUTCDay() === of(match) && spokenOf >= startOf(now);
        return date(isSame ? spokenOf : words.weekdayFrom(now, of(match), ''));
      },
    ),
  ];
}
