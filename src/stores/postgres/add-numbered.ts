import { SwitchroomError } from '../../contracts/errors.ts';

/** How often another number is tried when somebody else took it. */
const ATTEMPTS = 10;

/**
 * Adds a row whose number is the next of its desk: `insert` comes to nothing where somebody else took it. Throws `store-unavailable`
 * with the words of `busy`.
 */
export async function addNumbered<Row>(insert: () => Promise<readonly Row[]>, busy: string): Promise<Row> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const [added] = await insert();
    if (added) return added;
  }
  throw new SwitchroomError('store-unavailable', busy);
}
