import { expect, test } from 'vitest';
import { stringLookups } from './string-lookups.ts';

const PRODUCT = /^(?:src|packs)\/(?!.*\.test\.ts$)(?!(?:.*\/)?testing\/)/;

test('no record of the product is read by a string without asking whether it is its own: `own` does', () => {
  const allowed = 'src/contracts/own.ts';
  expect(stringLookups(process.cwd(), PRODUCT).filter((found) => !found.startsWith(allowed))).toEqual([]);
});

test('such a look-up is found', () => {
  expect(stringLookups(process.cwd(), /^src\/contracts\/own\.ts$/)).toEqual([
    'src/contracts/own.ts:3 record[name]',
  ]);
});
