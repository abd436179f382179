import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request that a receiver got. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly id: string;
  readonly message: {
    readonly type: string;
    readonly data: { readonly conversation: string; readonly seq: number; readonly desk: string };
  };
}

/** Answers one request. */
export type Answer = (response: ServerResponse, request: Received) => void;

export const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code).end();

/** A receiver of webhooks on a port of its own, which answers as it is told to. */
export async function webhookReceiver(answer: Answer = status(204)) {
  const received: Received[] = [];
  const answers = { now: answer };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const id = String(request.headers['webhook-id']);
    const one = { headers: request.headers, body, id, message: JSON.parse(body) as Received['message'] };
    received.push(one);
    answers.now(response, one);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    types: () => received.map(({ message }) => message.type),
    answer(next: Answer) {
      answers.now = next;
    },
  };
}
