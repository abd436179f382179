import { type ParsedResult, parse } from 'chrono-node/en';
import { type Finding, type Found, findAll } from './found.ts';

/** Minutes or hours from now ("every 10 minutes") are durations in a complaint, not an appointment. */
const CLOCK_TAG = 'result/relativeDateAndTime';
/** "Now" is said of what should happen at once, seldom of when an appointment should be. */
const NOW_TAG = 'casualReference/now';
const FIRST_MORNING_HOUR = 7;
const TOMORROW = /\btom+or+ow\b/gi;
const BARE_HOUR = /(?<![\w:.])(\d{1,2})(?::(\d\d))?(?![\w:.])/g;

/** Days, `YYYY-MM-DD`, as `now` counts them in UTC; a weekday or a day without a year is the next one. */
export function findDate(text: string, { now }: Finding): Found[] {
  return parseText(text, now)
    .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday'))
    .filter((result) => !result.start.tags().has(CLOCK_TAG))
    .toSorted((a, b) => Number(saysNow(a)) - Number(saysNow(b)))
    .map((result) => toFound(result, dayOf(result)));
}

/** Times of day, `HH:MM`; hours before seven without "am" are taken for the afternoon. */
export function findTime(text: string, { now, asked }: Finding): Found[] {
  const found = parseText(text, now)
    .filter(({ start }) => start.isCertain('hour') || start.tags().has('casualReference/noon'))
    .filter((result) => !result.start.tags().has(CLOCK_TAG) && !saysNow(result))
    .map((result) => toFound(result, timeOf(result)));
  return found.length > 0 || !asked ? found : findAll(text, BARE_HOUR, readBareHour);
}

function saysNow({ start }: ParsedResult): boolean {
  return start.tags().has(NOW_TAG);
}

function parseText(text: string, now: Date): ParsedResult[] {
  return parse(
    text.replace(TOMORROW, (typo) => 'tomorrow'.padEnd(typo.length)),
    { instant: now, timezone: 0 },
    { forwardDate: true },
  );
}

function toFound({ index, text }: ParsedResult, value: string): Found {
  return { value, start: index, end: index + text.length };
}

function dayOf({ start }: ParsedResult): string {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  return `${String(year).padStart(4, '0')}-${two(month ?? 1)}-${two(day ?? 1)}`;
}

function timeOf({ start, text }: ParsedResult): string {
  const hour = start.get('hour') ?? 0;
  const vague = !start.isCertain('meridiem') && !/\b0\d|morning/i.test(text);
  return `${two(vague && hour < FIRST_MORNING_HOUR ? hour + 12 : hour)}:${two(start.get('minute') ?? 0)}`;
}

function readBareHour(match: RegExpExecArray): string | undefined {
  const [, hourText = '', minuteText = '0'] = match;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (hour > 23 || minute > 59) return undefined;
  const afternoon = hour > 0 && hour < FIRST_MORNING_HOUR && !hourText.startsWith('0');
  return `${two(afternoon ? hour + 12 : hour)}:${two(minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
