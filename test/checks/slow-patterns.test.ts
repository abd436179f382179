import { expect, test } from 'vitest';
import { allSlowPatterns, slowPatterns, slowPatternsMadeBy } from './slow-patterns.ts';

test('no pattern can read a text in so many ways that a long message holds the process', () => {
  expect(allSlowPatterns(process.cwd())).toEqual([]);
});

test('neither can one that is put together of words', async () => {
  const modules = [
    'src/index.ts',
    ...['support', 'salon', 'after-hours'].map((name) => `packs/${name}/pack.ts`),
  ];
  expect(await slowPatternsMadeBy(...modules.map((name) => `${process.cwd()}/${name}`))).toEqual([]);
});

test.each(['/^(?:\\W*\\w+){1,6}$/', '/^(?:\\s*oh\\b\\s*)+$/', '/\\S+@\\S+$/'])(
  'such a pattern is found: %s',
  async (pattern) => {
    expect(slowPatterns('a.ts', `const a = ${pattern};`)).toEqual([`a.ts:1 ${pattern}`]);
    const made = `data:text/javascript,new RegExp(${encodeURIComponent(JSON.stringify(pattern.slice(1, -1)))})`;
    expect(await slowPatternsMadeBy(made)).toEqual([pattern]);
  },
);

test.each(['/^\\w+(?:\\W+\\w+){0,5}$/', '/^\\s*(?:oh\\b\\s*)+$/', '/a+b/'])(
  'another one is not: %s',
  (pattern) => {
    expect(slowPatterns('a.ts', `const a = ${pattern};`)).toEqual([]);
  },
);
