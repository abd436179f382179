import { expect, onTestFinished, test } from 'vitest';
import { answersIn } from '../../bench/fuzz-edges/answers.ts';
import { Judge } from '../../bench/fuzz-edges/judge.ts';
import { startServed } from '../../bench/fuzz-edges/server.ts';
import { storm } from '../../bench/fuzz-edges/storm.ts';
import { testDatabase } from '../../src/testing/test-database.ts';

const SEED = 10;
/** It starts processes, on a machine that may have much else to do. */
const PATIENCE_MS = 300_000;

test(
  'strangers who send everything to every route and socket break nothing and learn nothing',
  async () => {
    const database = await testDatabase();
    const { served, judge } = await startServed(database.url, (secrets) => new Judge(secrets));
    onTestFinished(async () => {
      await served.stop();
      await database.drop();
    });
    await storm(served, judge, { seed: SEED, requests: 300, frames: 60, halves: false, floods: 0 });
    expect(judge.findings).toEqual([]);
    const { requests, frames, aborted, maxRssMb, ...faults } = judge.counts;
    expect(faults).toEqual({ crashes: 0, hangs: 0, status5xx: 0, notProblem: 0, leaks: 0 });
    expect(requests).toBeGreaterThanOrEqual(300);
    expect(frames).toBeGreaterThanOrEqual(60);
  },
  PATIENCE_MS,
);

test.each([
  ['status5xx', 503, 'application/problem+json', '{"status":503,"code":"a","title":"b","detail":"c"}'],
  ['notProblem', 404, 'text/html', '<h1>Not found</h1>'],
  ['notProblem', 404, 'application/problem+json', '{"status":400,"code":"a","title":"b","detail":"c"}'],
  ['notProblem', 404, 'application/problem+json', ''],
  ['leaks', 200, 'application/json', '{"a":"Error: x\\n"}\n    at run (file:///srv/a.js:1:2)'],
  ['leaks', 200, 'text/plain', 'invalid input syntax for type json'],
  ['leaks', 200, 'text/event-stream', 'data: the canary'],
  ['leaks', 200, 'application/json', '{"secret":"hunter2"}'],
] as const)('the judge finds %s in %i %s %s', (fault, status, type, body) => {
  const judge = new Judge(['hunter2']);
  const bytes = Buffer.from(
    `HTTP/1.1 ${status} X\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  for (const answer of answersIn(bytes, ['GET'], true)) judge.answer('GET /', answer, 'GET', ['the canary']);
  expect(judge.counts).toMatchObject({ [fault]: 1 });
  expect(judge.findings).toHaveLength(1);
});
