import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { allowOrigins } from './origins.ts';

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
