const DAY = 86_400_000;

/** The day so many days after another, both at midnight in UTC. */
export function plusDays(day: Date, days: number): Date {
  return new Date(startOf(day).getTime() + days * DAY);
}

/** The day so many months later; the month's last where it has no such day. */
export function plusMonths(day: Date, months: number): Date {
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = daysIn(first.getUTCFullYear(), first.getUTCMonth());
  return plusDays(first, Math.min(day.getUTCDate(), last) - 1);
}

/** Midnight of a day. */
export function startOf(day: Date): Date {
  return new Date(Math.floor(day.getTime() / DAY) * DAY);
}

/** The day as `YYYY-MM-DD`. */
export function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** How many days a month (0 for January) has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** A day by its numbers (month 1 to 12), undefined where there is none such. */
export function dayOf(year: number, month: number, day: number): Date | undefined {
  if (!(year > 0) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month - 1)) return undefined;
  return new Date(Date.UTC(year, month - 1, day));
}

/** The Monday of the week of a day. */
export function mondayOf(day: Date): Date {
  return plusDays(day, -((day.getUTCDay() + 6) % 7));
}

/** The next day, today included, for which `fits` holds; looked for in four years. */
export function nextDay(from: Date, fits: (day: Date) => boolean): Date | undefined {
  for (let days = 0; days < 1500; days++) {
    const day = plusDays(from, days);
    if (fits(day)) return day;
  }
  return undefined;
}

/** Easter Sunday of a year (the Gregorian computus of Meeus and Butcher). */
export function easterOf(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1));
}

/** The nth weekday (0 for Sunday) of a month (1 to 12). */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Date {
  const first = new Date(Date.UTC(year, month - 1, 1));
  return plusDays(first, ((weekday - first.getUTCDay() + 7) % 7) + 7 * (nth - 1));
}
