import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A network between a node and its PostgreSQL that can lose an answer. */
export interface LossyNetwork {
  /** Where PostgreSQL is reached through it. */
  readonly url: string;
  /**
   * The server does the next statement that holds these words, or the nth from now; its answer is lost and the connection
   * reset.
   */
  loseAnswerTo(words: string, nth?: number): void;
  /** How many answers were lost. */
  readonly lost: number;
}

/** Opens a network to the server at `url`, until the end of the test. */
export async function lossyNetwork(url: string): Promise<LossyNetwork> {
  const { hostname, port } = new URL(url);
  const carried = new Set<Socket>();
  const sought = new Map<string, number>();
  let lost = 0;
  const server = createServer((ours) => {
    const theirs = dial(Number(port), hostname);
    let loses = false;
    ours.on('data', (sent) => {
      const [words, left = 0] = [...sought].find(([held]) => sent.includes(held)) ?? [];
      if (words !== undefined && left > 1) sought.set(words, left - 1);
      else if (words !== undefined) loses = sought.delete(words);
      theirs.write(sent);
    });
    theirs.on('data', (answer) => {
      if (!loses) return ours.write(answer);
      // What came back says that the server has done it.
      lost += 1;
      ours.resetAndDestroy();
      return theirs.destroy();
    });
    for (const [socket, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      socket.on('error', () => undefined);
      socket.on('close', () => other.destroy());
      carried.add(socket);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of carried) socket.destroy();
    server.close();
  });
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: through.href,
    loseAnswerTo: (words, nth = 1) => void sought.set(words, nth),
    get lost() {
      return lost;
    },
  };
}
