import type { Database } from './tool.ts';

/** A day of the week, from 1 (Monday) to 7 (Sunday). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A part of a day on the desk's clock, as `HH:MM`; `to` may be `24:00`. */
export interface OpenSpan {
  readonly from: string;
  readonly to: string;
}

/** A day on which nobody is there although the week says so. */
export interface Closure {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** What the customer is told, e.g. "Christmas Day". */
  readonly reason?: string | undefined;
}

/** When people are there. */
export interface OpeningHours {
  /** IANA name of the clock that counts; the desk's without. */
  readonly timeZone?: string | undefined;
  /** Nobody is there on a day that is not in it. */
  readonly week: Readonly<Partial<Record<Weekday, readonly OpenSpan[]>>>;
  readonly closed?: readonly Closure[] | undefined;
}

/** What hours may be read from. */
export interface HoursContext {
  /** The pack's own, read only. */
  readonly database: Database;
  readonly at: Date;
}

/** Opening hours as they are, or what reads them. */
export type HoursSource = OpeningHours | ((context: HoursContext) => OpeningHours | Promise<OpeningHours>);

/** How things stand at an instant. */
export interface Opening {
  readonly open: boolean;
  /** The end of the present span; undefined when closed, or when nobody ever goes home. */
  readonly closesAt?: Date | undefined;
  /** When people are there again; undefined when open, or when they never are. */
  readonly opensAt?: Date | undefined;
  /** Why nobody is there today, where that is said. */
  readonly reason?: string | undefined;
}

/** The desk's hours, as scripts speak of them. */
export interface HoursNow extends Opening {
  /** `Monday to Friday 9 AM to 7 PM, Saturday 9 AM to 6 PM`. */
  readonly week: string;
  /** `Monday at 9:00 AM EST`: the next opening; undefined when there is none, or it is open. */
  readonly opens: string | undefined;
  /** `7:00 PM EST`: when it closes next; undefined when it is closed, or never does. */
  readonly closes: string | undefined;
  /** The hours of a date (`YYYY-MM-DD`) in words; undefined when it is closed. */
  on(date: string): string | undefined;
  /** Whether it is open at a time of day (`HH:MM`) on a date, or without one on any day of the week. */
  isOpenAt(time: string, date?: string): boolean;
  /** The closure on a date, if there is one. */
  closureOn(date: string): Closure | undefined;
  /** The closures from today on. */
  readonly closures: readonly Closure[];
}
