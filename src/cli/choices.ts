import { InvalidArgumentError } from 'commander';

/** Reads an option that may be given several times, each time one of the known words. */
export function listOf<Word extends string>(known: readonly Word[]) {
  return (given: string, before: readonly Word[]): readonly Word[] => {
    const word = known.find((one) => one === given);
    if (word === undefined) throw new InvalidArgumentError(`It must be one of ${known.join(', ')}.`);
    return [...before, word];
  };
}

/** Reads an option that may be given several times. */
export function anyOf(given: string, before: readonly string[]): readonly string[] {
  return [...before, given];
}

/** What is said of an option that names desks. */
export const DESK_OPTION = 'id of a desk, where there are several; may be repeated; all without';

/** What an option names; undefined where it was not given. */
export function someOf(given: readonly string[]): readonly string[] | undefined {
  return given.length > 0 ? given : undefined;
}

/** At which desks somebody works, where that is not all, for a line of a list. */
export function atDesks(desks: readonly string[] | null): string {
  return desks === null ? '' : `  at ${desks.join(',')}`;
}

/** Reads an option that is a time as a clock on the wall shows it: `2026-03-15T09:00`, seconds or not. */
export function onTheWall(given: string): string {
  if (Number.isNaN(Date.parse(`${given}Z`)) || !given.includes('T'))
    throw new InvalidArgumentError('It must be a time without a zone, such as 2026-03-15T09:00.');
  return given;
}

/** Reads an option that is a number above 0. */
export function positive(given: string): number {
  const number = Number(given);
  if (!(number > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return number;
}

/** Reads an option that is a number, 0 or more. */
export function notNegative(given: string): number {
  const number = Number(given);
  if (!(number >= 0)) throw new InvalidArgumentError('It must be 0 or more.');
  return number;
}

/** Reads an option that is a whole number above 0. */
export function whole(given: string): number {
  const number = positive(given);
  if (!Number.isInteger(number)) throw new InvalidArgumentError('It must be a whole number.');
  return number;
}
