import { expect, test } from 'vitest';
import { runChaos } from '../../bench/chaos/run-chaos.ts';
import { testDatabase } from '../../src/testing/test-database.ts';

test('processes are killed in the middle of it: nothing is lost, done twice, stuck or unanswered', async () => {
  const database = await testDatabase();
  const figures = await runChaos({
    databaseUrl: database.url,
    ...{ conversations: 16, turns: 3, atOnce: 16, nodes: 2, killEveryMs: 1_200 },
  });
  await database.drop();
  expect(figures.kills).toBeGreaterThan(0);
  expect(figures).toMatchObject({ lost: 0, duplicateWrites: 0, stuck: 0, unanswered: 0 });
}, 120_000);
