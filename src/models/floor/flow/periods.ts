import type { Understanding, Value } from '../../../contracts/understanding.ts';
import type { Finding, Found } from '../slots/found.ts';

const DAY_MS = 86_400_000;
/** Months that are words as well: without "in" or "of" understanding leaves them alone, and who is asked for a month means one. */
const DOUBTFUL =
  /(?<!\b(?:i|you|we|it|they|he|she|there|that|this)\s)\b(?:may|march|mar|dec|jan)\b(?!\s+(?:i|you|we|be|have|not)\b)/gi;
const BEFORE =
  /\b(?:the |in the )?(?:(one|day|week|month|bill|invoice) before(?! yesterday)(?: (?:that|this|it))?|(?:previous|earlier|preceding) (one|day|week|month|bill|invoice))\b/i;
const AFTER =
  /\b(?:the |in the )?(?:(one|day|week|month|bill|invoice) after(?! tomorrow)(?: (?:that|this|it))?|(?:next|following|later) (one|day|week|month|bill|invoice))\b/i;

/** First and last day. */
interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** What a text is read with: `month` reads a name as a month. */
export interface PeriodSearch extends Finding {
  /** What has happened already is asked for: "Friday" is the last one. */
  readonly past: boolean;
  month(name: string): Understanding;
}

/** Every stretch of days in a text, `YYYY-MM-DD/YYYY-MM-DD`: a day, a month, "since Monday", or "the one before that". */
export function periodsIn(text: string, { values }: Understanding, search: PeriodSearch): Found[] {
  const beside = besideCurrent(text, search.current);
  if (beside) return [beside];
  const said = values.filter((one) => one.kind === 'date' || one.kind === 'dates');
  const named = [...text.matchAll(DOUBTFUL)].flatMap(({ 0: name, index: start }) =>
    search
      .month(name)
      .values.filter((one) => one.kind === 'dates')
      .map((one) => ({ ...one, start, end: start + name.length })),
  );
  const months = named.filter(({ start }) => !said.some((one) => start >= one.start && start < one.end));
  const [first, second] = said;
  const joined =
    first?.kind === 'date' && first.role === 'from' && second?.kind === 'date' && second.role === 'to';
  const all = [...said, ...months].sort((a, b) => a.start - b.start);
  const found = all.map((one) => foundAs(text, one, search));
  const [from, to] = found;
  return joined && from && to
    ? [{ ...from, value: `${from.value.slice(0, 10)}/${to.value.slice(-10)}` }]
    : found;
}

/** The month in which a stretch of days begins. */
export function wholeMonth(found: Found): Found {
  const from = new Date(`${String(found.value).slice(0, 7)}-01`);
  return { ...found, value: written({ from, to: endOfMonth(from) }) };
}

type Days = Extract<Value, { kind: 'date' | 'dates' }>;

function foundAs(text: string, one: Days, { now, past }: PeriodSearch): Found & { value: string } {
  const { start, end } = one;
  const since = one.kind === 'date' && one.role === 'from' && past;
  const said = text.slice(start, end);
  const [from, to] = one.kind === 'date' ? [one.value, one.value] : [one.from, one.to];
  const period = { from: new Date(from), to: new Date(to) };
  const gone = past && period.from > now ? turnedBack(period, said) : period;
  return { value: written(since ? { ...gone, to: now } : gone), start, end };
}

/** The last one of what would be the next: a weekday, a day of a month, or a month without its year. */
function turnedBack({ from, to }: Period, said: string): Period {
  if (/\b20\d\d\b/.test(said)) return { from, to };
  const isDay = from.getTime() === to.getTime();
  if (!isDay || (/\d/.test(said) && /[a-z]{3}/i.test(said.replace(/\d+(?:st|nd|rd|th)\b/gi, ''))))
    return {
      from: monthsLater(from, -12),
      to: isDay ? monthsLater(to, -12) : endOfMonth(monthsLater(from, -12)),
    };
  const day = /\d/.test(said) ? monthsLater(from, -1) : daysLater(from, -7);
  return { from: day, to: day };
}

/** "The one before that", "the day after": as long as what was spoken of, or as long as it says. */
function besideCurrent(text: string, current: unknown): (Found & { value: string }) | undefined {
  const [before, after] = [BEFORE.exec(text), AFTER.exec(text)];
  const match = before ?? after;
  const [from, to] = typeof current === 'string' ? current.split('/') : [];
  if (!match || !from || !to) return undefined;
  const [, unitBefore, kind] = match;
  const unit = unitBefore ?? kind ?? 'one';
  const period = { from: new Date(from), to: new Date(to) };
  const value = written(neighbour(period, unit.toLowerCase(), before ? -1 : 1));
  return { value, start: match.index, end: match.index + match[0].length };
}

function neighbour({ from, to }: Period, unit: string, step: 1 | -1): Period {
  const isMonth = from.getUTCDate() === 1 && to.getTime() === endOfMonth(from).getTime();
  if (unit === 'month' || (isMonth && unit !== 'day' && unit !== 'week')) {
    const first = monthsLater(new Date(`${from.toISOString().slice(0, 7)}-01`), step);
    return { from: first, to: endOfMonth(first) };
  }
  const days = unit === 'day' ? 1 : unit === 'week' ? 7 : (to.getTime() - from.getTime()) / DAY_MS + 1;
  return step < 0
    ? { from: daysLater(from, -days), to: daysLater(from, -1) }
    : { from: daysLater(to, 1), to: daysLater(to, days) };
}

function daysLater(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS);
}

/** The same day of another month; its last day where it has no such day. */
function monthsLater(day: Date, months: number): Date {
  const same = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate()));
  return same.getUTCDate() === day.getUTCDate() ? same : daysLater(same, -same.getUTCDate());
}

function endOfMonth(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0));
}

function written({ from, to }: Period): string {
  return `${from.toISOString().slice(0, 10)}/${to.toISOString().slice(0, 10)}`;
}
