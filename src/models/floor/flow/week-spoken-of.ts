import type { Form } from '../state.ts';

const SAME_WEEK = /\b(?:same|that) week\b/i;
const NEXT_WEEK = /\bnext week\b/i;
const BARE_WEEKDAY =
  /^(?!.*\b(?:today|tomorrow|this|next|last|week)\b).*\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b/i;
const DAY_MS = 24 * 3_600_000;
// Weeks begin with their Sunday; the desk's wall clock is in UTC here.

/** When the days of a text are counted from: "Tuesday", after "sometime next week", is the one of that week. */
export function countedFrom({ opening, heard = [] }: Form, text: string, now: Date): Date {
  const isNextWeek = [opening, ...heard.map((one) => one.text)].some((said) => NEXT_WEEK.test(said));
  if (!isNextWeek || !BARE_WEEKDAY.test(text)) return now;
  return new Date(now.getTime() + ((7 - now.getUTCDay()) % 7) * DAY_MS);
}

/** When the days of "the same week, Thursday" are counted from, of something on the day `from`; else `now`. */
export function sameWeek(text: string, from: string | undefined, now: Date): Date {
  if (from === undefined || !SAME_WEEK.test(text)) return now;
  const day = new Date(`${from}T00:00:00Z`);
  const sunday = new Date(day.getTime() - day.getUTCDay() * DAY_MS);
  return sunday > now ? sunday : now;
}
