import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A calendar outside of the desk. It takes whatever it is sent, as often as it is sent it. */
export interface Calendar {
  readonly url: string;
  /** Resolves when it was asked for the first time: it has taken that, but does not answer. */
  readonly asked: Promise<void>;
  /** Under which keys it has visits, as often as it was sent them. */
  readonly visits: readonly string[];
}

/** Starts a calendar in the process of the test. */
export async function startCalendar(): Promise<Calendar> {
  const visits: string[] = [];
  const asked = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    const key = decodeURIComponent(request.url ?? '').slice(1);
    if (request.method === 'POST') visits.push(key);
    if (visits.length > 1 || request.method === 'GET')
      response.writeHead(visits.includes(key) ? 200 : 404).end();
    else asked.resolve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: asked.promise,
    visits,
  };
}
