import { localTime } from '../../contracts/local-time.ts';

/** Makes a clock that shows a time zone's date and time of day in the UTC fields of what it returns. */
export function wallClock(timeZone: string): (now: Date) => Date {
  return (now) => localTime(now, timeZone);
}
