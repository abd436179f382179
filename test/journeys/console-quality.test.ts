import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { backFill } from '../../src/analytics/back-fill.ts';
import { analysesOf } from '../../src/stores/postgres/analyses.ts';
import { postgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import type { SignInAs } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

const ANA: SignInAs = { name: 'Ana Silva', role: 'operator' };
const OWNER: SignInAs = { name: 'Olga Owner', role: 'owner' };

describe.skipIf(!chromiumPath)('quality in the console, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());
  let desk: Awaited<ReturnType<typeof supportDesk>>;

  /** A closed conversation, rated by its customer. */
  const closed = async (stars: number, ...lines: string[]) => {
    const id = await desk.stranger.open();
    for (const line of lines) await desk.stranger.say(id, line);
    const post = (what: string, body: object) =>
      desk.stranger.json(`/v1/conversations/${id}/${what}`, { method: 'POST', body: JSON.stringify(body) });
    await post('rating', { stars });
    await post('close', {});
    return id;
  };
  const analysed = () =>
    backFill({
      store: postgresStore(desk.pool, 'support'),
      analyses: analysesOf(desk.pool, 'support'),
      since: new Date(0),
    });
  const labelRow = (page: Page, at: number) => page.getByTestId('label-row').nth(at);
  const shot = async (page: Page, name: string) => {
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` });
  };

  test('the scorecard is told edge by edge and day by day, side by side for versions, and an empty one says why', async () => {
    desk = await begin();
    const { page } = await visit(ANA, '/quality');
    await page.getByTestId('scorecard-empty').waitFor();
    await expectAccessible(page);
    await closed(5, 'I was charged twice for May');
    await closed(5, 'my webhook returns 502 every 10 minutes');
    await analysed();
    await page.reload();
    const edge = page.locator('[data-testid="edge-row"][data-edge="triage>billing"]');
    await edge.getByText('Billing').waitFor();
    await page.getByTestId('counted').getByText('2 closed conversations').waitFor();
    await edge.locator('rect').first().waitFor();
    await expectAccessible(page);
    await page.getByTestId('tab-versions').click();
    await expect.poll(() => page.getByTestId('version-row').count()).toBe(1);
    await expectAccessible(page);
  });

  test('a fault of an edge opens the conversations that show it', async () => {
    desk = await begin();
    const id = await closed(5, 'I was charged twice for May');
    await analysed();
    await desk.pool.query({
      text: `update switchroom_scores set faults = array['triage>billing dead-air']`,
    });
    const { page } = await visit(ANA, '/quality');
    await page.getByTestId('fault').click();
    await page.reload();
    await page.locator(`[data-testid="faulty-conversation"][data-id="${id}"]`).click();
    await page.getByTestId('conversation').getByTestId('message').first().waitFor();
  });

  test('three messages are labelled by keys alone, and the matrix shows who should have had them', async () => {
    desk = await begin();
    const first = await closed(1, 'I was charged twice for May', 'what does the business plan cost?');
    const second = await closed(2, 'my webhook returns 502 every 10 minutes');
    await closed(5, 'Hello');
    await analysed();
    const { page } = await visit(ANA, '/quality?tab=label');
    await expect.poll(() => page.getByTestId('queued').count()).toBe(2);
    await page.locator(`[data-testid="labelling"][data-id="${second}"]`).waitFor();
    await labelRow(page, 0).getByText('502').waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => labelRow(page, 0).getAttribute('data-agent')).toBe('billing');
    await page.keyboard.press('c');
    await page.keyboard.type('They meant the invoice');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await shot(page, 'console-labels');
    await page.keyboard.press('Enter');

    await page.locator(`[data-testid="labelling"][data-id="${first}"]`).waitFor();
    await labelRow(page, 1).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => labelRow(page, 1).getAttribute('data-selected')).toBe('true');
    expect(page.url()).toContain('e=');
    await page.keyboard.press('Enter');
    await page.getByTestId('queue-empty').waitFor();
    await page.reload();
    await page.getByTestId('queue-empty').waitFor();

    await page.goto(`${desk.url}/console/quality?tab=confusion`);
    await page.locator('[data-cell="tech>billing"]').click();
    await page.getByTestId('labelled').getByText('They meant the invoice').waitFor();
    await page.getByTestId('confusion-told').getByText('Of 3 labelled messages 2').waitFor();
    await expectAccessible(page);
    await shot(page, 'console-confusion');
    await page.reload();
    await page.getByTestId('labelled').click();
    await page.locator('[data-testid="entry"][data-pointed="true"]').getByText('502').waitFor();
    const { labels } = await desk.api.json<{ labels: { by: string; conversation: string }[] }>('/v1/labels');
    expect(labels.map(({ conversation }) => conversation).sort()).toEqual([first, first, second].sort());
  });

  test('labels become examples of the router: what they would change is told first, then they are published and serve', async () => {
    desk = await begin();
    const words = 'my webhook counts twice';
    const id = await closed(1, words);
    const { decisions } = await desk.api.json<{ decisions: { seq: number; decided: string }[] }>(
      `/v1/conversations/${id}/labels`,
    );
    expect(decisions.map(({ decided }) => decided)).toEqual(['tech']);
    await desk.api.json(`/v1/conversations/${id}/labels`, {
      method: 'PUT',
      body: JSON.stringify({ labels: [{ seq: decisions[0]?.seq, agent: 'billing' }] }),
    });
    const { page: operator } = await visit(ANA, '/quality?tab=examples');
    await operator.getByTestId('examples-read-only').waitFor();
    const { page } = await visit(OWNER, '/quality?tab=examples');
    await page.getByTestId('example-pick').check();
    await page.getByTestId('try-examples').click();
    await page.getByTestId('backtest-changed').getByText('1 would go elsewhere').waitFor();
    await page.getByTestId('backtest-example').getByText('my webhook').waitFor();
    await expectAccessible(page);
    await shot(page, 'console-examples');
    // What was tried is what is published: other words are tried first.
    await page.getByTestId('example-text').fill(`${words}!`);
    await expect.poll(() => page.getByTestId('publish-examples').count()).toBe(0);
    await page.getByTestId('example-text').fill(words);
    await page.getByTestId('publish-examples').click();
    await page.getByTestId('published').getByText('Number 1 serves').waitFor();
    const next = await desk.stranger.open();
    await desk.stranger.say(next, words);
    expect(await desk.api.json(`/v1/conversations/${next}`)).toMatchObject({ owner: 'billing' });
    await page.reload();
    await page.getByTestId('example').getByText('Published').waitFor();
  });

  test('a handoff becomes a test, with other personal data', async () => {
    desk = await begin();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I am maria.santos@example.com and I was charged twice for May');
    const { page } = await visit(ANA, `/c/${id}`);
    await page.getByTestId('inspect').first().click();
    await page.getByTestId('make-test-make').click();
    const suite = await page.getByTestId('make-test-suite').innerText();
    expect(suite).toContain('agent: billing');
    expect(suite).toContain('customer1@example.com');
    expect(suite).not.toContain('maria');
    await expect
      .poll(() => page.getByTestId('make-test-save').getAttribute('download'))
      .toMatch(/^recorded-.*\.yaml$/);
    await expectAccessible(page);
  });

  test('an analyst reads labels and gives none, and on a phone in the dark it all fits', async () => {
    desk = await begin();
    const id = await closed(1, 'I was charged twice for May');
    await analysed();
    const { page, problems } = await visit({ name: 'The analyst', role: 'analyst' }, '/quality?tab=label');
    await page.getByTestId('label-read-only').waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => labelRow(page, 0).getAttribute('data-agent')).toBe('billing');
    const refused = await page.evaluate(
      `fetch('/v1/conversations/${id}/labels', { method: 'PUT', headers: { 'content-type': 'application/json' },
        body: '{"labels":[{"seq":2,"agent":"tech"}]}' }).then(({ status }) => status)`,
    );
    expect(refused).toBe(403);
    problems.splice(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const tab of ['scorecard', 'label', 'confusion', 'examples', 'versions']) {
      await page.goto(`${desk.url}/console/quality?tab=${tab}`);
      await page.getByTestId(`tab-${tab}`).waitFor();
      await expect.poll(() => page.getByRole('status').count()).toBe(0);
      expect(await isTooWide({ page }), tab).toBe(false);
      await expectAccessible(page);
    }
  });
});
