import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';

/** A PostgreSQL that cannot be reached at its address until it comes. */
export interface LateServer {
  readonly url: string;
  come(): Promise<void>;
  /** It cannot be reached any more, and what is connected is cut off. */
  leave(): void;
}

/** Another address for the server at `url`, at which nobody listens yet. */
export async function lateServer(url: string): Promise<LateServer> {
  const { hostname, port } = new URL(url);
  const late = new URL(url);
  late.port = String(await freePort());
  const open = new Set<Socket>();
  const server = createServer((ours) => {
    const theirs = connect(Number(port), hostname);
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const leave = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  onTestFinished(leave);
  return {
    url: late.href,
    async come() {
      server.listen(Number(late.port), late.hostname);
      await once(server, 'listening');
    },
    leave,
  };
}
