import type { Desk } from '../../contracts/desk.ts';
import type { HoursNow, Opening, OpeningHours } from '../../contracts/hours.ts';
import { hoursAt, instantInWords, openingAt } from '../../contracts/opening.ts';
import type { ToolDatabase } from '../../contracts/store.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import type { Surroundings, TurnData, TurnServices } from '../turn/turn.ts';

/** Hours that were read from a database count for so long, in ms. */
const KEPT_MS = 60_000;
/** Reading them takes no longer, in ms: a turn waits for it. */
const MOST_MS = 5_000;
const WEEKDAY_AND_TIME = {
  weekday: 'long',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** What hours are read with. */
export type HoursServices = Pick<TurnServices, 'desk' | 'database' | 'clock' | 'onDefect'>;

interface Kept {
  readonly hours: OpeningHours | undefined;
  readonly at: number;
}

const kept = new WeakMap<ToolDatabase, Kept>();

/** What a turn that begins knows of the desk's hours; of hours that can't be read, what was last known. Never rejects. */
export async function hoursFor(services: HoursServices): Promise<OpeningHours | undefined> {
  const { desk, database, clock, onDefect } = services;
  const { hours } = desk.person;
  if (typeof hours !== 'function') return hours;
  const known = kept.get(database);
  const now = clock.now().getTime();
  if (known && Math.abs(now - known.at) < KEPT_MS) return known.hours;
  try {
    const read = await readHours(services, hours);
    // What can't be is found here, and not where a person is asked for.
    openingAt(read, clock.now(), desk.timeZone);
    kept.set(database, { hours: read, at: now });
    return read;
  } catch (thrown) {
    onDefect(thrown, 'hours of people');
    return known?.hours;
  }
}

async function readHours(
  { database, clock }: HoursServices,
  read: Extract<Desk['person']['hours'], (...given: never[]) => unknown>,
): Promise<OpeningHours> {
  const session = database.session('read');
  try {
    const hours = Promise.resolve(read({ database: session.database, at: clock.now() }));
    return await untilAborted(hours, AbortSignal.timeout(MOST_MS));
  } finally {
    await session.rollback();
  }
}

/** Whether people are there; a desk whose own hours break has people there, as they can say no. */
export function openingNow(turn: TurnData & Surroundings): Opening {
  const { desk, clock, onDefect, hours } = turn;
  const now = clock.now();
  try {
    if (hours) return openingAt(hours, now, desk.timeZone);
    if (desk.person.isOpen?.(now) !== false) return { open: true };
    return { open: false, opensAt: desk.person.opensAt?.(now) };
  } catch (thrown) {
    onDefect(thrown, 'hours of people');
    return { open: true };
  }
}

/** Everything there is to say of the desk's hours; undefined where it has none. */
export function hoursNow({ hours, clock, desk }: TurnData & Surroundings): HoursNow | undefined {
  return hours && hoursAt(hours, clock.now(), desk.timeZone);
}

/** An opening as a customer is told it, in their language, on the clock of the hours. */
export function openingInWords(
  { hours, desk, clock }: TurnData & Surroundings,
  opensAt: Date | undefined,
  language = 'en',
): string | undefined {
  const timeZone = hours?.timeZone ?? desk.timeZone;
  if (opensAt === undefined || language === 'en')
    return opensAt && instantInWords(opensAt, clock.now(), timeZone);
  return new Intl.DateTimeFormat(language, { ...WEEKDAY_AND_TIME, timeZone }).format(opensAt);
}
