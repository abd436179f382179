import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { apiDocument } from '../../scripts/api-document.ts';
import { CONSOLE_TYPES, consoleTypes } from '../../scripts/console-types-file.ts';
import { EVENTS } from '../../src/events/events.ts';

interface Schemas {
  readonly components: { readonly schemas: Readonly<Record<string, { readonly type?: string | string[] }>> };
}

const schemas = async () => ((await apiDocument()) as unknown as Schemas).components.schemas;

test('the console has the types of what the server answers; else run `npm run types:console`', async () => {
  expect(await readFile(CONSOLE_TYPES, 'utf8')).toBe(await consoleTypes());
});

test('the API describes every type of event', async () => {
  const described = Object.keys(await schemas()).filter((name) => name.startsWith('Event.'));
  expect(described.toSorted()).toEqual(EVENTS.definitions.map(({ type }) => `Event.${type}`).toSorted());
});

test('nothing that has a name in the API is null by itself, as everything that refers to it would be', async () => {
  const nullable = Object.entries(await schemas()).filter(([, { type }]) => type?.includes('null'));
  expect(nullable).toEqual([]);
});
