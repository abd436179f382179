import { readFile } from 'node:fs/promises';
import { notesOf } from './notes-of.ts';

// Prints what the changelog says of the version in package.json: the notes of its release.
const [changelog, manifest] = await Promise.all([
  readFile('CHANGELOG.md', 'utf8'),
  readFile('package.json', 'utf8'),
]);
const { version } = JSON.parse(manifest) as { version: string };
const [, , tag] = process.argv;
if (tag !== undefined && tag !== `v${version}`)
  throw new TypeError(`The tag is ${tag}, and package.json says ${version}.`);
console.log(notesOf(changelog, version));
