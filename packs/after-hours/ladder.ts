/** The rungs that page somebody, in order. */
export const RUNGS = ['primary', 'secondary', 'lead', 'manager'] as const;

/** One rung of the ladder. */
export type Rung = (typeof RUNGS)[number];

/** How long who is paged on a rung has to answer, in minutes, before the next rung is paged. */
export const SLA_MINUTES: Readonly<Record<Rung, number>> = {
  primary: 5,
  secondary: 5,
  lead: 10,
  manager: 10,
};

/** What a rung is called in a sentence. */
export const RUNG_NAMES: Readonly<Record<Rung, string>> = {
  primary: 'first on call',
  secondary: 'second on call',
  lead: 'team lead',
  manager: 'duty manager',
};

/** How bad an incident is, worst first. */
export const SEVERITIES = ['P1', 'P2', 'P3', 'P4'] as const;

/** How bad an incident is. */
export type Severity = (typeof SEVERITIES)[number];

/** Whether people are paged at any hour, and up to the duty manager. */
export function isUrgent(severity: Severity): boolean {
  return severity === 'P1' || severity === 'P2';
}
