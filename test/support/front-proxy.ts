import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands before the nodes of a desk and sends connections to one of them. */
export interface FrontProxy {
  readonly url: string;
  /** New connections go to the node at this address from now on; those that are open break. */
  pointAt(url: string): void;
}

/** Starts a proxy of bytes on a free local port. */
export async function frontProxy(): Promise<FrontProxy> {
  const open = new Set<Socket>();
  let port = 0;
  const server = createServer((client) => {
    const node = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [client, node],
      [node, client],
    ] as const) {
      open.add(one);
      // Frames of sound are small: they would wait for each other.
      one.setNoDelay(true);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  onTestFinished(() => {
    breakAll();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pointAt: (url) => {
      port = Number(new URL(url).port);
      breakAll();
    },
  };
}
