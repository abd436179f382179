import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** A wire to a server, and what went over it. */
export interface Wire {
  readonly url: string;
  /** Everything in both directions so far that a pattern finds. */
  all(pattern: RegExp): string[];
}

/** Puts a wire before a server; it is taken away when the test is over. */
export async function wireTo(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url);
  let bytes = '';
  const hear = (chunk: Buffer) => {
    bytes += chunk.toString('latin1');
  };
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('data', hear).on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const own = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { url: own, all: (pattern) => bytes.match(pattern) ?? [] };
}
