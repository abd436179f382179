import { beforeAll, describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { learnFloors } from '../../src/app/learn-floors.ts';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture, statusOf } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

interface Event {
  readonly seq: number;
  readonly type: string;
  readonly data: { readonly text?: string };
}

// What a desk learns as it starts keeps this process from answering others.
beforeAll(() => learnFloors([support]));

describe.skipIf(!chromiumPath)('a fork in the console, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  /** Maria's double charge is refunded. */
  async function refunded() {
    const desk = await begin();
    const id = await desk.stranger.open();
    const lines = [
      'I was charged twice for May',
      'HL-1001, and my email is maria.santos@example.com',
      'yes please refund it',
      'yes',
    ];
    for (const line of lines) await desk.stranger.say(id, line);
    const log = async () =>
      (await desk.api.json<{ events: Event[] }>(`/v1/conversations/${id}/events?limit=1000`)).events;
    const refunds = async () => {
      const text = 'select count(*)::int as count from support.refunds';
      return (await desk.pool.query<{ count: number }>({ text, values: [] })).rows[0]?.count;
    };
    const said = (await log()).filter(({ type }) => type === 'customer-said');
    return { desk, id, log, refunds, said };
  }

  test('an operator lets a conversation go on otherwise from a message, and sees what was beside what came; nothing is done', async () => {
    const { desk, id, log, refunds, said } = await refunded();
    const [before, paid] = [await log(), await refunds()];
    const { page, expected } = await visit({ name: 'Ana', role: 'operator' }, `/c/${id}`);
    await page.locator(`#e${said[2]?.seq}`).getByTestId('fork-from').click();
    const fork = page.getByTestId('fork');
    await fork.getByText(`Fork at event ${said[2]?.seq}`).waitFor();
    await page.getByTestId('fork-begin').click();
    await page.getByTestId('fork-verdict').getByText('It goes the same way.').waitFor();
    const turns = page.getByTestId('forked-turn');
    await expect.poll(() => turns.count()).toBe(2);
    await expect.poll(() => turns.first().getByTestId('fork-was').innerText()).toContain('issue_refund');
    await expect.poll(() => turns.first().getByTestId('fork-came').innerText()).toContain('issue_refund');

    await page
      .getByLabel('What the customer says from there on')
      .fill('no, leave it\nwhat does the business plan cost?');
    await page.getByTestId('fork-begin').click();
    await page.getByTestId('fork-verdict').getByText('It goes another way from message 1 on').waitFor();
    const last = turns.nth(1);
    await expect.poll(() => last.getByTestId('fork-came').innerText()).toContain('billing > sales');
    await last.getByTestId('fork-sealed').getByText('lookup_pricing').waitFor();
    await expectAccessible(page);
    await picture(page, 'console-fork');
    await page.reload();
    await fork.getByText(`Fork at event ${said[2]?.seq}`).waitFor();

    // Who tries what is not published is who may publish it.
    expected.add(403).add(400);
    const path = `/v1/conversations/${id}/forks`;
    expect(await statusOf(page, 'POST', path, { at: 1, changes: {} })).toBe(403);
    expect(await statusOf(page, 'POST', path, { at: 10_000 })).toBe(400);

    expect(await log()).toEqual(before);
    expect(await refunds()).toBe(paid);
    const { entries } = await desk.api.json<{ entries: { action: string; targets: string[] }[] }>(
      '/v1/audit',
    );
    const forks = entries.filter(({ action }) => action === 'post-conversations-forks');
    expect(forks.map(({ targets }) => targets)).toEqual([[id], [id], [id], [id]]);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByTestId('fork-begin').click();
    await page.getByTestId('fork-verdict').waitFor();
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
    await picture(page, 'console-fork-phone');
  });

  test('an owner forks with a draft that nobody is served by; who may only read has no such button, and is refused', async () => {
    const { id, said, refunds } = await refunded();
    const { page } = await visit({ name: 'Ola', role: 'owner' }, `/c/${id}/fork?e=${said[0]?.seq}`);
    await page.getByTestId('fork-begin').waitFor();
    await expect.poll(() => page.getByLabel('With your draft').count()).toBe(0);
    const draft = { base: 0, fields: { 'agents\nbilling\nhandoffDescription': 'Nothing at all.' } };
    await page.evaluate(
      `localStorage.setItem('switchroom-changes support', ${JSON.stringify(JSON.stringify(draft))})`,
    );
    await page.reload();
    await page.getByLabel('With your draft').check();
    await page.getByTestId('fork-begin').click();
    await page.getByTestId('forked').getByText('The desk was version').waitFor();

    // The same from there on, in a test with the draft: who had it, what was said and what was known is as it was.
    const paid = await refunds();
    await page.goto(page.url().replace(/e=\d+/, `e=${said[3]?.seq}`));
    await page.getByTestId('fork-try').click();
    await page.getByTestId('rehearse-from').getByText(`before event ${said[3]?.seq}`).waitFor();
    await page.getByLabel('Beside the desk as it serves').check();
    await page.getByTestId('rehearse').click();
    const tried = page.getByTestId('tried');
    await tried.getByTestId('message').filter({ hasText: 'yes please refund it' }).waitFor();
    await expect.poll(() => page.getByTestId('rehearse-say').inputValue()).toBe('yes');
    await expect.poll(() => tried.getByTestId('message').filter({ hasText: 'Gladly' }).count()).toBe(0);
    await page.getByTestId('rehearse-send').click();
    await tried.getByTestId('message').filter({ hasText: 'Gladly' }).waitFor();
    await page.getByTestId('serving').getByTestId('message').filter({ hasText: 'Gladly' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'console-try-from');
    expect(await refunds()).toBe(paid);

    const { page: other, expected } = await visit({ name: 'Al', role: 'analyst' }, `/c/${id}`);
    await other.getByTestId('message').first().waitFor();
    await expect.poll(() => other.getByTestId('fork-from').count()).toBe(0);
    expected.add(403);
    expect(await statusOf(other, 'POST', `/v1/conversations/${id}/forks`, { at: 1 })).toBe(403);
  });
});
