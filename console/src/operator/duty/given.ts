import type { BeginDuty } from '../console-api.ts';

/** What is written into the form of one's duty. */
export interface Given {
  /** A time of day, e.g. "17:30". */
  readonly until: string;
  readonly atOnce: string;
  /** With commas between. */
  readonly skills: string;
}

/** The duty that a form says; a time that is over today is meant for tomorrow, and no desk chosen for all. */
export function givenOf({ until, atOnce, skills }: Given, desks: readonly string[], now: Date): BeginDuty {
  const named = skills.split(',').map((skill) => skill.trim());
  return {
    until: nextAt(until, now).toISOString(),
    atOnce: Number(atOnce),
    skills: [...new Set(named)].filter((skill) => skill !== ''),
    ...(desks.length > 0 && { desks: [...desks] }),
  };
}

/** The time of day, as a field for times has it. */
export function timeIn(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

function nextAt(time: string, now: Date): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at <= now) at.setDate(at.getDate() + 1);
  return at;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
