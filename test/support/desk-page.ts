import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page of a desk, open in a browser. */
export interface DeskPage {
  readonly page: Page;
  /** What the page said went wrong; a test that expects something takes it out. */
  readonly problems: string[];
  /** Says something in writing and waits for the turn to end. */
  say(text: string): Promise<void>;
  /** What can be read on the page. */
  text(): Promise<string>;
}

/** Opens an address in a browser, or in one that has been there before; nothing is asked elsewhere. */
export async function openDeskPage(browser: Browser | BrowserContext, address: string): Promise<DeskPage> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) problems.push(`asked elsewhere: ${request.url()}`);
  });
  await page.goto(address);
  return {
    ...{ page, problems },
    async say(text) {
      const turns = page.getByTestId('message').and(page.locator('[data-state="complete"]'));
      const before = await turns.count();
      await page.getByTestId('composer').fill(text);
      await page.getByTestId('composer').press('Enter');
      await turns.nth(before).waitFor();
      await page.getByTestId('send').waitFor();
    },
    text: () => page.locator('body').innerText(),
  };
}

/** Takes out what the browser itself reports of an answer that was expected, e.g. a 401. */
export async function expectReported({ problems }: DeskPage, status: number): Promise<void> {
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  expect(problems.splice(0).filter((problem) => !problem.includes(String(status)))).toEqual([]);
}

/** Whether a page is wider than its screen. */
export function isTooWide({ page }: Pick<DeskPage, 'page'>): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
