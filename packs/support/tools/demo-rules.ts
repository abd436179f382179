/** Demos start on these half hours, `HH:MM` Eastern Time. */
const STARTS = /^(?:09|1[0-6]):[03]0$/;
/** How far ahead demos are booked. */
export const DAYS_AHEAD = 60;

/** Why there is no demo on a day, or undefined when there is; both are `YYYY-MM-DD`. */
export function dayProblem(date: string, today: string): string | undefined {
  const ahead = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  if (ahead < 1) return 'Demos are booked from tomorrow on.';
  if (ahead > DAYS_AHEAD) return `Demos are booked up to ${DAYS_AHEAD} days ahead.`;
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6 ? 'Demos are Monday to Friday; that is no weekday.' : undefined;
}

/** Why no demo starts at `HH:MM` Eastern Time, or undefined when one does. */
export function timeProblem(time: string): string | undefined {
  if (STARTS.test(time)) return undefined;
  return 'Demos start on the hour or the half hour, between 9:00 AM and 4:30 PM Eastern Time.';
}
