import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { childrenOf, isAlive } from '../support/processes.ts';
import { type ServerProcess, startServer } from '../support/running-server.ts';

let folder: string;

beforeEach(async () => {
  folder = await shortLivedFolder('switchroom-workers-');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const two = () => startServer({ SWITCHROOM_DATA: folder, WORKERS: '2' });

/** The workers of a server, by their processes' ids: what it has started besides the database. */
function workersOf({ pid }: ServerProcess): Promise<number[]> {
  return childrenOf(pid, 'main.ts');
}

/** The status of a request on a connection of its own: connections go to the workers in turn. */
function health(server: ServerProcess): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.url}/healthz`, { agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });
}

test('several workers serve one port as one desk: a conversation goes on at whichever gets the next message', async () => {
  const server = await two();
  expect(await workersOf(server)).toHaveLength(2);
  const { lines } = server.printed();
  expect(lines.filter((line) => line.includes('#link='))).toHaveLength(1);
  await expect.poll(() => lines.at(-1)).toBe('  workers   2');
  expect(lines).toHaveLength(5);
  for (let count = 0; count < 4; count += 1) expect(await health(server)).toBe(200);
  const id = await server.api.open();
  await server.api.say(id, 'I was charged twice for May');
  // The tools of both reach the database with the login that both were given.
  const replies = await Promise.all(
    Array.from({ length: 6 }, () =>
      server.api.talk('I was charged twice for May', 'HL-1001, maria.santos@example.com'),
    ),
  );
  for (const [, second] of replies)
    expect(second?.toolCalls).toContainEqual({ name: 'verify_customer', status: 'ok' });
  expect(await server.interrupt()).toBe(0);
});

test('Ctrl-C ends all of them, and the next start has the same conversations', async () => {
  const first = await two();
  const id = await first.api.open();
  const workers = await workersOf(first);
  expect(await first.interrupt()).toBe(0);
  expect(workers.filter(isAlive)).toEqual([]);
  const second = await two();
  expect(await second.api.json(`/v1/conversations/${id}`)).toMatchObject({ status: 'open' });
  expect(await second.interrupt()).toBe(0);
});

test('Ctrl-C of a terminal, which all of them hear, is one wish to end', async () => {
  const server = await two();
  const id = await server.api.open();
  const stream = await server.api.request(`/v1/conversations/${id}/stream`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: conversation-opened');
  for (const worker of await workersOf(server)) process.kill(worker, 'SIGINT');
  const exited = server.interrupt();
  // A connection that is cut off is an error here.
  expect(await reader?.read()).toMatchObject({ done: true });
  expect(await exited).toBe(0);
});

test('a worker that dies is told of and started again, while the others answer', async () => {
  const server = await two();
  const before = await workersOf(server);
  const [victim = 0] = before;
  process.kill(victim, 'SIGKILL');
  const fresh = async () => (await workersOf(server)).filter((pid) => !before.includes(pid));
  await expect.poll(fresh, { timeout: 60_000 }).toHaveLength(1);
  expect(await health(server)).toBe(200);
  const { lines } = server.printed();
  const log = () => server.printed().log;
  await expect.poll(log).toContain('"signal":"SIGKILL"');
  await expect.poll(log).toContain('A worker has ended, and is started again.');
  // One after the other comes to both once the new one serves.
  const [, verified] = await server.api.talk(
    'I was charged twice for May',
    'HL-1001, maria.santos@example.com',
  );
  expect(verified?.toolCalls).toContainEqual({ name: 'verify_customer', status: 'ok' });
  expect(lines.filter((line) => line.includes('Switchroom is ready'))).toHaveLength(1);
  expect(await server.interrupt()).toBe(0);
  expect((await fresh()).filter(isAlive)).toEqual([]);
});

test('one that is asked to end finishes what it does, and is started again', async () => {
  const server = await two();
  const before = await workersOf(server);
  const [one = 0] = before;
  process.kill(one, 'SIGTERM');
  await expect.poll(() => isAlive(one), { timeout: 60_000 }).toBe(false);
  await expect.poll(() => server.printed().log).toContain('"code":0');
  expect(await server.interrupt()).toBe(0);
});

test('workers do not outlive who started them, killed the hard way', async () => {
  const server = await two();
  const workers = await workersOf(server);
  await server.kill();
  await expect.poll(() => workers.filter(isAlive), { timeout: 60_000 }).toEqual([]);
  const next = await two();
  expect(await next.interrupt()).toBe(0);
});

test('what keeps the first from serving is said once and ends the start, with nothing left behind', async () => {
  const taken = await startServer({ SWITCHROOM_DATA: folder });
  const other = await shortLivedFolder('switchroom-workers-');
  const { port } = new URL(taken.url);
  const failed = await startServer({ SWITCHROOM_DATA: other, PORT: port, WORKERS: '2' }).catch(String);
  expect(failed).toContain('is taken');
  expect(String(failed).match(/is taken/g)).toHaveLength(1);
  expect(failed).toContain('worker-failed');
  await taken.interrupt();
  await rm(other, { recursive: true, force: true });
});

test('how many is a whole number from 1', async () => {
  await expect(startServer({ SWITCHROOM_DATA: folder, WORKERS: '0' })).rejects.toThrow(
    'WORKERS must be 1 to 128',
  );
});
