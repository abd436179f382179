import { expect, test } from 'vitest';
import { stringLookups } from './string-lookups.ts';

const PRODUCT = /^(?:src|packs)\/(?!.*\.test\.ts$)(?!(?:.*\/)?testing\/)/;

/** It reads the whole program, on a machine that may have much else to do. */
const PATIENCE_MS = 300_000;

test(
  'no record of the product is read by a string without asking whether it is its own: `own` does',
  () => {
    const allowed = 'src/contracts/own.ts';
    expect(stringLookups(process.cwd(), PRODUCT).filter((found) => !found.startsWith(allowed))).toEqual([]);
  },
  PATIENCE_MS,
);

test('such a look-up is found', () => {
  expect(stringLookups(process.cwd(), /^src\/contracts\/own\.ts$/)).toEqual([
    'src/contracts/own.ts:3 record[name]',
  ]);
});
