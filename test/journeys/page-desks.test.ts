import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { isTooWide } from '../support/desk-page.ts';
import { keptConversation, widgetPage } from '../support/widget-page.ts';

const BOTH = { pack: support, packs: [support, salon] };

describe.skipIf(!chromiumPath)('the page of several desks, in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('a customer chooses a desk by keyboard, and has a conversation with each', async () => {
    const { url } = await (await deskNodes(BOTH)).start();
    const context = await browser.newContext();
    const open = await widgetPage(context, url);
    const { page } = open;
    await page.getByRole('heading', { name: support.desk.name }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/d/support');
    const desk = page.getByRole('navigation', { name: 'Whom would you like to talk to?' }).getByRole('link');
    await expect.poll(() => desk.allTextContents()).toEqual([support.desk.name, salon.desk.name]);
    await expect.poll(() => desk.first().getAttribute('aria-current')).toBe('page');
    await open.say('I was charged twice for May');
    await desk.nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: salon.desk.name }).waitFor();
    await expect.poll(() => open.said()).toEqual([]);
    await open.say('when are you open?');
    const kept = await page.evaluate<string[]>('Object.keys(localStorage)');
    expect(kept.map((name) => name.split('/').at(-1)).toSorted()).toEqual(['salon', 'support']);
    await page.getByTestId('desk').first().click();
    await expect.poll(async () => (await open.said())[0]).toBe('I was charged twice for May');
    expect(open.problems).toEqual([]);
    await context.close();
  });

  test('a desk in the address is chosen; one there is not is said, and another can be chosen', async () => {
    const { url } = await (await deskNodes(BOTH)).start();
    for (const path of ['/d/%2e%2e%2fsalon', '/d/constructor', '/d/%E0%A4%A'])
      expect((await fetch(url + path)).status, path).toBe(404);
    const context = await browser.newContext();
    const { page, problems } = await widgetPage(context, `${url}/d/garage`);
    await page.getByText('there is no such desk').waitFor();
    await page.getByTestId('composer').waitFor({ state: 'hidden' });
    await page.locator('[data-desk="salon"]').click();
    await page.getByTestId('composer').waitFor();
    expect(new URL(page.url()).pathname).toBe('/d/salon');
    // The browser itself reports the page and the desk that there are not.
    expect(problems.every((problem) => problem.includes('404'))).toBe(true);
    await context.close();
  });

  test('a page of one desk has no choice', async () => {
    const { url } = await (await deskNodes({ pack: support })).start();
    const { page, problems } = await widgetPage(await browser.newContext(), url);
    await page.getByTestId('example').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.getByTestId('desk').waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByRole('heading').first().textContent()).toBe(support.desk.name);
    expect(problems).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'the choice fits a telephone and keeps nobody out, %s',
    async (colorScheme) => {
      const { url } = await (await deskNodes(BOTH)).start();
      const open = await widgetPage(await browser.newContext({ colorScheme }), url);
      await open.page.setViewportSize({ width: 390, height: 844 });
      await open.page.getByTestId('desk').first().waitFor();
      expect(await isTooWide(open)).toBe(false);
      await expectAccessible(open.page);
      await open.say('when are you open?');
      expect(await keptConversation(open)).toMatch(/^cv_|^support\./);
    },
  );
});
