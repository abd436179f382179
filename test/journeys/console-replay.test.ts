import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { expectAccessible, openConsole } from '../support/console-page.ts';
import { isTooWide } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

describe.skipIf(!chromiumPath)('replaying a conversation in the console, in a real browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const entries = (page: Page) => page.getByTestId('entry').count();

  test('one scrubber moves the log, the lanes, what is known and the trace, plays, and the address keeps its place', async () => {
    const desk = await supportDesk();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I was charged twice for May');
    await desk.stranger.say(id, 'HL-1001, and my email is maria.santos@example.com');
    const { page, context, problems } = await openConsole(
      browser,
      desk,
      { name: 'Ana', role: 'analyst' },
      `/c/${id}`,
    );
    await page.setViewportSize({ width: 1700, height: 900 });
    const slider = page.getByTestId('replay-slider');
    const known = page.getByRole('complementary', { name: 'What is known' });
    await known.getByText('account').first().waitFor();
    const whole = await entries(page);

    await page.keyboard.press('p');
    await page.getByTestId('replay-at').getByText('1 of').waitFor();
    await expect.poll(() => entries(page)).toBe(0);
    await known.getByText('Nothing yet').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('message').getByText('charged twice').waitFor();
    await expect.poll(() => page.getByTestId('lane').count()).toBe(1);
    expect(page.url()).toContain('replay=1');
    await page.reload();
    await page.getByTestId('replay-at').getByText('2 of').waitFor();
    await expect.poll(() => entries(page)).toBe(1);
    await expectAccessible(page);

    await page.keyboard.press('v');
    await page.getByTestId('trace').waitFor();
    const spans = () => page.getByTestId('span').count();
    const few = await spans();
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(spans).toBeGreaterThan(few);
    await page.getByTestId('trace-open').click();
    await expect.poll(() => entries(page)).toBe(whole);
    await known.getByText('account').first().waitFor();
    if (process.env.SCREENSHOTS) {
      await slider.focus();
      await page.keyboard.press('Home');
      for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/console-replay.png` });
    }

    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByLabel('Speed').selectOption('16');
    await page.getByTestId('replay-play').click();
    await expect.poll(() => entries(page)).toBe(whole);
    await page.getByTestId('replay-play').getByText('Play').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByTestId('replay-bar').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('replay');
    await context.close();
    await desk.close();
    expect(problems).toEqual([]);
  });
});
