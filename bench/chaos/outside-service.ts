import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Environment variable with the URL of the outside service, for the nodes. */
export const OUTSIDE_URL = 'CHAOS_OUTSIDE_URL';

/** Charges at the outside service: two requests with the same key are two charges. */
export async function chargeOutside(key: string, reference: string): Promise<void> {
  const response = await fetch(urlOf(key), { method: 'POST', body: reference });
  if (!response.ok) throw new TypeError(`The service answered ${response.status}.`);
}

/** Whether the outside service has taken a charge with this key. */
export async function askOutside(key: string): Promise<boolean> {
  return (await fetch(urlOf(key))).ok;
}

function urlOf(key: string): string {
  return `${process.env[OUTSIDE_URL]}/${encodeURIComponent(key)}`;
}

/** An outside service in this process, which is never killed; it counts what it takes. */
export interface OutsideService {
  readonly url: string;
  /** How often each conversation's reference was charged. */
  charges(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/**
 * Starts it on any free port. `honoursKeys`: a charge with a key that it has taken is not done again, as the desk's promise
 * needs it where processes may hang between two steps; otherwise every request is a charge.
 */
export async function startOutsideService({ honoursKeys = false } = {}): Promise<OutsideService> {
  const keys = new Set<string>();
  const charges = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const key = decodeURIComponent(request.url ?? '').slice(1);
    if (request.method === 'POST') {
      let reference = '';
      for await (const chunk of request) reference += chunk;
      const charge = `${key.split(':')[0]} ${reference}`;
      if (!honoursKeys || !keys.has(key)) charges.set(charge, (charges.get(charge) ?? 0) + 1);
      keys.add(key);
    }
    response.writeHead(keys.has(key) ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    charges: () => charges,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
