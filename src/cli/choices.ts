import { InvalidArgumentError } from 'commander';

/** Reads an option that may be given several times, each time one of the known words. */
export function listOf<Word extends string>(known: readonly Word[]) {
  return (given: string, before: readonly Word[]): readonly Word[] => {
    const word = known.find((one) => one === given);
    if (word === undefined) throw new InvalidArgumentError(`It must be one of ${known.join(', ')}.`);
    return [...before, word];
  };
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
