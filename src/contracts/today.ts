/** Making a formatter takes a thousand times as long as using one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** What day it is in a time zone, for a model: the date and no time, so that it stays the same, and cached, all day. */
export function todayLine(now: Date, timeZone: string): string {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  const [weekday, day, month, year] = (['weekday', 'day', 'month', 'year'] as const).map((type) =>
    parts.get(type),
  );
  return `Today is ${weekday}, ${day} ${month} ${year} (${timeZone}).`;
}

/** A text in which no line of `todayLine` says which day it is: the same for the same request of another day. */
export function withoutDay(text: string): string {
  return text.replace(/^Today is \w+, \d{1,2} \w+ \d{4} \([\w/+-]+\)\.$/gm, 'Today is any day.');
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn' },
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  });
  formats.set(timeZone, made);
  return made;
}
