import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture, statusOf } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import type { SignInAs } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

const ANA: SignInAs = { name: 'Ana Silva', role: 'operator' };
const BO: SignInAs = { name: 'Bo Berg', role: 'operator' };

describe.skipIf(!chromiumPath)('who is on duty, in the console in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('somebody says that they are there, a colleague asks them to take a conversation over, and it is theirs to see', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    for (const line of ['I was charged twice for May', 'I want to talk to a person'])
      await desk.stranger.say(id, line);
    const ana = await visit(ANA);
    await ana.page.getByTestId('wall-row').waitFor();
    await ana.page.keyboard.press('o');
    await ana.page.getByTestId('duty-nobody').getByText('Nobody else').waitFor();
    await expectAccessible(ana.page);
    await ana.page.getByLabel('Skills').fill('refunds, claims');
    await ana.page.getByLabel('Conversations at once').fill('2');
    await ana.page.getByTestId('duty-begin').click();
    await ana.page.getByRole('heading', { name: 'You are on duty' }).waitFor();
    await ana.page.keyboard.press('Escape');
    await ana.page.locator('[data-testid="go-duty"][aria-pressed="true"]').waitFor();

    const bo = await visit(BO, `/c/${id}`);
    await bo.page.getByTestId('go-duty').click();
    const colleague = bo.page.getByTestId('colleague');
    await colleague.getByText('refunds, claims · 2 at once').waitFor();
    await expectAccessible(bo.page);
    await picture(bo.page, 'console-duty');
    await bo.page.keyboard.press('Escape');
    await bo.page.getByTestId('duty').waitFor({ state: 'detached' });
    await bo.page.keyboard.press('a');
    await expectAccessible(bo.page);
    await bo.page.getByTestId('assign-send').click();
    await bo.page.getByTestId('standing').getByText('Ana Silva is asked').waitFor();
    await bo.page.locator('[data-testid="mark"][data-type="request-assigned"]').waitFor();

    await ana.page.getByTestId('need').getByText('you are asked').waitFor();
    await ana.page.getByTestId('view-mine').click();
    await ana.page.getByTestId('wall-row').waitFor();
    await ana.page.getByTestId('go-duty').click();
    await ana.page.getByTestId('duty-end').click();
    await ana.page.getByRole('heading', { name: 'Be on duty' }).waitFor();
    await ana.page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => isTooWide(ana)).toBe(false);
  });

  test('who does not work in the inbox is on no duty, and asks nobody', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I want to talk to a person');
    for (const role of ['analyst', 'auditor'] as const) {
      const { page, expected } = await visit({ name: `The ${role}`, role }, `/c/${id}`);
      await page.getByTestId('read-only').waitFor();
      await expect.poll(() => page.getByTestId('go-duty').count()).toBe(0);
      await expect.poll(() => page.getByTestId('assign-open').count()).toBe(0);
      expected.add(403);
      await expect.poll(() => statusOf(page, 'GET', '/v1/duty')).toBe(403);
      const until = new Date(Date.now() + 3_600_000).toISOString();
      await expect.poll(() => statusOf(page, 'PUT', '/v1/duty', { until })).toBe(403);
      await expect.poll(() => statusOf(page, 'POST', `/v1/inbox/${id}/assign`, { staff: 'st_1' })).toBe(403);
    }
  });
});
