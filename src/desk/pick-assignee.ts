import type { Duty, OpenRequest } from '../contracts/duty.ts';

/** How many conversations each of the staff has: taken over, or assigned to them. */
export type Held = ReadonlyMap<string, number>;

/** Counts what people have to do: a conversation is of who took it over, or else of whom it is assigned to. */
export function heldBy(requests: readonly OpenRequest[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const { claimant, assignee } of requests) {
    const who = claimant ?? assignee;
    if (who !== null) held.set(who, (held.get(who) ?? 0) + 1);
  }
  return held;
}

/** Whether a request is to be given to somebody: it waits, and is nobody's who is there. */
export function isUnassigned({ claimant, assignee }: OpenRequest, onDuty: readonly Duty[]): boolean {
  return claimant === null && !onDuty.some(({ staff }) => staff === assignee);
}

/** Who is given a request at `desk`: of those who are there, can do it, were not asked before and have room, who has least to do. */
export function pickAssignee(
  onDuty: readonly Duty[],
  held: Held,
  { desk, skill, asked }: { desk: string; skill: string | undefined; asked: readonly string[] },
): Duty | undefined {
  const has = ({ staff }: Duty) => held.get(staff) ?? 0;
  const able = onDuty.filter(
    (duty) =>
      (duty.desks === null || duty.desks.includes(desk)) &&
      (skill === undefined || duty.skills.includes(skill)) &&
      !asked.includes(duty.staff) &&
      has(duty) < duty.atOnce,
  );
  return able.sort((one, other) => has(one) - has(other))[0];
}
