import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { support as pack } from '../../packs/support/pack.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { wireTo } from '../support/wire.ts';

/** The shop's page, on an origin of its own; `name`: of this machine, which may be another site than the desk's. */
async function shopAt(name: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Shop</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

/** A desk whose widget may run on `listed`, and a browser without third-party cookies in which staff have signed in. */
async function deskFor(listed: string) {
  const server = await (await deskNodes({ pack, origins: [listed] })).start();
  const browser = await launchBrowser('--test-third-party-cookie-phaseout');
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  const data = { link: (server.signInUrl ?? '').split('#link=')[1] };
  const signedIn = await context.request.post(`${server.url}/v1/session/link`, { data });
  expect(signedIn.status()).toBe(200);
  const wire = await wireTo(server.url);
  return { url: wire.url, direct: server.url, wire, context, page: await context.newPage() };
}

/** Sends a request from the page as its scripts can; what a script is refused is `blocked`. */
async function ask(page: Page, url: string, init: object = {}) {
  return (await page.evaluate(
    `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(
      async (answer) => ({ status: answer.status, body: await answer.text() }),
      () => ({ status: 'blocked', body: '' }),
    )`,
  )) as { status: number | 'blocked'; body: string };
}

const json = (body: object, headers: object = {}) => ({
  ...{ method: 'POST', body: JSON.stringify(body) },
  headers: { 'content-type': 'application/json', ...headers },
});

describe.skipIf(!chromiumPath).each([
  ['on another site', 'localhost'],
  ['on another port of the same host', '127.0.0.1'],
])('a widget in a page %s', (_, name) => {
  test('talks with its token and without any cookie where the desk lists its origin', async () => {
    const shop = await shopAt(name);
    const { url, page, wire } = await deskFor(shop);
    await page.goto(shop);
    const opened = await ask(page, `${url}/v1/conversations`, json({}));
    const { id, token } = JSON.parse(opened.body);
    expect(opened.status).toBe(201);
    const bearer = { authorization: `Bearer ${token}` };
    const messages = `${url}/v1/conversations/${id}/messages`;
    const reply = await ask(page, messages, json({ text: 'I was charged twice for May' }, bearer));
    expect(JSON.parse(reply.body)).toMatchObject({ owner: 'billing', toolCalls: [] });
    const streaming = { ...bearer, accept: 'text/event-stream' };
    const streamed = await ask(page, messages, json({ text: 'HL-1001' }, streaming));
    expect(streamed.body).toMatch(/^event: message-accepted.*event: text-delta.*event: turn-finished/s);
    const first = await page.evaluate(`(async () => {
      const answer = await fetch('${url}/v1/conversations/${id}/stream', { headers: ${JSON.stringify(bearer)} });
      const { value } = await answer.body.getReader().read();
      return new TextDecoder().decode(value);
    })()`);
    expect(first).toContain('event: conversation-opened');
    expect(wire.all(/^authorization: Bearer/gim)).toHaveLength(3);
    expect(wire.all(/^cookie: .*/gim)).toEqual([]);
  });

  test('can neither open a conversation nor read one where the desk does not list its origin', async () => {
    const { url, direct, page, context, wire } = await deskFor('https://shop.example.com');
    await page.goto(await shopAt(name));
    expect(await ask(page, `${url}/v1/conversations`, json({}))).toMatchObject({ status: 'blocked' });
    expect(await ask(page, `${url}/v1/desk`)).toMatchObject({ status: 'blocked' });
    const before = wire.all(/^HTTP.1.1 403/gm).length;
    // What a page may send without asking first, without seeing the answer.
    await ask(page, `${url}/v1/conversations`, { method: 'POST', mode: 'no-cors' });
    await ask(page, `${url}/v1/conversations`, { method: 'POST', mode: 'no-cors', credentials: 'include' });
    expect(wire.all(/^HTTP.1.1 403/gm)).toHaveLength(before + 2);
    const staff = await context.request.get(`${direct}/v1/conversations`);
    expect(await staff.json()).toEqual({ conversations: [] });
  });

  test('does not act or read as the staff who are signed in with the same browser, listed or not', async () => {
    const shop = await shopAt(name);
    const { url, direct, page, context, wire } = await deskFor(shop);
    expect((await context.request.get(`${direct}/v1/conversations`)).status()).toBe(200);
    await page.goto(shop);
    const id = JSON.parse((await ask(page, `${url}/v1/conversations`, json({}))).body).id as string;
    const included = { credentials: 'include' };
    for (const path of [
      '/v1/conversations',
      `/v1/conversations/${id}`,
      '/v1/inbox',
      '/v1/session',
      '/v1/keys',
    ])
      expect(await ask(page, `${url}${path}`, included), path).toMatchObject({ status: 'blocked' });
    expect((await ask(page, `${url}/v1/conversations/${id}`)).status).toBe(401);
    // A browser sends the session along to another port of a host, where it is asked to, and to no other site.
    const sent = wire.all(/^cookie: .*switchroom-session=/gim).length;
    expect(sent > 0).toBe(name === '127.0.0.1');
    for (const path of [`/v1/conversations/${id}/close`, `/v1/inbox/${id}/claim`, '/v1/keys', '/v1/staff']) {
      const tried = await ask(page, `${url}${path}`, { ...json({}), ...included });
      expect(tried, path).toMatchObject({ status: 'blocked' });
      await ask(page, `${url}${path}`, { method: 'POST', mode: 'no-cors', ...included });
    }
    const after = await context.request.get(`${direct}/v1/conversations/${id}`);
    expect(await after.json()).toMatchObject({ status: 'open', seq: 1 });
    expect(await (await context.request.get(`${direct}/v1/keys`)).json()).toEqual({ keys: [] });
  });
});
