import { expect, test } from 'vitest';
import { allLiteralSpreads, literalSpreads } from './literal-spreads.ts';

test('no object literal is spread into another to save lines: what does not belong there would go unseen', () => {
  expect(allLiteralSpreads(process.cwd())).toEqual([]);
});

test('such a spread is found, and one of a variable, under a condition or of a cast is none', () => {
  const text = 'f({\n  ...{ a, b },\n  ...c,\n  ...(d && { d }),\n  ...({ type, data } as Event),\n});';
  expect(literalSpreads('a.ts', text)).toEqual(['a.ts:2 ...{ a, b }']);
});
