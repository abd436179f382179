import { describe, expect, test } from 'vitest';
import { backFill } from '../../src/analytics/back-fill.ts';
import { analysesOf } from '../../src/stores/postgres/analyses.ts';
import { postgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

describe.skipIf(!chromiumPath)('the graph of the console, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('what was refused, bounced and misrouted stands on its way, and each number opens its conversations', async () => {
    const desk = await begin();
    const closed = async (line: string) => {
      const id = await desk.stranger.open();
      await desk.stranger.say(id, line);
      await desk.stranger.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
      return id;
    };
    const [refused, wrong] = [
      await closed('I was charged twice for May'),
      await closed('I was charged twice for June'),
    ];
    await closed('I was charged twice for July');
    await backFill({
      store: postgresStore(desk.pool, 'support'),
      analyses: analysesOf(desk.pool, 'support'),
      since: new Date(0),
    });
    await desk.pool.query({
      text: `update switchroom_scores set refused = array_fill(2, array[cardinality(edges)]) where conversation = $1`,
      values: [refused],
    });
    await desk.pool.query({
      text: `update switchroom_scores set faults = array['triage>billing loop', 'triage>billing wrong-target', 'triage>billing missed']
        where conversation = $1`,
      values: [wrong],
    });
    const { page } = await visit({ name: 'Ana', role: 'operator' }, '/graph');
    const mark = (trouble: string) =>
      page.locator(`[data-testid="trouble"][data-way="triage>billing"][data-trouble="${trouble}"]`).first();
    await mark('refused').getByText('2 refused').waitFor();
    await mark('bounced').getByText('1 bounced').waitFor();
    await mark('misrouted').getByText('2 misrouted').waitFor();
    await expectAccessible(page);
    const opened = page.getByTestId('troubled-conversation');
    const ids = () => opened.evaluateAll((all) => all.map((one) => one.getAttribute('data-id')));
    await mark('refused').press('Enter');
    await expect.poll(ids).toEqual([refused]);
    await mark('bounced').click();
    await expect.poll(ids).toEqual([wrong]);
    await picture(page, 'console-troubles');
    await mark('misrouted').click();
    await page.getByTestId('troubled').getByText('misrouted').waitFor();
    await expect.poll(ids).toEqual([wrong]);
    await page.reload();
    await expect.poll(ids).toEqual([wrong]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
    await opened.click();
    await page.getByTestId('conversation').getByTestId('message').first().waitFor();
  });
});
