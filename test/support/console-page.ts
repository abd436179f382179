import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openDeskPage } from './desk-page.ts';
import type { SignInAs } from './pack-desk.ts';

/** Signs somebody in at a browser of their own and opens the console there, or an address below it. */
export async function openConsole(
  browser: Browser,
  desk: { readonly url: string; signInUrl(as?: SignInAs): Promise<string> },
  as: SignInAs,
  path = '',
): Promise<{ page: Page; context: BrowserContext; problems: string[]; expected: Set<number> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const open = await openDeskPage(context, await desk.signInUrl(as));
  await open.page.getByTestId('account-button').waitFor();
  await open.page.goto(`${desk.url}/console${path}`);
  return { page: open.page, context, problems: open.problems, expected: open.expected };
}

/** Whether somebody who can not see or point finds serious obstacles on a page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}
