import { assistantMessage, ScriptedModel } from '@openai/agents-core/testing';
import twilio from 'twilio';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { openai } from '../../src/models/openai/index.ts';
import { openaiRealtime } from '../../src/models/openai-realtime/index.ts';
import { type ScriptedReply, startOpenAIServer } from '../../src/testing/openai-server/index.ts';
import { startRealtimeServer } from '../../src/testing/realtime/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { localHttpClient, startTwilio } from '../../src/testing/twilio/index.ts';
import { modelCheck } from './model-check.ts';
import { phoneCheck } from './phone-check.ts';
import { isConfirmed, type LiveCheck, type LiveResult, runChecks } from './report.ts';
import { speechCheck } from './speech-check.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const run = (checks: readonly LiveCheck[], capUsd = 0.5) => runChecks(checks, { capUsd, now: () => 0 });
const desk = () => ({
  pack: support,
  prices: { 'gpt-5': { input: 1, output: 1 } },
  place: { databaseUrl: database.url },
});
const handOver = (to: string): ScriptedReply => ({
  calls: [
    { name: `transfer_to_${to}`, arguments: { reason: 'It is theirs.', intent: 'help', urgency: 'normal' } },
  ],
});

async function vendor(...script: ScriptedReply[]) {
  const server = await startOpenAIServer({ script });
  onTestFinished(() => server.close());
  return modelCheck(
    openai({ baseURL: server.url, apiKey: server.apiKey, model: 'gpt-5', retries: 0 }),
    desk(),
  );
}

test('a model that answers and hands over is confirmed, with what it cost', async () => {
  const check = await vendor(
    handOver('billing'),
    { text: 'Which invoice?' },
    { calls: [{ name: 'transfer_to_triage', arguments: { reason: 'It is another wish.' } }] },
    handOver('tech'),
    {
      text: 'Since when?',
    },
  );
  const [result] = await run([check]);
  expect(result).toMatchObject({ status: 'passed', detail: 'it answered 2 messages: billing > tech' });
  expect(result?.tokens).toBeGreaterThan(0);
  expect(result?.usd).toBeGreaterThan(0);
});

test('a model that is away fails, though the floor has answered for it', async () => {
  expect(await run([await vendor({ status: 500 }, { status: 500 }, { status: 500 })])).toMatchObject([
    { status: 'failed', detail: expect.stringContaining('answered by floor') },
  ]);
});

test('a model that hands over to nobody fails, with who has the conversation', async () => {
  expect(await run([await vendor({ text: 'How can I help?' })])).toMatchObject([
    { status: 'failed', detail: expect.stringContaining('triage has it, and not billing') },
  ]);
});

test('a speech model that greets is confirmed by its words and its sound', async () => {
  const server = await startRealtimeServer({
    model: new ScriptedModel([[assistantMessage('Hello there!')]]),
  });
  onTestFinished(() => server.close());
  const speech = openaiRealtime({ url: server.url, apiKey: server.apiKey });
  expect(await run([speechCheck(speech, desk())])).toMatchObject([
    { status: 'passed', detail: expect.stringMatching(/^it greeted: "Hello there!", \d+ bytes/) },
  ]);
});

test('an account of the telephone network is confirmed, with the numbers whose calls come here', async () => {
  const network = await startTwilio({
    numbers: {
      '+15550100': { voiceUrl: 'https://desk.example.com/v1/phone/voice' },
      '+15550101': { voiceUrl: 'https://elsewhere.example.com' },
    },
  });
  onTestFinished(() => network.close());
  const { accountSid, authToken, url } = network;
  const check = (token: string) =>
    phoneCheck(twilio(accountSid, token, { httpClient: localHttpClient(url) }), 'https://desk.example.com');
  expect(await run([check(authToken), check('another')])).toMatchObject([
    { status: 'passed', detail: expect.stringContaining('2 numbers; calls to +15550100 come to') },
    { status: 'failed', detail: expect.stringMatching(/./) },
  ]);
});

test('what lacks a key, and what the cap leaves nothing for, is skipped by name', async () => {
  const costly: LiveCheck = {
    ...{ name: 'model one', missing: undefined },
    run: async () => ({ problem: undefined, detail: 'good', tokens: 9, usd: 0.6 }),
  };
  const results = await run([
    { ...costly, name: 'speech', missing: 'no key' },
    costly,
    { ...costly, name: 'model two' },
  ]);
  expect(results.map(({ check, status, detail }) => [check, status, detail])).toEqual([
    ['speech', 'skipped', 'no key'],
    ['model one', 'passed', 'good'],
    ['model two', 'skipped', 'the cap of 0.5 USD is used up'],
  ]);
});

test('a run is confirmed when something passed and nothing failed', () => {
  const result = (status: LiveResult['status']): LiveResult => ({
    check: 'x',
    status,
    detail: '',
    ms: 0,
    tokens: 0,
    usd: 0,
  });
  expect(isConfirmed([result('passed'), result('skipped')])).toBe(true);
  expect(isConfirmed([result('passed'), result('failed')])).toBe(false);
  expect(isConfirmed([result('skipped')])).toBe(false);
});
