import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { allFrom, answersIn, rawConnection } from '../../../test/support/raw-http.ts';
import { type HttpLimits, httpLimits } from './http-limits.ts';
import { type HttpServerOptions, httpServer } from './http-server.ts';

const ASK = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';
/** More than any kernel takes in advance. */
const ANSWER = new Uint8Array(32 * 1024 * 1024);

async function served(limits: Partial<HttpLimits>, options: Partial<HttpServerOptions> = {}) {
  const defects: unknown[] = [];
  const server = httpServer({
    ...{ fetch: () => new Response('here'), upgrade: () => false, trusted: [] },
    ...{ limits: httpLimits.parse(limits), onDefect: (thrown) => void defects.push(thrown), ...options },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, defects, server };
}

describe('who takes no answers', () => {
  test('gets no second one, and is cut off', async () => {
    let asked = 0;
    const fetch = () => {
      asked += 1;
      return new Response(ANSWER);
    };
    const { url, server } = await served({ unreadMs: 100 }, { fetch });
    const accepted = once(server, 'connection');
    rawConnection(url, ASK.repeat(10)).pause();
    const [theirs] = await accepted;
    await once(theirs, 'close');
    expect(asked).toBe(1);
  });

  test('of a stream gets no more of it than lies unread, and is cut off', async () => {
    let pulled = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    };
    const stopped = Promise.withResolvers<void>();
    const fetch = () => new Response(new ReadableStream({ pull, cancel: () => stopped.resolve() }));
    const { url } = await served({ unreadMs: 100 }, { fetch });
    rawConnection(url, ASK).pause();
    await stopped.promise;
    expect(pulled * 64 * 1024).toBeLessThan(ANSWER.length);
  });

  test('but reads slowly, gets all', async () => {
    const { url } = await served({ unreadMs: 500 }, { fetch: () => new Response(ANSWER) });
    const socket = rawConnection(url, ASK.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
    const reads = setInterval(() => (socket.isPaused() ? socket.resume() : socket.pause()), 10);
    onTestFinished(() => clearInterval(reads));
    const [answer] = answersIn(await allFrom(socket));
    expect(answer?.body).toHaveLength(ANSWER.length);
  });
});

test('more connections than there may be are refused, until others close', async () => {
  const { url } = await served({ connections: 2 });
  const [first, second] = [rawConnection(url, ASK), rawConnection(url, ASK)];
  await Promise.all([once(first, 'data'), once(second, 'data')]);
  const [refused] = answersIn(await allFrom(rawConnection(url, '')));
  expect(JSON.parse(refused!.body)).toMatchObject({ status: 503, code: 'server-busy' });
  second.end();
  await once(second, 'close');
  expect((await fetch(url)).status).toBe(200);
});

test('what a socket throws while it is opened is told as a problem, and as a defect', async () => {
  const upgrade = () => {
    throw new TypeError('secret');
  };
  const { url, defects } = await served({}, { upgrade });
  const asked = ASK.replace('\r\n\r\n', '\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
  const [answer] = answersIn(await allFrom(rawConnection(url, asked)));
  expect(JSON.parse(answer!.body)).toMatchObject({
    status: 500,
    code: 'internal',
    detail: 'See the log of the server.',
  });
  expect(defects).toHaveLength(1);
});
