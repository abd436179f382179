import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
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

  test('a model’s span opens to what it was asked with, by the desk that served then, or it is told that this is another one', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I was charged twice for May');
    await desk.stranger.say(id, 'HL-1001, maria.santos@example.com');
    const { version } = await desk.api.json<{ version: string }>('/v1/versions', {
      method: 'POST',
      body: JSON.stringify({ changes: { style: 'Speak like a sailor.' }, note: 'A trial.' }),
    });
    await desk.stranger.say(id, 'thanks');
    const { page } = await visit({ name: 'Ana', role: 'operator' }, `/c/${id}/trace`);
    const models = page.locator('[data-testid="span"][data-name^="chat"]');
    /** Opens the last call of a model of a turn, counted from 1. */
    const openOf = async (turn: number) => {
      const spans = page.locator('section', { has: page.getByRole('heading', { name: `Turn ${turn}` }) });
      const model = spans.last().locator('[data-testid="span"][data-name^="chat"]').last();
      await model.locator('summary').first().click();
      await model.getByTestId('prompt-open').click();
      await model.getByTestId('prompt-version').waitFor();
      return model;
    };
    await models.first().waitFor();
    const second = await openOf(2);
    const told = second.getByTestId('prompt-instructions');
    await told.getByText('You are Billing.').waitFor();
    await expect.poll(() => told.innerText()).not.toContain('sailor');
    await expect
      .poll(() => second.getByTestId('prompt-input').innerText())
      .toContain('HL-1001, maria.santos@example.com');
    await expect.poll(() => second.getByTestId('prompt-functions').innerText()).toContain('issue_refund');
    await expect
      .poll(() => second.getByTestId('prompt-doubt').filter({ hasText: 'The desk has changed' }).count())
      .toBe(0);
    await expectAccessible(page);
    await second.scrollIntoViewIfNeeded();
    await picture(page, 'console-prompt');
    const third = await openOf(3);
    await expect.poll(() => third.getByTestId('prompt-version').innerText()).toContain(version);
    await expect
      .poll(() => third.getByTestId('prompt-instructions').innerText())
      .toContain('Speak like a sailor.');

    // Code of before, of which nothing is left but the version on record.
    await desk.pool.query({
      text: `update switchroom_events set data = jsonb_set(data, '{deskVersion}', '"0ld"') where type = 'customer-said'`,
      values: [],
    });
    await page.reload();
    await models.first().waitFor();
    const gone = await openOf(2);
    await gone.getByTestId('prompt-doubt').getByText('The desk has changed since').waitFor();
    await expect.poll(() => gone.getByTestId('prompt-version').innerText()).toContain('it was sent by 0ld');

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
    await picture(page, 'console-prompt-phone');
  });
});
