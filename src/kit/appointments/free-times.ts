/** A time that can be had: date `YYYY-MM-DD`, time `HH:MM` on the desk's clock; `with` is who sees to it, where there are several. */
export interface FreeTime {
  readonly date: string;
  readonly time: string;
  readonly with?: string | undefined;
}

/** What is looked for. */
export interface TimeWish {
  readonly date: string;
  readonly part?: PartOfDay | undefined;
  /** A time of day `HH:MM`: those nearest to it are offered. */
  readonly near?: string | undefined;
  readonly with?: string | undefined;
}

/** Before noon, until 5 PM, or later. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** What a day has to offer: times of the day itself, else the first times of the next days that have any. */
export interface FreeTimes<Time extends FreeTime = FreeTime> {
  readonly times: readonly Time[];
  /** Whether `near` itself is free. */
  readonly exact: boolean;
  readonly next: readonly Time[];
  /** Why there is nothing on that day, when nothing ever will be: it is past, or nobody works. */
  readonly closed: string | null;
}

const OFFERED = 4;
const NEXT_DAYS = 3;

/** Of all free times from a day on, in their order, a few to offer: spread over the day, or nearest to the time that is wished for. */
export function toOffer<Time extends FreeTime>(
  free: readonly Time[],
  { date, near }: Pick<TimeWish, 'date' | 'near'>,
): Omit<FreeTimes<Time>, 'closed'> {
  const today = free.filter((one) => one.date === date);
  const times = near === undefined ? spread(today) : nearest(today, near);
  const first = free.filter((one, at) => one.date > date && free[at - 1]?.date !== one.date);
  return {
    times,
    exact: today.some(({ time }) => time === near),
    next: times.length > 0 ? [] : first.slice(0, NEXT_DAYS),
  };
}

function spread<Time>(free: readonly Time[]): Time[] {
  const every = Math.max(1, free.length / OFFERED);
  return free.filter((_, at) => Math.floor(at / every) > Math.floor((at - 1) / every));
}

/** The one that is nearest to a time of day, the earlier of two; without a time the first. */
export function nearestTo<Time extends FreeTime>(
  free: readonly Time[],
  near: string | undefined,
): Time | undefined {
  return near === undefined ? free[0] : byDistance(free, near)[0];
}

function byDistance<Time extends FreeTime>(free: readonly Time[], near: string): Time[] {
  const distance = ({ time }: Time) => Math.abs(minutesOf(time) - minutesOf(near));
  return free.toSorted((a, b) => distance(a) - distance(b));
}

function nearest<Time extends FreeTime>(free: readonly Time[], near: string): Time[] {
  return byDistance(free, near)
    .slice(0, OFFERED)
    .toSorted((a, b) => a.time.localeCompare(b.time));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
