import { CallAdmission } from '../call-admission.ts';

/** Admits so many calls, with a load and a clock that a test sets, and keeps what would be logged. */
export function admissionOf(most: number) {
  const logged: object[] = [];
  const at = { load: 0, ms: 0 };
  const admission = new CallAdmission({
    limits: { most, busiest: 0.85 },
    load: () => at.load,
    clock: { now: () => new Date(at.ms) },
    log: { warn: (fields) => void logged.push(fields) },
  });
  return { admission, at, logged };
}
