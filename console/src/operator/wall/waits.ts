import type { WallRow } from '../console-api.ts';

/** How the clock of who waits for a person stands. */
export const CLOCKS = {
  running: 'Clock runs',
  soon: 'Within a minute',
  late: 'Late',
} as const;

/** One of `CLOCKS`. */
export type ClockId = keyof typeof CLOCKS;

const SOON_MS = 60_000;

/**
 * How the clock of a conversation stands: late once whoever was asked first did not come in time, soon when the next one is asked
 * within a minute; null for who waits for nobody.
 */
export function clockOf({ status, person, dueAt }: WallRow, now: number): ClockId | null {
  if (status !== 'waiting' || person === null) return null;
  const rest = dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt) - now;
  if (person.rung > 0 || person.callback || rest <= 0) return 'late';
  return rest <= SOON_MS ? 'soon' : 'running';
}

/** Whether a clock is meant: one that runs out soon runs, and one that is late ran out. */
export function isClock(wanted: ClockId, found: ClockId | null): boolean {
  return wanted === 'running' ? found !== null : found === wanted;
}

/** Who has a conversation, or is asked to take it; null: nobody of the staff. */
export function assigneeOf({
  status,
  person,
}: WallRow): { readonly id: string; readonly name: string } | null {
  if (person === null) return null;
  if (status === 'with-person' && person.claimant !== null)
    return { id: person.claimant, name: person.claimedBy ?? person.claimant };
  const { assignee } = person;
  return status === 'waiting' && assignee ? { id: assignee.staff, name: assignee.name } : null;
}
