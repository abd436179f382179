import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchCallLog } from './fetch-call-log.ts';
import { runWebhookDiagnostic } from './run-webhook-diagnostic.ts';
import { openToolBench, type ToolBench } from './tool-bench.ts';

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => new Date());
});

afterAll(() => bench.close());

test('a webhook that returns 502 every 10 minutes is diagnosed as such', async () => {
  const { webhooks } = resultOf(await bench.run(runWebhookDiagnostic, {}, { customer: 'HL-1002' }));
  expect(webhooks).toHaveLength(1);
  expect(webhooks[0]).toMatchObject({
    id: 'WH-1002',
    attempts: 720,
    failures: 144,
    failure_percent: 20,
    pattern: { kind: 'every-n-minutes', minutes: 10 },
    last_failure: { answer: '502', error: 'Bad Gateway' },
  });
});

test('an account without webhooks is told so', async () => {
  const outcome = await bench.run(runWebhookDiagnostic, {}, { customer: 'HL-1001' });
  expect(reasonOf(outcome)).toContain('no webhook on this account');
});

test("another customer's webhook is not found", async () => {
  const outcome = await bench.run(runWebhookDiagnostic, { webhook_id: 'wh-1002' }, { customer: 'HL-1003' });
  expect(reasonOf(outcome)).toBe('There is no webhook WH-1002 on this account.');
});

test("yesterday's failed calls are counted, listed newest first and put into words", async () => {
  const yesterday = await bench.rows<{ day: string }>(
    `select to_char(max(started_at), 'YYYY-MM-DD') as day from calls where customer_id = 'HL-1005'`,
  );
  const date = yesterday[0]?.day;
  const log = resultOf(await bench.run(fetchCallLog, { date, limit: 5 }, { customer: 'HL-1005' }));
  expect(log).toMatchObject({ found: 12, by_status: { failed: 8, completed: 4 }, last_call_on: date });
  expect(log.calls).toHaveLength(5);
  expect(log.calls[0]).toMatchObject({
    status: 'failed',
    sip_code: 503,
    meaning: 'the far carrier had no capacity',
  });
});

test('bad audio shows in the average score', async () => {
  const log = resultOf(await bench.run(fetchCallLog, { limit: 1 }, { customer: 'HL-1006' }));
  expect(log.bad_audio_calls).toBe(log.found);
  expect(log.average_mos).toBeLessThan(3);
});

test('a day without calls says when the latest was', async () => {
  const outcome = await bench.run(fetchCallLog, { date: '2001-01-01', limit: 5 }, { customer: 'HL-1001' });
  const log = resultOf(outcome);
  expect(log).toMatchObject({ found: 0, calls: [] });
  expect(log.last_call_on).not.toBeNull();
});
