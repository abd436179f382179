import { readdir, writeFile } from 'node:fs/promises';
import { importsOf, pageOf } from './events-files.ts';

const FOLDER = 'src/events';

const names = (await readdir(`${FOLDER}/types`)).filter((name) => /^[\w-]+\.ts$/.test(name));
await writeFile(`${FOLDER}/all-events.ts`, importsOf(names.map((name) => name.replace(/\.ts$/, ''))));
// Only now, as it reads what was just written.
const { EVENTS } = await import('../src/events/events.ts');
await writeFile('docs/events.md', pageOf(EVENTS.definitions));
