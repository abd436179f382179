import { testDatabase } from 'switchroom/testing';
import { expect, onTestFinished, test } from 'vitest';
import { runDrill } from './run-drill.ts';
import { SCENARIOS } from './scenarios.ts';

test('every scenario of the drill ends as it must, told minute by minute', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const lines: string[] = [];
  const result = await runDrill({ databaseUrl: database.url, print: (line) => lines.push(line) });
  expect(lines.filter((line) => line.includes('WRONG'))).toEqual([]);
  expect(result).toEqual({ scenarios: SCENARIOS.length, rungs: 16, passed: SCENARIOS.length });
  expect(lines).toContain(
    '  01:40  ->               manager to callback, by itself: No answer within 10 minutes.',
  );
});
