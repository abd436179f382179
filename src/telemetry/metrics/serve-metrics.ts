import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { MetricsSettings } from '../settings.ts';
import type { Metrics } from './metrics.ts';

/** How long somebody may take to ask, in ms. */
const PATIENCE_MS = 5_000;

/** A port of its own on which Prometheus reads `/metrics`. */
export interface MetricsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the numbers, and nothing else. Throws `config-invalid` where the port can not be had. */
export async function serveMetrics(
  { exporter }: Pick<Metrics, 'exporter'>,
  { host, port }: MetricsSettings,
): Promise<MetricsServer> {
  const server = createServer(
    { requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS },
    (request, response) => {
      const [path] = (request.url ?? '').split('?');
      if (path === '/metrics' && request.method === 'GET')
        exporter.getMetricsRequestHandler(request, response);
      else response.writeHead(404).end();
    },
  );
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (cause) {
    throw new SwitchroomError(
      'config-invalid',
      `Listening for metrics on ${host}:${port} failed: ${messageOf(cause)}.`,
      { cause },
    );
  }
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/metrics`,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
