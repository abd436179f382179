import type { Closure, HoursNow, Opening, OpeningHours, OpenSpan, Weekday } from './hours.ts';
import { dateAfter, dateOf, instantOf } from './local-time.ts';

/** A desk that is closed for longer has no next opening. */
const DAYS_AHEAD = 400;
/** Who is there for longer without a break is always there. */
const ALWAYS_DAYS = 8;
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ALL_DAY = { from: '00:00', to: '24:00' };

/** Whether people are there at an instant, until when, or from when on; `timeZone` counts where the hours name none. */
export function openingAt(hours: OpeningHours, at: Date, timeZone = 'UTC'): Opening {
  const zone = hours.timeZone ?? timeZone;
  const today = dateOf(at, zone);
  let until: Date | undefined;
  for (let day = 0; day <= DAYS_AHEAD; day++) {
    const date = dateAfter(today, day);
    for (const { from, to } of spansOn(hours, date)) {
      const [opens, closes] = [instantOf(date, from, zone), instantOf(date, to, zone)];
      if (closes <= (until ?? at)) continue;
      // A span that begins where the last one ends is the same one: "to 24:00", and "from 00:00".
      if (opens <= (until ?? at)) until = closes;
      else if (until) return { open: true, closesAt: until };
      else return { open: false, opensAt: opens, reason: closureOn(hours, today)?.reason };
    }
    if (until && (day > ALWAYS_DAYS || until < instantOf(date, '24:00', zone)))
      return day > ALWAYS_DAYS ? { open: true } : { open: true, closesAt: until };
  }
  return until ? { open: true } : { open: false, reason: closureOn(hours, today)?.reason };
}

const MINUTE_MS = 60_000;
/** Every request of every turn asks; what is said changes with the minute at most. */
const latest = new WeakMap<OpeningHours, { minute: number; zone: string; said: HoursNow }>();

/** Everything a script or a model may say of the hours at an instant. */
export function hoursAt(hours: OpeningHours, at: Date, timeZone = 'UTC'): HoursNow {
  const zone = hours.timeZone ?? timeZone;
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  const known = latest.get(hours);
  if (known?.minute === minute && known.zone === zone) return known.said;
  const said = sayHours(hours, at, zone);
  latest.set(hours, { minute, zone, said });
  return said;
}

function sayHours(hours: OpeningHours, at: Date, zone: string): HoursNow {
  const opening = openingAt(hours, at, zone);
  const today = dateOf(at, zone);
  return {
    ...opening,
    week: weekInWords(hours),
    opens: opening.opensAt && instantInWords(opening.opensAt, at, zone),
    closes: opening.closesAt && timeOf(opening.closesAt, zone),
    on: (date) => spansInWords(spansOn(hours, date)),
    isOpenAt: (time, date) => isOpenAt(hours, time, date),
    closureOn: (date) => closureOn(hours, date),
    closures: (hours.closed ?? []).filter(({ date }) => date >= today),
  };
}

/** A day and time as one says it: `today at 5:00 PM EST`, `Monday at ...`, `Monday, January 4 at ...`. */
export function instantInWords(instant: Date, now: Date, timeZone: string): string {
  const [date, today] = [dateOf(instant, timeZone), dateOf(now, timeZone)];
  const time = timeOf(instant, timeZone);
  if (date === today) return `today at ${time}`;
  if (date === dateAfter(today, 1)) return `tomorrow at ${time}`;
  const near = date < dateAfter(today, 7);
  const day = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long' as const,
    ...(near ? {} : { month: 'long' as const, day: 'numeric' as const }),
  });
  return `${day.format(instant)} at ${time}`;
}

function timeOf(instant: Date, timeZone: string): string {
  const format = { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  // Some versions put a narrow space before AM, which is not read aloud well.
  return new Intl.DateTimeFormat('en-US', format).format(instant).replaceAll('\u202f', ' ');
}

/** `2026-12-25` as `Friday, December 25`. */
export function dateInWords(date: string): string {
  const day = new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return day.format(new Date(`${date}T12:00:00Z`));
}

function closureOn({ closed = [] }: OpeningHours, date: string): Closure | undefined {
  return closed.find((closure) => closure.date === date);
}

function spansOn(hours: OpeningHours, date: string): readonly OpenSpan[] {
  if (closureOn(hours, date)) return [];
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() || 7) as Weekday;
  return (hours.week[weekday] ?? []).toSorted((a, b) => a.from.localeCompare(b.from));
}

function isOpenAt(hours: OpeningHours, time: string, date?: string): boolean {
  const spans = date === undefined ? WEEK.flatMap((day) => hours.week[day] ?? []) : spansOn(hours, date);
  return spans.some(({ from, to }) => from <= time && time < to);
}

/** Days that are alike are told together. */
function weekInWords({ week }: OpeningHours): string {
  const days = WEEK.map((day) =>
    spansInWords((week[day] ?? []).toSorted((a, b) => a.from.localeCompare(b.from))),
  );
  if (days.every((words) => words === ALWAYS)) return 'every day, around the clock';
  const parts: string[] = [];
  for (let first = 0; first < days.length; ) {
    const words = days[first];
    let last = first;
    while (last + 1 < days.length && days[last + 1] === words) last++;
    const name = last === first ? NAMES[first] : `${NAMES[first]} to ${NAMES[last]}`;
    if (words !== undefined) parts.push(`${name} ${words}`);
    first = last + 1;
  }
  return parts.length === 0 ? 'at no time' : parts.join(', ');
}

const ALWAYS = 'around the clock';

function spansInWords(spans: readonly OpenSpan[]): string | undefined {
  if (spans.length === 0) return undefined;
  const [only] = spans;
  if (spans.length === 1 && only?.from === ALL_DAY.from && only.to === ALL_DAY.to) return ALWAYS;
  return spans.map(({ from, to }) => `${clock(from)} to ${clock(to)}`).join(' and ');
}

/** `17:30` as `5:30 PM`. */
function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours % 24 === 0) return 'midnight';
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past} ${hours < 12 ? 'AM' : 'PM'}`;
}
