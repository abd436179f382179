import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient } from '../support/api.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { contrastOf, isTooWide, openDeskPage } from '../support/desk-page.ts';
import { lateServer } from '../support/late-server.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): the tests of the page are skipped.');

const BOTH = { pack: support, packs: [support, salon] };

describe.skipIf(!chromiumPath)('the page of several desks, in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('a customer chooses a desk with the arrow keys, and talks to that one', async () => {
    const { url } = await (await deskNodes(BOTH)).start();
    const { page, problems, say } = await openDeskPage(browser, url);
    const chosen = () => page.locator('input[name="desk"]:checked').getAttribute('value');
    await page.getByTestId('desk-choice').waitFor();
    expect(await chosen()).toBe('support');
    await page.getByRole('radio', { name: support.desk.name }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(chosen).toBe('salon');
    expect(new URL(page.url()).pathname).toBe('/d/salon');
    await expect.poll(() => page.locator('h2').first().textContent()).toBe(salon.desk.name);
    await say('when are you open?');
    expect(new URL(page.url()).pathname).toMatch(/^\/c\/salon\.cv_/);
    await expect.poll(() => page.getByTestId('desk-choice').count()).toBe(0);
    await expect.poll(() => page.getByTestId('row-desk').first().textContent()).toContain(salon.desk.name);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a desk in the address is chosen; one there is not is said, and another can be chosen', async () => {
    const { url } = await (await deskNodes(BOTH)).start();
    const { page, problems } = await openDeskPage(browser, `${url}/d/salon/`);
    await expect.poll(() => page.locator('input[name="desk"]:checked').getAttribute('value')).toBe('salon');
    expect(problems).toEqual([]);
    for (const path of ['/d/%2e%2e%2fsalon', '/d/..%2F..%2Fv1%2Fstaff', '/d/constructor', '/d/%E0%A4%A']) {
      expect((await page.goto(`${url}${path}`))?.status(), path).toBe(404);
      await page.getByTestId('no-desk').waitFor();
    }
    await page.close();
    const lost = await openDeskPage(browser, `${url}/d/garage`, 404);
    await lost.page.getByTestId('no-desk').waitFor();
    await expect.poll(() => lost.page.getByTestId('composer').count()).toBe(0);
    await lost.page.getByTestId('desk').and(lost.page.locator('[data-desk="salon"]')).click();
    await lost.page.getByTestId('composer').waitFor();
    expect(new URL(lost.page.url()).pathname).toBe('/d/salon');
    expect(lost.problems).toEqual([]);
    await lost.page.close();
  });

  test('staff are told of which desk the list has nothing while its database is away', async () => {
    const theirs = await testDatabase();
    onTestFinished(() => theirs.drop());
    const away = await lateServer(theirs.url);
    const nodes = await deskNodes({ ...BOTH, databases: { salon: away.url } });
    const { signInUrl = '' } = await nodes.start();
    const { page, problems } = await openDeskPage(browser, signInUrl);
    await page.getByTestId('unserved').getByText(salon.desk.name).waitFor();
    await away.come();
    await expect.poll(() => page.getByTestId('unserved').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a page of one desk has no choice', async () => {
    const { url } = await (await deskNodes({ pack: support })).start();
    const { page, problems } = await openDeskPage(browser, url);
    await page.getByTestId('example').first().waitFor();
    await expect.poll(() => page.getByTestId('desk').count()).toBe(0);
    await expect.poll(() => page.locator('h2').first().textContent()).toBe(support.desk.name);
    expect(problems).toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'staff see at which desk each conversation is, and the choice fits a telephone, %s',
    async (colorScheme) => {
      const { url, signInUrl = '' } = await (await deskNodes(BOTH)).start();
      const anna = new ApiClient(url);
      for (const desk of ['support', 'salon'])
        await anna.say(await anna.open({ desk }), 'I want to talk to a human');
      const open = await openDeskPage(browser, signInUrl);
      const { page, problems } = open;
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.getByTestId('row-desk').count()).toBe(2);
      const rows = () => page.getByTestId('row-desk').allTextContents();
      await expect.poll(rows).toEqual([salon.desk.name, support.desk.name]);
      await page.getByTestId('desk-choice').waitFor();
      expect(await contrastOf(open, '[data-testid="desk"]')).toBeGreaterThanOrEqual(4.5);
      await page.setViewportSize({ width: 1280, height: 800 });
      if (process.env.SCREENSHOTS) await page.screenshot({ path: `/tmp/desks-${colorScheme}-wide.png` });
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await isTooWide(open)).toBe(false);
      if (process.env.SCREENSHOTS) await page.screenshot({ path: `/tmp/desks-${colorScheme}-phone.png` });
      expect(problems).toEqual([]);
      await page.close();
    },
  );
});
