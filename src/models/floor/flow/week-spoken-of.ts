import type { Form } from '../state.ts';

const NEXT_WEEK = /\bnext week\b/i;
const BARE_WEEKDAY =
  /^(?!.*\b(?:today|tomorrow|this|next|last|week)\b).*\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b/i;
const DAY_MS = 24 * 3_600_000;

/** When the days of a text are counted from: "Tuesday", after "sometime next week", is the one of that week. */
export function countedFrom({ opening, heard = [] }: Form, text: string, now: Date): Date {
  const isNextWeek = [opening, ...heard.map((one) => one.text)].some((said) => NEXT_WEEK.test(said));
  if (!isNextWeek || !BARE_WEEKDAY.test(text)) return now;
  // The Sunday before it; the desk's wall clock is in UTC here.
  return new Date(now.getTime() + ((7 - now.getUTCDay()) % 7) * DAY_MS);
}
