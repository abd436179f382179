import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { notesOf } from '../../scripts/notes-of.ts';

const CHANGELOG = `# Changelog

## Unreleased

### Added
- Something new.

## [1.1.0] - 2026-12-01

### Fixed
- Calls that were lost.

## 1.0.0
- The first.
`;

test.each([
  ['1.1.0', '### Fixed\n- Calls that were lost.'],
  ['1.0.0', '- The first.'],
  ['Unreleased', '### Added\n- Something new.'],
])('the notes of %s are its section of the changelog', (version, notes) => {
  expect(notesOf(CHANGELOG, version)).toBe(notes);
});

test.each(['2.0.0', '1.1'])(
  'a version of which the changelog says nothing, %s, is not released',
  (version) => {
    expect(() => notesOf(CHANGELOG, version)).toThrow(`CHANGELOG.md says nothing of ${version}.`);
  },
);

test('what is to be released next has notes', async () => {
  expect(notesOf(await readFile('CHANGELOG.md', 'utf8'), 'Unreleased')).toContain('### Added');
});
