import { iso, plusDays } from './calendar.ts';
import { countOf, LONG_UNIT, shift } from './date-words.ts';
import { NUMBER } from './numbers.ts';
import { type Form, form, group, type Reading, type Unplaced } from './patterns.ts';

const COUNT = `(?<count>${NUMBER}|an?|one|the)`;
const MOVED = '(?:push|move|put|shift|bring|set|pull|delay|postpone|reschedule)\\w*';
const AMOUNT = `${COUNT} (?<unit>${LONG_UNIT})`;
const BACKWARDS = /earlier|sooner|before|forward|\bup\b|previous|prior|preceding/;

/** Days counted from the one last spoken of: "a week later", "push it back by two days", "same day next week". */
export const COUNTED_FORMS: readonly Form[] = [
  form('\\bthe day after that(?: one)?\\b', (_match, { lastDate }) => fromLast(lastDate, 1, 'day', 1)),
  form(
    `\\b(?:by )?${AMOUNT} (?<side>later|earlier|sooner|further(?: on| out| back)?|back|forward)\\b`,
    counted,
  ),
  form(
    `\\b(?:${MOVED} )?(?:it |that |this |them )?(?<side>back|forward|out|on|up|later|earlier|along) (?:by )?${AMOUNT}\\b`,
    counted,
  ),
  form(`\\b(?<side>by) ${AMOUNT}\\b`, counted),
  form(
    '\\bthe (?<unit>week|month) (?<side>after|before)(?: that| this)?(?= ?(?:$|[.,;!?]|please|then|or|if|would|is|works))',
    counted,
  ),
  form(
    '\\bsame (?:day|weekday|time)(?: and time)?,? (?<side>(?:next|the following|previous)|the) (?<unit>week|month)(?: after)?\\b',
    counted,
  ),
];

function counted(match: RegExpExecArray, { lastDate }: Reading): Unplaced | undefined {
  const count = countOf(group(match, 'count'));
  if (count === undefined) return undefined;
  return fromLast(lastDate, count, group(match, 'unit'), BACKWARDS.test(group(match, 'side')) ? -1 : 1);
}

/** Nothing where no day was spoken of: a stretch of days is no day by itself. */
function fromLast(
  lastDate: string | undefined,
  count: number,
  unit: string,
  sign: 1 | -1,
): Unplaced | undefined {
  if (lastDate === undefined) return undefined;
  const last = new Date(`${lastDate}T00:00:00Z`);
  const day = unit.startsWith('day') ? plusDays(last, sign * count) : shift(last, count, unit, sign);
  return day && { kind: 'date', value: iso(day) };
}
