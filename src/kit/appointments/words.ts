import { clock, dayInWords, list } from '../words.ts';
import type { FreeTime, FreeTimes, TimeWish } from './free-times.ts';
import type { SaidOfTime } from './slots.ts';

/** The question with the times of a day. */
export function offerInWords(
  times: readonly FreeTime[],
  { date, near, shift }: TimeWish & SaidOfTime,
): string {
  const day = dayInWords(date);
  const lead =
    near === undefined || shift
      ? `On ${day} there is`
      : `${clock(near)} on ${day} is not free; near it there is`;
  return `${lead} ${timesWith(times)}. Which time suits you?`;
}

/** That a day has nothing. */
export function noneOn({ closed }: FreeTimes, wish: TimeWish, what: string): string {
  const then = `${wish.part ? `in the ${wish.part} of ` : 'on '}${dayInWords(wish.date)}`;
  return closed ?? `For ${what}, ${wish.with ? `${wish.with} has` : 'we have'} nothing free ${then}.`;
}

/** The same, and what there is instead. */
export function nothingFree(found: FreeTimes, wish: TimeWish, what: string, waitingList: boolean): string {
  const lead = noneOn(found, wish, what);
  const times = found.next.map((one) => `${dayInWords(one.date)} at ${clock(one.time)}${withInWords(one)}`);
  if (times.length === 0) return `${lead} Which other day would you like?`;
  const waiting = waitingList ? ' I can also put you on the waiting list.' : '';
  return `${lead} The next times are ${list(times)}.${waiting} Which time suits you?`;
}

/** `9:00 AM, 11:15 AM or 2:00 PM with Ava`, or each with somebody else. */
function timesWith(free: readonly FreeTime[]): string {
  const [first] = free;
  const same = first && free.every((one) => one.with === first.with);
  return same
    ? `${list(free.map(({ time }) => clock(time)))}${withInWords(first)}`
    : list(free.map((one) => `${clock(one.time)}${withInWords(one)}`));
}

function withInWords({ with: who }: FreeTime): string {
  return who === undefined ? '' : ` with ${who}`;
}
