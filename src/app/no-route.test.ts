import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { noRoute, problemsOnly } from './no-route.ts';

test.each([
  [404, 404, 'route-not-found'],
  [416, 400, 'request-invalid'],
  [500, 500, 'internal'],
] as const)('an error of a library, %i, is told as a problem', async (given, status, code) => {
  const app = new OpenAPIHono();
  app.use(problemsOnly);
  app.get('/', (context) => context.text('at /srv/app/secret.js:12', given));
  const response = await app.request('/');
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status, code });
  expect(response.status).toBe(status);
});

test('what a file of the page is refused with is a problem, though it is a page', async () => {
  const app = new OpenAPIHono();
  app.use(problemsOnly);
  app.get('/index.html', (context) => context.html('', 416));
  app.get('/nowhere', (context) => context.html('There is no such page.', 404));
  const refused = await app.request('/index.html', { headers: { range: 'bytes=99999999-' } });
  expect(await refused.json()).toMatchObject({ status: 400, code: 'request-invalid' });
  expect(await (await app.request('/nowhere')).text()).toBe('There is no such page.');
});

test('a path says which methods it takes', async () => {
  const app = new OpenAPIHono();
  app.get('/v1/things/:id', (context) => context.text(''));
  app.delete('/v1/things/:id', (context) => context.text(''));
  app.notFound(noRoute(app));
  const response = await app.request('/v1/things/7', { method: 'PUT' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, DELETE');
  expect((await app.request('/v1/things', { method: 'PUT' })).status).toBe(404);
});
