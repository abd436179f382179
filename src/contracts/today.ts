/** In every time zone a day begins at a whole quarter of an hour of UTC. */
const QUARTER_MS = 900_000;
/** Making a formatter takes a thousand times as long as using one, and that a hundred times as long as a look-up. */
const zones = new Map<string, { format: Intl.DateTimeFormat; quarter: number; line: string }>();

/** What day it is in a time zone, for a model: the date and no time, so that it stays the same, and cached, all day. */
export function todayLine(now: Date, timeZone: string): string {
  const quarter = Math.floor(now.getTime() / QUARTER_MS);
  const known = zones.get(timeZone);
  if (known?.quarter === quarter) return known.line;
  const format = known?.format ?? formatFor(timeZone);
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const [weekday, day, month, year] = (['weekday', 'day', 'month', 'year'] as const).map((type) =>
    parts.get(type),
  );
  const line = `Today is ${weekday}, ${day} ${month} ${year} (${timeZone}).`;
  zones.set(timeZone, { format, quarter, line });
  return line;
}

/** A text in which no line of `todayLine`, or of opening hours, says when it is: the same for the same request of another day. */
export function withoutDay(text: string): string {
  return withoutToday(text).replace(/^Opening hours: .*$/gm, 'Opening hours: as they are.');
}

function withoutToday(text: string): string {
  return text.replace(/^Today is \w+, \d{1,2} \w+ \d{4} \([\w/+-]+\)\.$/gm, 'Today is any day.');
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
