import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseProxy } from '../../bench/chaos/proxy/database-proxy.ts';
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { startServer } from '../support/running-server.ts';

let folder: string;

beforeEach(async () => {
  folder = await shortLivedFolder('switchroom-journey-');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('Ctrl-C stops cleanly, and a new start shows the same conversations', async () => {
  const first = await startServer({ SWITCHROOM_DATA: folder });
  const id = await first.api.open();
  await first.api.say(id, 'I was charged twice for May');
  expect(await first.interrupt()).toBe(0);

  const second = await startServer({ SWITCHROOM_DATA: folder });
  const api = second.api;
  expect(await api.json(`/v1/conversations/${id}`)).toMatchObject({ owner: 'billing', status: 'open' });
  const reply = await api.say(id, 'HL-1001, maria.santos@example.com');
  expect(reply.toolCalls).toEqual([
    { name: 'verify_customer', status: 'ok' },
    { name: 'lookup_invoice', status: 'ok' },
    { name: 'issue_refund', status: 'waiting', offered: true },
  ]);
  expect(await second.interrupt()).toBe(0);
});

test('Ctrl-C ends what follows a conversation, without cutting it off', async () => {
  const server = await startServer({ SWITCHROOM_DATA: folder });
  const api = server.api;
  const id = await api.open();
  const stream = await api.request(`/v1/conversations/${id}/stream`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: conversation-opened');
  const exited = server.interrupt();
  // A connection that is cut off is an error here.
  expect(await reader?.read()).toMatchObject({ done: true });
  expect(await exited).toBe(0);
});

test('killed the hard way, nothing that was answered is lost', async () => {
  const first = await startServer({ SWITCHROOM_DATA: folder });
  const id = await first.api.open();
  const { seq } = await first.api.say(id, 'my webhook returns 502 every 10 minutes');
  await first.kill();

  const second = await startServer({ SWITCHROOM_DATA: folder });
  expect(await second.api.json(`/v1/conversations/${id}`)).toMatchObject({
    owner: 'tech',
    seq,
  });
  expect(await second.interrupt()).toBe(0);
});

test.each([
  ['PORT', 'abc', 'PORT must be a number'],
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must look like postgres://'],
])('a wrong %s is named with how to mend it', async (name, value, words) => {
  await expect(startServer({ SWITCHROOM_DATA: folder, [name]: value })).rejects.toThrow(words);
});

test('a port that is taken is named', async () => {
  const first = await startServer({ SWITCHROOM_DATA: folder });
  const other = await shortLivedFolder('switchroom-journey-');
  const { port } = new URL(first.url);
  await expect(startServer({ SWITCHROOM_DATA: other, PORT: port })).rejects.toThrow('is taken');
  await first.interrupt();
  await rm(other, { recursive: true, force: true });
});

test('a start that fails when its port is open already ends, for its supervisor to start it again', async () => {
  const database = await testDatabase();
  const proxy = await DatabaseProxy.start(database.url);
  proxy.rules = [
    { matches: (sent) => sent.includes('insert into switchroom.staff_links'), does: 'lose-request' },
  ];
  const environment = { DATABASE_URL: proxy.through(database.url) };
  await expect(startServer(environment)).rejects.toThrow('store-unavailable');
  proxy.rules = [];
  const server = await startServer(environment);
  expect(await server.interrupt()).toBe(0);
  await proxy.stop();
  await database.drop();
});
