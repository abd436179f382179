/** Demos start on these half hours, Eastern Time. */
export const FIRST_DEMO = '09:00';
/** The last start of a day, Eastern Time. */
export const LAST_DEMO = '16:30';
const DAYS_AHEAD = 60;

/** Why a demo can't start then, or undefined when it can; `today` and `date` are `YYYY-MM-DD`, `time` is `HH:MM`. */
export function slotProblem(date: string, time: string, today: string): string | undefined {
  const ahead = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  if (ahead < 1) return 'Demos are booked from tomorrow on; name a later day.';
  if (ahead > DAYS_AHEAD) return `Demos are booked up to ${DAYS_AHEAD} days ahead; name an earlier day.`;
  const weekday = new Date(date).getUTCDay();
  if (weekday === 0 || weekday === 6) return 'Demos are Monday to Friday; name a weekday.';
  if (time < FIRST_DEMO || time > LAST_DEMO) return 'Demos start between 9:00 AM and 4:30 PM Eastern Time.';
  if (!/:(00|30)$/.test(time)) return 'Demos start on the hour or the half hour, Eastern Time.';
  return undefined;
}

/** All starts of a day, `HH:MM`. */
export function startsOfDay(): string[] {
  const starts: string[] = [];
  for (let minutes = 9 * 60; minutes <= 16 * 60 + 30; minutes += 30) {
    starts.push(`${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
  }
  return starts;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
