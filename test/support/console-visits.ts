import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openConsole } from './console-page.ts';
import type { packDesk, SignInAs } from './pack-desk.ts';

type Desk = Awaited<ReturnType<typeof packDesk>>;

/** A browser for a file's tests, and a desk for each of them; whatever a page said went wrong fails its test. */
export function consoleVisits(begin: () => Promise<Desk>) {
  let browser: Browser;
  let desk: Desk;
  const opened: Awaited<ReturnType<typeof openConsole>>[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const problems = opened.flatMap((one) => one.problems);
    for (const { context } of opened.splice(0)) await context.close();
    await desk.close();
    expect(problems).toEqual([]);
  });
  return {
    /** A desk of its own for a test; another one than the file's, where it is given. */
    async begin(other = begin) {
      desk = await other();
      return desk;
    },
    /** The console of somebody who has signed in, at an address below it. */
    async visit(as: SignInAs, path = '') {
      const one = await openConsole(browser, desk, as, path);
      opened.push(one);
      return one;
    },
    /** A browser that nobody has signed in at. */
    context: () => browser.newContext(),
  };
}

/** What a page's own cookies are answered, as its status. */
export function statusOf(page: Page, method: string, path: string, body?: object): Promise<unknown> {
  const json = body && `, headers: { 'content-type': 'application/json' }, body: '${JSON.stringify(body)}'`;
  return page.evaluate(`fetch('${path}', { method: '${method}'${json ?? ''} }).then(({ status }) => status)`);
}

/** Takes a picture for the docs where the environment says a folder in `SCREENSHOTS`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
