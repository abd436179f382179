import { SwitchroomError } from '../contracts/errors.ts';

/** Throws `desk-not-found` for a desk that there is not, and `request-invalid` for none at all; null stands for all. */
export function checkDesks(desks: readonly string[] | null, known: readonly string[]): void {
  if (desks === null) return;
  if (desks.length === 0) throw new SwitchroomError('request-invalid', 'Which desk is it for?');
  if (desks.every((id) => known.includes(id))) return;
  throw new SwitchroomError('desk-not-found', `The desks are ${known.join(', ')}.`);
}
