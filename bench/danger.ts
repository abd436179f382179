import { readFileSync } from 'node:fs';
import { type DangerFigures, dangerFigures, readRows } from '../src/guard/testing/danger-figures.ts';

// How well danger is told from what only sounds like it: `npm run -s eval:danger -- <files of JSON lines>`. A row with
// `label: "danger"` is to be found, every other one is not. Prints the figures as JSON on the last line, never a text.
const files = process.argv.slice(2);
const figures: Record<string, DangerFigures> = {};
for (const file of files) figures[file] = dangerFigures(readRows(readFileSync(file, 'utf8')));
console.log(JSON.stringify(figures));
