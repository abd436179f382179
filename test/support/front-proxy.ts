import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands before the nodes of a desk and sends connections to one of them. */
export interface FrontProxy {
  readonly url: string;
  /** New connections go to the first of these nodes that can be reached from now on; those that are open break. */
  pointAt(...urls: string[]): void;
  /** New WebSockets go to this node instead. */
  pointSocketsAt(url: string): void;
}

/** Starts a proxy of bytes on a free local port. */
export async function frontProxy(): Promise<FrontProxy> {
  const open = new Set<Socket>();
  let ports: readonly number[] = [];
  let socketPort: number | undefined;
  const server = createServer(async (client) => {
    client.on('error', () => undefined);
    const [head] = (await once(client, 'data').catch(() => [])) as [Buffer?];
    client.pause();
    const isSocket = /^upgrade: websocket/im.test(String(head));
    const node = await reach(isSocket && socketPort !== undefined ? [socketPort] : ports);
    if (head === undefined || node === undefined) {
      client.destroy();
      return;
    }
    node.write(head);
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
    pointAt: (...urls) => {
      ports = urls.map((url) => Number(new URL(url).port));
      breakAll();
    },
    pointSocketsAt: (url) => {
      socketPort = Number(new URL(url).port);
    },
  };
}

/** The first node that takes the connection. */
async function reach(ports: readonly number[]): Promise<Socket | undefined> {
  for (const port of ports) {
    const node = connect(port, '127.0.0.1');
    try {
      await once(node, 'connect');
      return node;
    } catch {
      // It is dead: the next one.
    }
  }
  return undefined;
}
