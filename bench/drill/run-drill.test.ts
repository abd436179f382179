import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../src/testing/index.ts';
import { NIGHTS } from './nights.ts';
import { runDrill } from './run-drill.ts';

const README = new URL('../../packs/after-hours/README.md', import.meta.url);

test('every scenario of the drill ends as it must, told minute by minute, and as the README shows it', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const lines: string[] = [];
  const result = await runDrill({ databaseUrl: database.url, print: (line) => lines.push(line) });
  expect(lines.filter((line) => line.includes('WRONG'))).toEqual([]);
  expect(result).toEqual({ scenarios: NIGHTS.length, rungs: 16, passed: NIGHTS.length });
  const printed = new Set(lines.flatMap((line) => line.split('\n')));
  const shown = (await readFile(README, 'utf8')).split('\n').filter((line) => /^ {2}\d\d:\d\d /.test(line));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((line) => !printed.has(line))).toEqual([]);
  expect(lines).toContain(
    '  01:40  ->               manager to callback, by itself: No answer within 10 minutes.',
  );
});
