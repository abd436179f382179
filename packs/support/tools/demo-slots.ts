/** Demos start on these half hours, `HH:MM` Eastern Time. */
export const DEMO_STARTS = /^(?:09|1[0-6]):[03]0$/;
const DAYS_AHEAD = 60;

/** Why there is no demo on a day, or undefined when there is; both are `YYYY-MM-DD`. */
export function dayProblem(date: string, today: string): string | undefined {
  const ahead = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  if (ahead < 1) return 'Demos are booked from tomorrow on; name a later day.';
  if (ahead > DAYS_AHEAD) return `Demos are booked up to ${DAYS_AHEAD} days ahead; name an earlier day.`;
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6 ? 'Demos are Monday to Friday; name a weekday.' : undefined;
}

/** Why no demo starts at `HH:MM` Eastern Time, or undefined when one does. */
export function timeProblem(time: string): string | undefined {
  if (DEMO_STARTS.test(time)) return undefined;
  return 'Demos start on the hour or the half hour, between 9:00 AM and 4:30 PM Eastern Time.';
}
