import { Agent, createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { stoppable } from './stoppable.ts';

/** Longer than any test may take. */
const HOURS_MS = 10 * 3_600_000;

/** A server in the middle of an answer, to a client that keeps its connection. */
async function answering() {
  const asked = Promise.withResolvers<ServerResponse>();
  const server = createServer((_, response) => {
    response.write('begun, ');
    asked.resolve(response);
  });
  server.keepAliveTimeout = HOURS_MS;
  const stop = stoppable(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const heard = new Promise<string>((resolve, reject) => {
    const request = get({ port, agent }, (response) => text(response).then(resolve, reject));
    request.once('error', reject);
  });
  return { response: await asked.promise, heard, stop, port };
}

test('what is being answered is answered to its end, and nothing is waited for after that', async () => {
  const { response, heard, stop } = await answering();
  const stopped = stop(HOURS_MS);
  response.end('done');
  expect(await heard).toBe('begun, done');
  await stopped;
});

test('no new connection is taken', async () => {
  const { response, stop, port } = await answering();
  const stopped = stop(HOURS_MS);
  const refused = new Promise((resolve) => get({ port }).once('error', resolve));
  expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
  response.end();
  await stopped;
});

test('what is not answered in time is cut off', async () => {
  const { heard, stop } = await answering();
  const cutOff = expect(heard).rejects.toThrow();
  await stop(0);
  await cutOff;
});
