import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { suiteSchema } from '../../src/evals/suite/suite-schema.ts';

test('docs/suite.schema.json is up to date; else run `npm run suite-schema`', async () => {
  expect(await readFile('docs/suite.schema.json', 'utf8')).toBe(suiteSchema());
});
