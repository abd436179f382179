import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { haltingModel } from '../../src/engine/testing/halting-model.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { contrastOf, type DeskPage, isTooWide, openDeskPage } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): the tests of the page are skipped.');

describe.skipIf(!chromiumPath)('the page of an owner, in a real browser', () => {
  let desk: Awaited<ReturnType<typeof supportDesk>>;
  let browser: Browser;
  let open: DeskPage;
  let page: Page;

  beforeAll(async () => {
    desk = await supportDesk();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  beforeEach(async () => {
    open = await openDeskPage(browser, await desk.signInUrl());
    page = open.page;
  });

  afterEach(async () => {
    await page.close();
    expect(open.problems).toEqual([]);
  });

  const say = (text: string) => open.say(text);
  const owner = () => page.getByTestId('owner').getAttribute('data-agent');
  const refund = () => page.getByTestId('tool-call').and(page.locator('[data-name="issue_refund"]')).last();

  test('shows who owns the conversation, each handoff with its reason, and each tool call', async () => {
    await say('I was charged twice for May');
    await expect.poll(owner).toBe('billing');
    const seam = page.getByTestId('handoff').first();
    await expect.poll(() => seam.getAttribute('data-to')).toBe('billing');
    await expect.poll(() => seam.textContent()).toContain('charged twice');

    await say('HL-1001');
    await say('maria.santos@example.com');
    await say('yes');
    await expect.poll(() => refund().getAttribute('data-status')).toBe('ok');
    await expect.poll(() => page.getByTestId('message').last().textContent()).toMatch(/\$180\.00/);
    await expect.poll(() => page.getByTestId('fact').first().getAttribute('data-name')).toBe('account');
  });

  test('shows the same conversation after a reload, and in the list', async () => {
    await say('my webhook returns 502 every 10 minutes');
    const said = await page.getByTestId('message').allTextContents();
    await page.reload();
    await page
      .getByTestId('message')
      .nth(said.length - 1)
      .waitFor();
    await expect.poll(() => page.getByTestId('message').allTextContents()).toEqual(said);
    await expect.poll(owner).toBe('tech');
    await expect
      .poll(() => page.getByTestId('conversation').first().textContent())
      .toContain('my webhook returns 502');
  });

  test('starts from an example, and tells that a person was asked for', async () => {
    await page.getByTestId('example').filter({ hasText: 'human' }).click();
    const escalated = page.getByTestId('handoff').and(page.locator('[data-status="escalated"]'));
    await escalated.first().waitFor();
    await expect.poll(() => escalated.first().getAttribute('data-to')).toBe('person');
  });

  test.each(['light', 'dark'] as const)(
    'a danger is marked in the list and on the page, %s',
    async (scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      await say('there is smoke coming out of the server rack');
      const mark = (place: string) => page.locator(place).getByRole('img', { name: 'Danger: fire' });
      for (const place of ['header', '[data-testid="conversation"][aria-current]']) {
        await mark(place).waitFor();
        await expect.poll(() => mark(place).innerText()).toMatch(/^Danger/);
        await expect.poll(() => mark(place).locator('svg').count()).toBe(1);
        expect(await contrastOf(open, `${place} [data-testid="danger"]`)).toBeGreaterThanOrEqual(4.5);
      }
      await page.reload();
      await mark('header').waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => mark('header').innerText()).toBe('Danger');
      expect(await isTooWide(open)).toBe(false);
      await page.goto(desk.url);
      await page.getByTestId('example').first().waitFor();
      await expect.poll(() => page.locator('header').getByTestId('danger').count()).toBe(0);
    },
  );

  test('can be used from the keyboard alone, on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('composer').focus();
    await page.keyboard.type('can I get a discount if I prepay annually?');
    await page.keyboard.press('Enter');
    await page.getByTestId('message').and(page.locator('[data-agent="sales"]')).first().waitFor();
    expect(await isTooWide(open)).toBe(false);
  });

  test('Stop ends the reply on the server and keeps what was said', async () => {
    const halting = await supportDesk([linkTo(haltingModel('Here is your invoice: '))]);
    await page.close();
    open = await openDeskPage(browser, await halting.signInUrl());
    page = open.page;
    await page.getByTestId('composer').fill('I was charged twice for May');
    await page.getByTestId('composer').press('Enter');
    await page.getByText('Here is your invoice:', { exact: true }).waitFor();
    await page.getByTestId('stop').click();
    await page.getByTestId('turn-ending').waitFor();
    await page.getByTestId('send').waitFor();
    const id = page.url().split('/').at(-1);
    const { events } = await halting.api.json<{ events: { type: string; data: object }[] }>(
      `/v1/conversations/${id}/events`,
    );
    expect(events.find(({ type }) => type === 'agent-said')?.data).toMatchObject({
      ...{ text: 'Here is your invoice: ', complete: false },
    });
    expect(events.at(-1)).toMatchObject({ type: 'turn-finished', data: { outcome: 'aborted' } });
    await halting.close();
  });

  test('an unknown conversation is said to be unknown', async () => {
    await page.getByTestId('account-button').waitFor();
    open.expected.add(404);
    await page.goto(`${desk.url}/c/cv_nobody`);
    await page.getByTestId('missing').waitFor();
  });
});
