import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

describe.skipIf(!chromiumPath)('the filters of the wall, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('the list is narrowed by assignee, clock and channel; the address and a kept view say so', async () => {
    const desk = await begin();
    const said = async (line: string) => {
      const id = await desk.stranger.open();
      await desk.stranger.say(id, line);
      return id;
    };
    const open = await said('I was charged twice for May');
    const waiting = await said('I want to talk to a person');
    const taken = await said('I want to talk to a person');
    const { page } = await visit({ name: 'Ana Silva', role: 'operator' }, `/c/${taken}`);
    await page.getByTestId('claim').click();
    await page.locator(`[data-testid="wall-row"][data-id="${taken}"][data-status="with-person"]`).waitFor();
    const ids = () =>
      page
        .getByTestId('wall-row')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? '').sort());
    await page.getByTestId('by-assignee').selectOption({ label: 'Mine' });
    await expect.poll(ids).toEqual([taken]);
    await page.getByTestId('by-assignee').selectOption('nobody');
    await expect.poll(ids).toEqual([open, waiting].sort());
    await page.getByTestId('by-clock').selectOption('running');
    await expect.poll(ids).toEqual([waiting]);
    expect(page.url()).toContain('assignee=nobody&clock=running');
    await expectAccessible(page);
    await page.reload();
    await expect.poll(ids).toEqual([waiting]);

    await page.getByTestId('views-open').click();
    await page.getByLabel('Name').fill('Waits for anybody');
    await page.getByTestId('view-save').click();
    await page.getByTestId('kept-view').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('by-clock').selectOption('late');
    await page.getByText('No conversation is as the filters say.').waitFor();
    await page.getByTestId('saved-view').click();
    await expect.poll(ids).toEqual([waiting]);
    await page.getByTestId('saved-view').click();
    await expect.poll(ids).toEqual([open, waiting, taken].sort());
    await page.getByTestId('by-line').selectOption('chat');
    await expect.poll(ids).toEqual([open, waiting, taken].sort());

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${desk.url}/console/?clock=running`);
    await expect.poll(ids).toEqual([waiting]);
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
  });

  test('a row shows how its customer sounds, and the list is narrowed to who is unhappy', async () => {
    const desk = await begin();
    const said = async (...lines: string[]) => {
      const id = await desk.stranger.open();
      for (const line of lines) await desk.stranger.say(id, line);
      return id;
    };
    const angry = await said('My internet is slow and nobody helps, this is ridiculous');
    const glad = await said('How much is the business plan?', 'perfect, thank you so much!');
    const german = await said('Das ist eine Frechheit, ich bin sehr unzufrieden');
    const { page } = await visit({ name: 'Ana Silva', role: 'operator' });
    const row = (id: string) => page.locator(`[data-testid="wall-row"][data-id="${id}"]`);
    const moodIn = (id: string) => row(id).getByTestId('mood');
    await expect.poll(() => moodIn(angry).getAttribute('data-mood')).toBe('unhappy');
    await expect.poll(() => moodIn(glad).getAttribute('data-mood')).toBe('happy');
    await row(german).waitFor();
    await expect.poll(() => moodIn(german).count()).toBe(0);
    await expect.poll(() => row(angry).textContent()).toContain('The customer sounds unhappy');

    const ids = () =>
      page
        .getByTestId('wall-row')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? '').sort());
    await page.getByTestId('by-mood').selectOption('unhappy');
    await expect.poll(ids).toEqual([angry]);
    expect(page.url()).toContain('mood=unhappy');
    await page.reload();
    await expect.poll(ids).toEqual([angry]);
    await expectAccessible(page);
    await picture(page, 'wall-mood');

    // Whoever is thanked for help sounds otherwise at once.
    await desk.stranger.say(angry, 'oh that is great, thank you so much');
    await page.getByText('No conversation is as the filters say.').waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${desk.url}/console/`);
    await expect.poll(ids).toEqual([angry, glad, german].sort());
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
    await picture(page, 'wall-mood-phone');
  });
});
