import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../src/testing/test-database.ts';
import { startServer } from '../support/running-server.ts';

/** Enough for the kernel to have reported a reset while a refusal was being written, by a factor of three. */
const ATTEMPTS = 4_000;
const AT_ONCE = 50;

const ASKED = (path: string, more: string) =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
  `sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`;
const REFUSED = [
  ASKED('/v1/voice?token=forged', ''),
  ASKED('/v1/voice', 'origin: https://elsewhere.example\r\n'),
  ASKED('/v1/nowhere', ''),
  ASKED('//', ''),
  ASKED('/v1/voice', 'sec-websocket-version: 7\r\n'),
  'GET\r\n\r\n',
];

/** Asks for something that is refused, and resets the connection while it is. */
function askAndReset(port: number, asked: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.once('connect', () => socket.write(asked, () => socket.resetAndDestroy()));
  });
}

test('connections that are reset while they are refused do the server no harm', async () => {
  const database = await testDatabase();
  const server = await startServer({ DATABASE_URL: database.url });
  onTestFinished(async () => {
    await server.kill();
    await database.drop();
  });
  const port = Number(new URL(server.url).port);
  for (let done = 0; done < ATTEMPTS; done += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => askAndReset(port, REFUSED[(done + at) % REFUSED.length]!)),
    );
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
