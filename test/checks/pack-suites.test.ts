import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { afterHours } from '../../packs/after-hours/pack.ts';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { readSuite } from '../../src/evals/suite/read-suite.ts';
import { suiteNames } from '../../src/evals/suite/suite-names.ts';

const PACKS = { support, salon, 'after-hours': afterHours };

test.each(Object.entries(PACKS))('the suites of %s name what its desk has', async (name, { desk }) => {
  const cases = async (file: string) =>
    readSuite(await readFile(`packs/${name}/evals/${file}`, 'utf8'), suiteNames(desk), file);
  expect(await cases('routing.jsonl')).toHaveLength(220);
  expect(await cases('scripted.yaml')).toHaveLength(50);
});
