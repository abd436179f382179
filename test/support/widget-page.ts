import { once } from 'node:events';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { shop } from '../../examples/widget/shop.ts';
import { support as pack } from '../../packs/support/pack.ts';
import type { LoadedConfig } from '../../src/app/config.ts';
import { ApiClient } from './api.ts';
import { launchBrowser } from './browser.ts';
import { deskNodes } from './desk-nodes.ts';
import { freePort } from './free-port.ts';

/** A page with the widget, open in a browser. */
export interface WidgetPage {
  readonly page: Page;
  /** What the page said went wrong, what its policy refused included. */
  readonly problems: string[];
  /** Opens the panel by its button. */
  open(): Promise<void>;
  /** Writes something, and waits for the turn to end. */
  say(text: string): Promise<void>;
  /** What is said, in order. */
  said(): Promise<string[]>;
}

/** Opens an address that has the widget. */
export async function widgetPage(context: BrowserContext, address: string): Promise<WidgetPage> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  await page.goto(address);
  const complete = page.getByTestId('message').and(page.locator('[data-state="complete"]'));
  return {
    page,
    problems,
    async open() {
      await page.locator('.launcher').click();
      await page.getByTestId('composer').waitFor();
    },
    async say(text) {
      const before = await complete.count();
      await page.getByTestId('composer').fill(text);
      await page.getByTestId('composer').press('Enter');
      await complete.nth(before).waitFor();
      await page.getByTestId('stop').waitFor({ state: 'hidden' });
    },
    said: () => page.getByTestId('message').locator('.text').allInnerTexts(),
  };
}

/** A desk, and a shop on another origin that has its widget on its pages; each test has its own. */
export async function shopWithDesk(
  config: Partial<LoadedConfig> = {},
  {
    browser: args = [],
    ...written
  }: { language?: string; direction?: string; browser?: readonly string[] } = {},
) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const nodes = await deskNodes({ pack, origins: [url], ...config });
  const desk = await nodes.start();
  const link = { link: (desk.signInUrl ?? '').split('#link=')[1] };
  const browser = await launchBrowser(...args);
  onTestFinished(() => browser.close());
  const staff = await browser.newContext();
  expect((await staff.request.post(`${desk.url}/v1/session/link`, { data: link })).status()).toBe(200);
  const made = await staff.request.post(`${desk.url}/v1/keys`, {
    headers: { origin: desk.url },
    data: { name: 'shop', roles: ['owner'] },
  });
  const { secret: key } = await made.json();
  const server = shop({ desk: desk.url, key, ...written });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const context = await browser.newContext({ locale: 'en-US' });
  return {
    url,
    desk: desk.url,
    browser,
    context,
    api: new ApiClient(desk.url, key),
    shop: await widgetPage(context, url),
  };
}

/** Id of the conversation that the page's browser keeps. */
export async function keptConversation({ page }: Pick<WidgetPage, 'page'>): Promise<string> {
  return page.evaluate<string>('JSON.parse(Object.values(localStorage)[0]).conversation.id');
}

/** What customers said in a conversation, as the log has it. */
export async function saidOnRecord(api: ApiClient, id: string): Promise<string[]> {
  const { events } = await api.json<{ events: { type: string; data: { text: string } }[] }>(
    `/v1/conversations/${id}/events`,
  );
  return events.filter(({ type }) => type === 'customer-said').map(({ data }) => data.text);
}
