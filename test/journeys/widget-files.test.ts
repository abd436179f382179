import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { support as pack } from '../../packs/support/pack.ts';
import { deskNodes } from '../support/desk-nodes.ts';

const DIST = 'widget/dist';
const KB = 1_024;
/** The files whose name begins so, as they are sent to a browser that takes gzip. */
const gzipped = (name: string) =>
  readdirSync(DIST)
    .filter((file) => file.startsWith(name) && file.endsWith('.js'))
    .map((file) => gzipSync(readFileSync(`${DIST}/${file}`)).length);

const serve = async () => (await (await deskNodes({ pack })).start()).url;

test('the launcher has at most 15 KB gzipped, what opening loads besides at most 60 KB with it, and a call 15 KB more', () => {
  const [launcher = 0] = gzipped('widget.js');
  const [panel = 0] = gzipped('panel-');
  const words = Math.max(...['ar-', 'de-', 'es-', 'fr-', 'hi-', 'pt-', 'zh-'].flatMap(gzipped));
  const calls = gzipped('calling-').reduce((sum, bytes) => sum + bytes, 0);
  expect([launcher, panel, words, calls].every((bytes) => bytes > 0)).toBe(true);
  expect(calls).toBeLessThanOrEqual(15 * KB);
  expect(launcher).toBeLessThanOrEqual(15 * KB);
  expect(launcher + panel + words).toBeLessThanOrEqual(60 * KB);
});

test('the script is asked for each time and sent when it has changed; what it loads is kept for ever', async () => {
  const url = await serve();
  const script = await fetch(`${url}/widget.js`);
  expect(script.headers.get('cache-control')).toBe('public, no-cache');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const again = await fetch(`${url}/widget.js`, {
    headers: { 'if-none-match': script.headers.get('etag') ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const [panel] = /panel-[\w-]{8}\.js/.exec(await script.text()) ?? [];
  const loaded = await fetch(`${url}/widget/${panel}`);
  expect(loaded.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await (await fetch(`${url}/widget/panel.js`)).text()).toContain(`./${panel}`);
});

test('pages of any other site may load it, and get it compressed', async () => {
  const url = await serve();
  for (const path of ['/widget.js', '/widget/panel.js']) {
    const { headers } = await fetch(`${url}${path}`, { headers: { origin: 'https://shop.example.com' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  }
  const { headers } = await fetch(`${url}/widget.js`, { headers: { 'accept-encoding': 'br' } });
  expect(headers.get('content-encoding')).toBe('br');
  expect(headers.get('vary')).toContain('Accept-Encoding');
});

test('the server names the file that a page can pin, with its hash', async () => {
  const url = await serve();
  const { src, integrity } = (await (await fetch(`${url}/widget/integrity.json`)).json()) as Record<
    string,
    string
  >;
  const bytes = Buffer.from(await (await fetch(`${url}${src}`)).arrayBuffer());
  expect(integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
  expect(bytes.equals(Buffer.from(await (await fetch(`${url}/widget.js`)).arrayBuffer()))).toBe(true);
});

test('a file that there is not is a problem, and not the page', async () => {
  const url = await serve();
  for (const path of ['/widget/panel-00000000.js', '/widget/..%2fbuild.ts', '/widget/']) {
    const answer = await fetch(`${url}${path}`);
    expect(await answer.json()).toMatchObject({ status: 404, code: 'route-not-found' });
  }
});
