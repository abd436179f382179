import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { allowOrigins, originOf } from './origins.ts';

const SHOP = 'https://shop.example.com';

function ask(method: string, origin?: string) {
  const app = new Hono();
  app.use(allowOrigins([SHOP]));
  app.get('/', (context) => context.text('here'));
  return app.request('/', { method, headers: { ...(origin && { origin }) } });
}

test('a page of a named origin may read answers, and show its token, but not send cookies', async () => {
  const preflight = await ask('OPTIONS', SHOP);
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  const { headers } = await ask('GET', SHOP);
  expect(headers.get('access-control-allow-origin')).toBe(SHOP);
  expect(headers.has('access-control-allow-credentials')).toBe(false);
});

test.each([undefined, 'https://evil.example'])('a page of %s may not', async (origin) => {
  expect((await ask('OPTIONS', origin)).status).toBe(404);
  expect((await ask('GET', origin)).headers.has('access-control-allow-origin')).toBe(false);
});

test.each([
  ['www.example.com', 'https://www.example.com'],
  // A proxy takes the TLS off for the names of desks, too.
  ['salon.example.com', 'https://salon.example.com'],
  ['salon.example.com:8443', 'https://salon.example.com:8443'],
  ['localhost:4100', 'http://localhost:4100'],
])('behind a proxy pages that are asked for at %s are of the origin %s', async (host, origin) => {
  const app = new Hono();
  const pagesAt = originOf('https://www.example.com', ['salon.example.com']);
  app.get('/', (context) => context.text(pagesAt(context)));
  expect(await (await app.request(`http://${host}/`)).text()).toBe(origin);
});
