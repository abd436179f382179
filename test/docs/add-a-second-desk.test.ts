import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadConfig } from '../../src/app/config.ts';
import { serve } from '../../src/app/serve.ts';
import { testDatabase } from '../../src/testing/test-database.ts';

test('the configuration of the recipe serves a conversation at the desk that the recipe names', async () => {
  const page = await readFile('docs/recipes/add-a-second-desk.md', 'utf8');
  const [, body = ''] = /^\$ curl .* -d '(.*)'$/m.exec(page) ?? [];
  const [, idBegins = ''] = /^\{"id":"([^"]*)\.\.\."/m.exec(page) ?? [];
  const [database, second] = [await testDatabase(), await testDatabase()];
  vi.stubEnv('SALON_DATABASE_URL', second.url);
  const config = await loadConfig('docs/snippets', 'config-desks.ts');
  vi.unstubAllEnvs();
  const place = { DATABASE_URL: database.url, SWITCHROOM_DATA: '' };
  const server = await serve(config, { PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...place });
  onTestFinished(async () => {
    await server.close();
    await database.drop();
    await second.drop();
  });
  const headers = { 'content-type': 'application/json' };
  const opened = await fetch(`${server.url}/v1/conversations`, { method: 'POST', headers, body });
  const { id, desk, token } = (await opened.json()) as Record<'id' | 'desk' | 'token', string>;
  expect(id.startsWith(idBegins)).toBe(true);
  expect([idBegins, desk]).toEqual(['salon.cv_', 'salon']);
  const said = await fetch(`${server.url}/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: '{"text":"when are you open?"}',
  });
  expect(said.status).toBe(200);
});
