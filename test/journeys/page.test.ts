import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { haltingModel } from '../../src/engine/testing/halting-model.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { isTooWide } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';
import { keptConversation, type WidgetPage, widgetPage } from '../support/widget-page.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): the tests of the page are skipped.');

describe.skipIf(!chromiumPath)('the page of customers, in a real browser', () => {
  let desk: Awaited<ReturnType<typeof supportDesk>>;
  let browser: Browser;
  let context: BrowserContext;
  let open: WidgetPage;

  beforeAll(async () => {
    desk = await supportDesk();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  beforeEach(async () => {
    context = await browser.newContext();
    open = await widgetPage(context, desk.url);
  });

  afterEach(async () => {
    await context.close();
    expect(open.problems).toEqual([]);
  });

  test('shows a newcomer the desk at one address, and lets them talk at once', async () => {
    const { page } = open;
    await page.getByRole('heading', { name: 'Harbourline Support' }).waitFor();
    await expect.poll(() => page.title()).toBe('Harbourline Support');
    await expect.poll(() => page.getByTestId('owner').innerText()).toMatch(/^Triage\s+AI$/);
    // This server takes no calls.
    await page.getByTestId('talk').waitFor({ state: 'hidden' });
    await open.say('I was charged twice for May');
    await expect.poll(() => page.getByTestId('owner').getAttribute('data-owner')).toBe('billing');
    for (const text of ['HL-1001', 'maria.santos@example.com', 'yes']) await open.say(text);
    const said = await open.said();
    expect(said.at(-1)).toContain('$180.00');
    await page.reload();
    await expect.poll(() => open.said()).toEqual(said);
  });

  test('shows nobody what others said, in any browser but theirs', async () => {
    await desk.stranger.talk('my webhook returns 502 every 10 minutes');
    await open.say('I was charged twice for May');
    const elsewhere = await browser.newContext();
    const other = await widgetPage(elsewhere, desk.url);
    await other.page.getByTestId('example').first().waitFor();
    expect([await other.said(), other.problems]).toEqual([[], []]);
    expect((await open.said()).join()).not.toContain('webhook');
    await elsewhere.close();
  });

  test('starts from an example, and tells that a person was asked for', async () => {
    await open.page.getByTestId('example').filter({ hasText: 'human' }).click();
    await open.page.getByText('A person was asked for.').first().waitFor();
  });

  test('shows no mark of a danger, only whom to call, live and after a reload', async () => {
    await open.say('there is smoke coming out of the server rack');
    for (const _ of ['live', 'after a reload']) {
      await expect.poll(async () => (await open.said()).join()).toContain('call 911 from outside');
      await expect.poll(() => open.page.getByTestId('danger').count()).toBe(0);
      await open.page.reload();
    }
  });

  test('is used by keyboard alone on a phone', async () => {
    await open.page.setViewportSize({ width: 390, height: 844 });
    await open.page.getByTestId('composer').focus();
    await open.page.keyboard.type('can I get a discount if I prepay annually?');
    await open.page.keyboard.press('Enter');
    await open.page.getByTestId('message').and(open.page.locator('[data-speaker="sales"]')).first().waitFor();
    expect(await isTooWide(open)).toBe(false);
  });

  test('Stop ends the reply on the server and keeps what was said', async () => {
    const halting = await supportDesk([linkTo(haltingModel('Here is your invoice: '))]);
    const { page } = await widgetPage(context, halting.url);
    await page.getByTestId('composer').fill('I was charged twice for May');
    await page.getByTestId('composer').press('Enter');
    await page.getByText('Here is your invoice:', { exact: true }).waitFor();
    await page.getByTestId('stop').click();
    await page.getByText('Cut off here').waitFor();
    const id = await keptConversation({ page });
    const { events } = await halting.api.json<{ events: { type: string; data: object }[] }>(
      `/v1/conversations/${id}/events`,
    );
    expect(events.find(({ type }) => type === 'agent-said')?.data).toMatchObject({
      ...{ text: 'Here is your invoice: ', complete: false },
    });
    expect(events.at(-1)).toMatchObject({ type: 'turn-finished', data: { outcome: 'aborted' } });
    await page.close();
    await halting.close();
  });

  test.each(['light', 'dark'] as const)(
    'is the widget at full size under the strictest policy, which axe finds nothing serious in, %s',
    async (colorScheme) => {
      const { page } = open;
      await page.emulateMedia({ colorScheme });
      const { headers } = await fetch(desk.url);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      await page.getByTestId('example').first().waitFor();
      await expectAccessible(page);
      expect(await page.locator('.panel').boundingBox()).toMatchObject({
        x: 0,
        y: 0,
        ...page.viewportSize(),
      });
      await expect.poll(() => page.locator('.launcher').count()).toBe(0);
      await open.say('I was charged twice for May');
      await expectAccessible(page);
    },
  );

  test('leads staff to the console, where they sign in first', async () => {
    await open.page.getByRole('link', { name: 'For staff' }).click();
    await open.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(new URL(open.page.url()).pathname).toBe('/console');
    // The browser itself reports that nobody is signed in.
    expect(open.problems.splice(0).join()).toContain('401');
  });

  test('is not shown at addresses that there are not', async () => {
    for (const path of ['/nowhere', '/c/cv_nobody', '/chat'])
      expect((await fetch(desk.url + path)).status, path).toBe(404);
  });
});
