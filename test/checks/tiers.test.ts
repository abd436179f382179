import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../tiers.ts';
import { filesOf } from './files-of.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const files = filesOf('.', '{bench,console,docs,evals,examples,packs,scripts,src,test}/**/*.test.{ts,tsx}');

const kindsOf = (file: string) =>
  Object.entries(KINDS).flatMap(([name, { include, exclude }]) =>
    include.some((glob) => matchesGlob(file, glob)) && !exclude.some((glob) => matchesGlob(file, glob))
      ? name
      : [],
  );

test('every test is of one kind', () => {
  const kinds = files.map((file) => [file, ...kindsOf(file)]);
  expect(kinds.filter(({ length }) => length !== 2)).toEqual([]);
  expect(new Set(kinds.map(([, kind]) => kind))).toEqual(new Set(['rooms', 'journeys', 'full']));
});

test('every file that is named for a tier is there', () => {
  const named = Object.values(KINDS).flatMap(({ include }) => include.filter((glob) => !glob.includes('*')));
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});

test('the fast tier leaves out the full one alone, and what CI counts leaves out nothing', () => {
  expect(scripts.test).toBe(`${scripts['test:all']} --project=!full*`);
  expect(scripts['test:all']).toMatch(/vitest\.mjs run$/);
  expect(scripts.check).toMatch(/ && npm run test:all$/);
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm run check /m);
});

test('each test that the README names for a claim is of the tier of its command', () => {
  const claims = [...readFileSync('README.md', 'utf8').matchAll(/`npm (test|run test:all) -- ([\w-]+)`/g)];
  expect(claims.length).toBeGreaterThan(5);
  for (const [command, tier, filter = ''] of claims) {
    const kinds = files.filter((file) => file.includes(filter)).flatMap(kindsOf);
    expect(kinds.length, command).toBeGreaterThan(0);
    if (tier === 'test') expect(kinds, command).not.toContain('full');
  }
});
