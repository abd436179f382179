import { localTime } from '../../contracts/local-time.ts';
import type { KnownSlot, TextSpan, UnderstandingContext, Value } from '../../contracts/understanding.ts';
import { withBeside } from './beside-dates.ts';
import { readChoice } from './choices.ts';
import { readEmails, readPhones } from './contacts.ts';
import { COUNTED_FORMS } from './counted-dates.ts';
import { COUNT_FORMS } from './counts.ts';
import { DATE_FORMS } from './dates.ts';
import { TIMES_FORMS } from './durations.ts';
import { withHalves } from './halves.ts';
import { readIds } from './ids.ts';
import { readListed } from './listed.ts';
import { MONEY_FORMS } from './money.ts';
import { readNames } from './names.ts';
import { readParty } from './party.ts';
import { type Form, findForms, overlap, type Reading } from './patterns.ts';
import { LENGTH_FORMS, PERIOD_FORMS, REPEATING_FORMS } from './periods.ts';
import { rolesOf } from './roles.ts';
import { TIME_FORMS } from './times.ts';

/** Days before what counts them, money before numbers: what one kind takes, the next does not see. */
const KINDS: readonly (readonly Form[])[] = [
  MONEY_FORMS,
  REPEATING_FORMS,
  DATE_FORMS,
  COUNTED_FORMS,
  LENGTH_FORMS,
  TIME_FORMS,
  PERIOD_FORMS,
  TIMES_FORMS,
  COUNT_FORMS,
];
/** Everywhere else the day comes before the month. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'PW', 'MH']);

/** Every value in a message that some slot could take, in its order; digits of a reference or a number are no amounts. */
export function readValues(text: string, context: UnderstandingContext): Value[] {
  const country = context.country ?? 'US';
  const slots = context.slots ?? [];
  const asked = slots.find(({ name }) => name === context.asked);
  const ids = slots.flatMap((slot) => readSlot(text, slot, context));
  const contacts = [...readEmails(text), ...readPhones(text, country)].filter(free(ids));
  const reading: Reading = {
    text: text.toLowerCase(),
    now: localTime(context.now, context.timeZone),
    dayFirst: !MONTH_FIRST.has(country),
    country,
    lastDate: context.lastDate,
  };
  const fixed = [...ids.filter(({ kind }) => kind === 'id'), ...contacts];
  const measures = readMeasures(reading, fixed);
  const listed = context.listed ? readListed(text, context.listed, context.chosen) : [];
  const names = readNames(text, asked?.format.kind === 'name').filter(free(fixed));
  const choices = ids.filter(({ kind }) => kind === 'choice');
  return [...fixed, ...choices, ...listed, ...names, ...measures].sort((a, b) => a.start - b.start);
}

function readSlot(text: string, { name, format }: KnownSlot, context: UnderstandingContext): Value[] {
  const asked = context.asked === name;
  const { country = 'US' } = context;
  if (format.kind === 'id') return readIds(text, { slot: name, pattern: format.pattern, asked, country });
  if (format.kind !== 'choice') return [];
  const { options, oneByOne } = format;
  return readChoice(text, name, options, asked, context.knownWord ?? (() => false), oneByOne);
}

function free(taken: readonly TextSpan[]): (value: TextSpan) => boolean {
  return (value) => !taken.some((one) => overlap(one, value));
}

/** Days, times, amounts and numbers wherever they stand in a text, in its order. */
export function readMeasures(reading: Reading, taken: readonly TextSpan[]): Value[] {
  const found: Value[] = [];
  for (const forms of KINDS) found.push(...findForms(forms, reading, [...taken, ...found]));
  const all = [...withBeside(found, reading), ...readParty(reading.text, found)];
  const inOrder = all.sort((a, b) => a.start - b.start);
  return rolesOf(withHalves(inOrder, reading.text), reading.text);
}
