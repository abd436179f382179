import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Stryker } from '@stryker-mutator/core';

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const { SWITCHROOM_MUTANTS_SAMPLE: sample, SWITCHROOM_MUTANTS_SEED: seed } = process.env;
const drawn = new Set<string>();

/** A mutant's place in the order of this seed, the same in every clone. */
function placeOf({ fileName, location, mutatorName, replacement }: Mutant): string {
  const mutant = JSON.stringify([seed, relative('', fileName), location, mutatorName, replacement]);
  return createHash('sha256').update(mutant).digest('hex');
}

const checker = {
  init: async () => {},
  /** Draws the sample; Stryker asks once, with all mutants that could be tried. */
  group: async (mutants: readonly Mutant[]) => {
    const places = mutants.map((mutant) => ({ id: mutant.id, place: placeOf(mutant) }));
    places.sort((one, other) => (one.place < other.place ? -1 : 1));
    for (const { id } of places.slice(0, Number(sample))) drawn.add(id);
    return [mutants.map(({ id }) => id)];
  },
  /** To Stryker the others are mutants that do not compile: not tried, and not counted. */
  check: async (mutants: readonly Mutant[]) =>
    Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'Not in the sample.' },
      ]),
    ),
};

/** A plugin for Stryker that tries a sample of the mutants; Stryker looks for this name. */
export const strykerPlugins = [{ kind: 'Checker', name: 'drawn', value: checker }];
