import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits } from '../support/console-visits.ts';
import { supportDesk } from '../support/support-desk.ts';

describe.skipIf(!chromiumPath)('a trace in the console, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('a key goes from one failure to the next, around to the first, and there is none where nothing failed', async () => {
    const desk = await begin();
    const well = await desk.stranger.open();
    await desk.stranger.say(well, 'I was charged twice for May');
    await desk.pool.query({ text: 'alter schema support rename to away' });
    const id = await desk.stranger.open();
    for (const line of [
      'I was charged twice for May',
      'HL-1001, maria.santos@example.com',
      'HL-1001 please try again',
    ])
      await desk.stranger.say(id, line);
    const { page } = await visit({ name: 'Ana', role: 'operator' }, `/c/${id}/trace`);
    const failed = page.locator('[data-testid="span"][data-status="error"]');
    await failed.first().waitFor();
    const count = await failed.evaluateAll((all) => all.length);
    const openOnes = () => failed.locator('details[open]').evaluateAll((all) => all.length);
    const focused = () =>
      page.evaluate<number>(
        `[...document.querySelectorAll('[data-status="error"] summary')].indexOf(document.activeElement)`,
      );
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('.');
      await expect.poll(focused).toBe(at);
    }
    await expect.poll(openOnes).toBe(count);
    await page.getByTestId('next-failure').click();
    await page.keyboard.press('.');
    await expectAccessible(page);
    await page.goto(`${desk.url}/console/c/${well}/trace`);
    await page.getByTestId('span').first().waitFor();
    await expect.poll(() => page.getByTestId('next-failure').count()).toBe(0);
  });
});
