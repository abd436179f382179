import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importsOf, pageOf } from '../../scripts/events-files.ts';
import { EVENTS } from '../../src/events/events.ts';

const files = (await readdir('src/events/types')).filter((name) => !name.endsWith('.test.ts'));
const names = files.map((name) => name.replace(/\.ts$/, ''));

test('the list of all events is up to date; else run `npm run events`', async () => {
  expect(await readFile('src/events/all-events.ts', 'utf8')).toBe(importsOf(names));
});

test('docs/events.md is up to date; else run `npm run events`', async () => {
  expect(await readFile('docs/events.md', 'utf8')).toBe(pageOf(EVENTS.definitions));
});

test('every event is in the file of its name', () => {
  expect(EVENTS.definitions.map(({ type }) => type).toSorted()).toEqual(names.toSorted());
});
