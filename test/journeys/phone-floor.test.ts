import { afterAll, beforeAll, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { type RunningServer, serve } from '../../src/app/serve.ts';
import { Telephone } from '../../src/testing/telephone/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { type LocalTwilio, PhoneTime, startTwilio } from '../../src/testing/twilio/index.ts';
import { ownersApi } from '../support/api.ts';
import { freePort } from '../support/free-port.ts';

const DESK = '+15550100';

interface List {
  readonly conversations: readonly unknown[];
}

let database: TestDatabase;
let server: RunningServer;
let network: LocalTwilio;

beforeAll(async () => {
  database = await testDatabase();
  const PORT = await freePort();
  const PUBLIC_URL = `http://127.0.0.1:${PORT}`;
  network = await startTwilio({
    numbers: {
      [DESK]: { voiceUrl: `${PUBLIC_URL}/v1/phone/voice`, statusCallback: `${PUBLIC_URL}/v1/phone/status` },
    },
    time: new PhoneTime({ lingerMs: 1 }),
  });
  const { accountSid: TWILIO_ACCOUNT_SID, authToken: TWILIO_AUTH_TOKEN } = network;
  server = await serve(
    { pack: support, models: [], prices: {}, phone: {} },
    {
      ...{
        PORT,
        HOST: '127.0.0.1',
        PUBLIC_URL,
        DATABASE_URL: database.url,
        SWITCHROOM_DATA: '',
        LOG_LEVEL: 'silent',
      },
      ...{ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN },
    },
  );
});

afterAll(async () => {
  await network.close();
  await server.close();
  await database.drop();
});

/** Somebody who calls the desk. */
async function caller(number: string): Promise<Telephone> {
  const telephone = new Telephone({ twilio: network, number });
  await telephone.dial(DESK);
  await telephone.hears('Welcome to Harbourline Support.');
  return telephone;
}

/** The conversation that was opened last. */
async function latest(): Promise<unknown> {
  const { conversations } = await (await ownersApi(server)).json<List>('/v1/conversations?limit=1');
  return conversations[0];
}

test('without any model a caller is helped question by question', async () => {
  const anna = await caller('+15550199');
  await anna.hears('help you?');
  await anna.speak('I was charged twice for May');
  await anna.hears('I need its ID first.');
  await anna.hears('What is yours?');
  await anna.speak('HL-1001, maria.santos@example.com');
  await anna.hears(/invoice/i);
  anna.hangUp();
  expect(await latest()).toMatchObject({ line: 'phone', owner: 'billing', metadata: { from: '+15550199' } });
});

test.each([
  ['1', { owner: 'billing', status: 'open' }],
  ['2', { owner: 'tech', status: 'open' }],
  ['3', { owner: 'sales', status: 'open' }],
  ['0', { owner: 'triage', status: 'waiting' }],
])('key %s of the menu leads to %j', async (key, standing) => {
  const ben = await caller('+15550198');
  await ben.hears('1 for Billing. 2 for Tech Support. 3 for Sales. 0 for a person.');
  await ben.press(key, 'message');
  expect(await ben.listen()).not.toContain('Sorry');
  expect(await latest()).toMatchObject(standing);
  ben.hangUp();
  await ben.wait(200);
});

test('the webhooks take nothing that is not signed, and do not open the rest to forms', async () => {
  const form = { method: 'POST', body: new URLSearchParams({ CallSid: `CA${'0'.repeat(32)}` }) };
  expect((await fetch(`${server.url}/v1/phone/voice`, form)).status).toBe(403);
  expect((await fetch(`${server.url}/v1/conversations`, form)).status).toBe(400);
  expect(network.alerts).toEqual([]);
});
