import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type OpenAIServerOptions, startOpenAIServer } from '../../src/testing/openai-server/index.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient, type Reply } from '../support/api.ts';
import { type ServerProcess, startServer } from '../support/running-server.ts';

interface Served extends Reply {
  readonly servedBy: string;
  readonly models?: readonly string[];
}

async function vendor(options: Partial<OpenAIServerOptions> = {}) {
  const server = await startOpenAIServer({ script: [], expiredKey: 'sk-expired-0123456789', ...options });
  onTestFinished(() => server.close());
  return server;
}

/** Starts it as a new user does: from the repository's configuration and three variables. */
async function started(baseURL: string, key: string, config?: string): Promise<ServerProcess> {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const environment = {
    ...{ DATABASE_URL: database.url, OPENAI_API_KEY: key, OPENAI_BASE_URL: baseURL, OPENAI_MODEL: 'gpt-5' },
  };
  const server = await (config === undefined
    ? startServer(environment)
    : startServer(environment, config, 'support'));
  onTestFinished(() => server.kill());
  await expect.poll(() => server.printed().lines.join('\n')).toContain('  database  ');
  return server;
}

const answersLine = ({ printed }: ServerProcess) =>
  printed().lines.find((line) => line.startsWith('  answers '));

const warnings = ({ printed }: ServerProcess) =>
  printed()
    .log.split('\n')
    .filter((line) => line.includes('A model does not answer'));

const health = async ({ url }: ServerProcess) => (await fetch(new URL('/healthz', url))).json();

/** A customer's own words, and what they read of the answer. */
async function asCustomer({ url }: ServerProcess, text: string): Promise<Served> {
  const api = new ApiClient(url);
  return (await api.say(await api.open(), text)) as Served;
}

test.each([
  ['a wrong key', 'sk-wrong-0123456789', '401 Incorrect API key provided.'],
  ['an expired key', 'sk-expired-0123456789', '401 Your API key has expired.'],
  ['a server that is down', 'sk-test', 'Connection error. (ECONNREFUSED)'],
])('%s is told at the start, in the log, to staff, and not to customers', async (title, key, reason) => {
  const double = await vendor();
  if (title === 'a server that is down') await double.close();
  const server = await started(double.url, key);
  expect(answersLine(server)).toBe(`  answers   openai (DOES NOT ANSWER: ${reason}), then floor`);
  expect(warnings(server).map((line) => JSON.parse(line))).toMatchObject([{ model: 'openai', reason }]);

  const reply = await asCustomer(server, 'I was charged twice for May');
  expect(reply).toMatchObject({ outcome: 'replied', owner: 'billing', servedBy: 'floor' });
  expect(reply).not.toHaveProperty('models');
  const id = await server.api.open();
  expect(await server.api.say(id, 'I was charged twice for May')).toMatchObject({
    ...{ models: ['floor'], servedBy: 'floor' },
  });
  const { events } = await server.api.json<{ events: { type: string; data: object }[] }>(
    `/v1/conversations/${id}/events`,
  );
  expect(events.find(({ type }) => type === 'model-failed')?.data).toMatchObject({
    next: 'floor',
    reason: expect.stringContaining(reason),
  });

  expect(await health(server)).toMatchObject({ status: 'degraded', calls: 'taken' });
  expect(await server.api.json('/v1/models')).toEqual({
    models: [
      { model: 'openai', status: 'failing', since: expect.any(String), reason, failures: expect.any(Number) },
    ],
  });
  expect((await fetch(new URL('/v1/models', server.url))).status).toBe(401);
  // Once a minute, however many customers there were.
  expect(warnings(server)).toHaveLength(1);
  expect(JSON.stringify([server.printed(), events])).not.toContain(key);
});

test('a strict vendor answers over a handoff with words before it, and all is well', async () => {
  const reason = { reason: 'double charge', intent: 'refund', urgency: 'normal' };
  const double = await vendor({
    strict: true,
    script: [
      { text: 'One moment, please.', calls: [{ name: 'transfer_to_billing', arguments: reason }] },
      { text: 'Which account is it?' },
    ],
  });
  const server = await started(double.url, double.apiKey);
  expect(answersLine(server)).toBe('  answers   openai (answers), then floor');
  expect(await asCustomer(server, 'I was charged twice for May')).toMatchObject({
    ...{ reply: 'One moment, please.\n\nWhich account is it?', owner: 'billing', servedBy: 'model' },
  });
  expect(await health(server)).toMatchObject({ status: 'ok' });
  expect(await server.api.json('/v1/models')).toMatchObject({ models: [{ model: 'openai', status: 'ok' }] });
  expect(warnings(server)).toEqual([]);
});

test('a key that fails later is told then, and nothing is asked at the start where that is off', async () => {
  const double = await vendor({ script: () => ({ status: 401, message: 'This key was revoked.' }) });
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-models-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = join(folder, 'switchroom.config.mjs');
  const own = pathToFileURL('switchroom.config.ts').href;
  await writeFile(
    config,
    `import own from ${JSON.stringify(own)};\nexport default { ...own, probeModels: false };`,
  );
  const server = await started(double.url, double.apiKey, config);
  expect(answersLine(server)).toBe('  answers   openai, then floor');
  expect(await server.api.json('/v1/models')).toMatchObject({ models: [{ status: 'unknown', since: null }] });
  expect(await health(server)).toMatchObject({ status: 'ok' });
  await asCustomer(server, 'I was charged twice for May');
  expect(warnings(server).map((line) => JSON.parse(line))).toMatchObject([
    { model: 'openai', reason: '401 This key was revoked.', failures: 1 },
  ]);
  expect(await health(server)).toMatchObject({ status: 'degraded' });
});
