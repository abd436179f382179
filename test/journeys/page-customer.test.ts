import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { type DeskPage, isTooWide, openDeskPage } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): the page of customers is not tested.');

const KEPT = 'switchroom-conversations';

describe.skipIf(!chromiumPath)('the page of a customer, in a real browser', () => {
  let desk: Awaited<ReturnType<typeof supportDesk>>;
  let browser: Browser;
  let context: BrowserContext;
  let open: DeskPage;

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
    open = await openDeskPage(context, desk.url);
  });

  afterEach(async () => {
    await context.close();
    expect(open.problems).toEqual([]);
  });

  const id = () => open.page.url().split('/').at(-1) ?? '';
  const listed = () => open.page.getByTestId('conversation').allInnerTexts();

  /** Makes what the browser holds worthless, as a day does. */
  const spoil = () =>
    open.page.evaluate(
      `localStorage.setItem('${KEPT}', localStorage.getItem('${KEPT}').replace(/"token":"[^"]*"/g, '"token":"old"'))`,
    );

  test('shows their own conversations though there are others, and nothing of the desk', async () => {
    const other = await desk.stranger.open();
    await desk.stranger.say(other, 'my webhook returns 502 every 10 minutes');
    await open.page.reload();
    await open.page.getByTestId('example').first().waitFor();
    expect(await listed()).toEqual([]);
    await open.say('I was charged twice for May');
    await expect.poll(listed).toHaveLength(1);
    expect((await listed()).join()).toContain('I was charged twice for May');
    expect(await open.text()).not.toMatch(/webhook returns|Facts known|answered by|The desk/);

    await open.page.goto(`${desk.url}/c/${other}`);
    await open.page.getByText('Not a conversation of this browser').waitFor();
    await expect.poll(() => open.page.getByTestId('message').count()).toBe(0);
  });

  test('goes on from a closed conversation in a new one that knows it', async () => {
    await open.say('I was charged twice for May');
    const before = id();
    await desk.api.json(`/v1/conversations/${before}/close`, { method: 'POST', body: '{}' });
    await open.page.reload();
    await open.page.getByRole('button', { name: 'Go on in a new one' }).click();
    await expect.poll(id).not.toBe(before);
    await open.page.getByTestId('composer').waitFor();
    expect(await desk.api.json(`/v1/conversations/${id()}`)).toMatchObject({ previous: before });
    await open.say('hello again');
  });

  test('shows no mark of a danger, only whom to call', async () => {
    await open.say('there is smoke coming out of the server rack');
    expect(await open.text()).toContain('call 911 from outside');
    await expect.poll(listed).toHaveLength(1);
    for (const _ of ['live', 'after a reload']) {
      await expect.poll(() => open.page.getByTestId('danger').count()).toBe(0);
      await open.page.reload();
      await open.page.getByTestId('message').nth(1).waitFor();
    }
    const kept = await open.page.evaluate<string>(`localStorage.getItem('${KEPT}')`);
    expect(kept).not.toContain('danger');
  });

  test('shows who has the conversation, handoffs without reasons and tools by name, live and after a reload', async () => {
    const { page, say } = open;
    const requests: string[] = [];
    const answers: Promise<string>[] = [];
    page.on('response', (response) => {
      requests.push(response.url());
      if (response.url().includes('/v1/')) answers.push(response.text().catch(() => ''));
    });
    for (const text of ['I was charged twice for May', 'HL-1001', 'maria.santos@example.com', 'yes'])
      await say(text);
    const shown = async () => {
      await expect.poll(() => page.getByTestId('owner').getAttribute('data-agent')).toBe('billing');
      const seam = page.getByTestId('handoff').first();
      await expect.poll(() => seam.getAttribute('data-to')).toBe('billing');
      const refund = page.getByTestId('tool-call').and(page.locator('[data-name="issue_refund"]')).last();
      await expect.poll(() => refund.getAttribute('data-status')).toBe('ok');
      await expect.poll(() => refund.innerText()).toMatch(/^Issue refund\s+ok$/);
      await expect.poll(() => page.getByText('Arguments').count()).toBe(0);
      const said = await page.getByTestId('message').allTextContents();
      return {
        said,
        seam: await seam.innerText(),
        tools: await page.getByTestId('tool-call').allInnerTexts(),
      };
    };
    const live = await shown();
    expect(live.said.at(-1)).toContain('$180.00');
    expect(live.seam).not.toMatch(/charged twice/);
    await page.reload();
    await page
      .getByTestId('message')
      .nth(live.said.length - 1)
      .waitFor();
    expect(await shown()).toEqual(live);
    // Nothing that is not for them has come as far as the browser.
    const told = (await Promise.all(answers)).join('\n');
    expect(told).not.toMatch(/"(arguments|output|reason|models|usage|facts|handoffDescription)"/);
    expect(requests.filter((url) => /\/v1\/(session|inbox|conversations\?)/.test(url))).toEqual([]);
  });

  test('goes on in the same browser, also in another tab, by its token alone', async () => {
    await open.say('I was charged twice for May');
    const tab = await openDeskPage(context, open.page.url());
    await tab.page.getByTestId('message').first().waitFor();
    await tab.say('HL-1001');
    expect(tab.problems).toEqual([]);
    await expect.poll(() => open.page.getByTestId('message').count()).toBeGreaterThan(3);
    const elsewhere = await browser.newContext();
    const stranger = await openDeskPage(elsewhere, open.page.url());
    await stranger.page.getByText('Not a conversation of this browser').waitFor();
    await elsewhere.close();
  });

  test('hears a person who takes over, without asking', async () => {
    await open.say('I want to talk to a human');
    const here = id();
    await desk.api.json(`/v1/inbox/${here}/claim`, { method: 'POST', body: '{}' });
    await desk.api.json(`/v1/inbox/${here}/reply`, {
      method: 'POST',
      body: JSON.stringify({ text: 'Ana here. How can I help?' }),
    });
    await open.page.getByTestId('message').filter({ hasText: 'Ana here.' }).waitFor();
    await expect.poll(() => open.page.getByTestId('owner').getAttribute('data-agent')).toBe('person');
  });

  test('a token that is no longer valid is forgotten in plain words, and what was typed goes on in a new conversation', async () => {
    await open.say('I was charged twice for May');
    const before = id();
    await open.page.getByTestId('composer').fill('HL-1001');
    open.expected.add(401);
    await spoil();
    await open.page.getByTestId('composer').press('Enter');
    await open.page.getByTestId('told').filter({ hasText: 'can no longer be opened here' }).waitFor();
    expect(new URL(open.page.url()).pathname).toBe('/');
    await expect.poll(() => open.page.getByTestId('composer').inputValue()).toBe('HL-1001');
    expect(await listed()).toEqual([]);
    await open.page.getByTestId('send').click();
    await expect.poll(id).toMatch(/^cv_/);
    expect(id()).not.toBe(before);
    await expect.poll(() => open.page.getByTestId('told').count()).toBe(0);
  });

  test('can be used on a phone', async () => {
    await open.page.setViewportSize({ width: 390, height: 844 });
    await open.say('I was charged twice for May');
    expect(await isTooWide(open)).toBe(false);
    await open.page.getByRole('button', { name: 'Conversations' }).click();
    await open.page.getByTestId('conversation').first().waitFor();
    await expect.poll(() => open.page.getByTestId('to-sign-in').isVisible()).toBe(true);
    if (process.env.SCREENSHOTS)
      await open.page.screenshot({ path: `${process.env.SCREENSHOTS}/customer-390.png` });
  });
});
