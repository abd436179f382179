import { SwitchroomError } from '../../contracts/errors.ts';

const DAY_MS = 86_400_000;
const WITHOUT_FROM_DAYS = 30;
const MOST_DAYS = 92;

/** The time that a request means, ISO 8601: bounded, so that what it costs is. Throws `request-invalid`. */
export function periodOf(
  from: string | undefined,
  to: string | undefined,
): { readonly from: Date; readonly to: Date } {
  const until = to === undefined ? new Date() : new Date(to);
  const since = from === undefined ? new Date(until.getTime() - WITHOUT_FROM_DAYS * DAY_MS) : new Date(from);
  if (until.getTime() - since.getTime() > MOST_DAYS * DAY_MS)
    throw new SwitchroomError('request-invalid', `From \`from\` to \`to\` are ${MOST_DAYS} days at most.`);
  return { from: since, to: until };
}
