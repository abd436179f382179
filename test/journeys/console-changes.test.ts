import { beforeAll, describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { learnFloors } from '../../src/app/learn-floors.ts';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture, statusOf } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import type { SignInAs } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

const OLA: SignInAs = { name: 'Ola Owner', role: 'owner' };
const QUESTION = 'what payment methods do you accept?';
const ANSWER = 'Put the coins into the fountain.';

// What a desk learns as it starts keeps this process from answering others.
beforeAll(() => learnFloors([support]));

describe.skipIf(!chromiumPath)('changes of a desk, in the console in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('an answer is changed, tried beside what serves, published and taken back; a customer meets it only in between', async () => {
    const desk = await begin();
    const asked = async () => (await desk.stranger.say(await desk.stranger.open(), QUESTION)).reply;
    const { page } = await visit(OLA, '/changes');
    // What is still fading in has no contrast yet.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByTestId('no-draft').waitFor();
    await expectAccessible(page);
    const [topic = ''] = Object.keys(
      support.desk.agents.get('billing')?.tools.find(({ texts }) => texts)?.texts?.of ?? {},
    ).filter((id) => id === 'ways-to-pay');
    const option = page
      .getByTestId('pick-topic')
      .locator('option')
      .filter({ hasText: topic.replaceAll('-', ' ') });
    const pick = async () =>
      page.getByTestId('pick-topic').selectOption((await option.first().getAttribute('value')) ?? '');
    await pick();
    await page.getByRole('textbox', { name: 'Answer' }).fill(ANSWER);
    await page.getByTestId('difference').getByText(ANSWER).waitFor();
    await page.reload();
    await page.getByTestId('difference').getByText(ANSWER).waitFor();

    await page.getByLabel('Beside the desk as it serves').check();
    await page.getByTestId('rehearse').click();
    await page.getByTestId('rehearse-say').fill(QUESTION);
    await page.getByTestId('rehearse-say').press('Enter');
    await page.getByTestId('tried').getByTestId('message').filter({ hasText: ANSWER }).waitFor();
    await page.locator('[data-testid="serving"][data-busy="false"]').waitFor();
    await expect.poll(() => page.getByTestId('serving').innerText()).not.toContain(ANSWER);
    await expectAccessible(page);
    await page.getByTestId('changes').evaluate('(all) => all.scrollTo(0, 0)');
    await picture(page, 'console-changes');
    await pick();
    await page.getByRole('textbox', { name: 'Answer' }).fill(`${ANSWER} Twice.`);
    await page.getByTestId('rehearse-again').click();
    await page.getByTestId('tried').getByTestId('message').filter({ hasText: 'Twice.' }).waitFor();
    expect(await asked()).not.toContain('fountain');

    await expect.poll(() => page.getByTestId('publish').isDisabled()).toBe(true);
    await page.getByTestId('publish-note').fill('Cards are down');
    await page.getByTestId('publish').click();
    const first = page.locator('[data-testid="version"][data-number="1"][data-serves="true"]');
    await first.getByText('Cards are down').waitFor();
    await first.getByText('Ola Owner').waitFor();
    expect(await asked()).toContain('fountain');

    const code = page.locator('[data-testid="version"][data-number="0"]');
    await code.getByTestId('version-diff').click();
    await page.reload();
    await code.getByTestId('difference').locator('del').getByText(ANSWER).waitFor();
    await expectAccessible(page);
    await code.getByTestId('roll-back').click();
    await code.getByTestId('roll-back').filter({ hasText: 'Sure?' }).click();
    await page.locator('[data-testid="version"][data-number="2"][data-serves="true"]').waitFor();
    expect(await asked()).not.toContain('fountain');
  });

  test('what the desk can not take says why; what a colleague publishes meanwhile is looked at first', async () => {
    const desk = await begin();
    const { page, expected } = await visit(OLA, '/changes');
    await page.getByLabel('How sure the router must be').fill('0.2');
    await page.getByTestId('publish-note').fill('Looser');
    expected.add(422);
    await page.getByTestId('publish').click();
    await page.getByTestId('problem').getByText("routerSure can't be 0.2").waitFor();
    await page.getByLabel('How sure the router must be').fill('0.95');
    const body = JSON.stringify({ changes: { style: 'Be warm.' }, note: 'A colleague' });
    await desk.api.request('/v1/versions', { method: 'POST', body });
    await page.reload();
    await page.getByTestId('overtaken').waitFor();
    await expect.poll(() => page.getByTestId('difference').count()).toBe(1);
    await page.getByTestId('rebase').click();
    await page.getByTestId('publish-note').fill('Stricter');
    await page.getByTestId('publish').click();
    await page.locator('[data-testid="version"][data-number="2"][data-serves="true"]').waitFor();
    const { versions } = await desk.api.json<{ versions: { changes: object }[] }>('/v1/versions');
    expect(versions[0]?.changes).toEqual({ style: 'Be warm.', routerSure: 0.95 });
  });

  test('who may not publish reads what was published and what differs, on a phone and in the dark as well', async () => {
    const desk = await begin();
    const body = JSON.stringify({ changes: { style: 'Be warm.' }, note: 'Warmer' });
    await desk.api.request('/v1/versions', { method: 'POST', body });
    for (const role of ['operator', 'analyst', 'auditor'] as const) {
      const { page, expected } = await visit({ name: `The ${role}`, role }, '/changes?back=0');
      await page.getByTestId('may-not-publish').waitFor();
      await page.getByTestId('difference').getByText('Be warm.').waitFor();
      for (const what of ['publish', 'roll-back', 'rehearse', 'field'])
        await expect.poll(() => page.getByTestId(what).count()).toBe(0);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => isTooWide({ page })).toBe(false);
      await expectAccessible(page);
      expected.add(403);
      await expect.poll(() => statusOf(page, 'POST', '/v1/rehearsals', { changes: {} })).toBe(403);
      const published = { changes: {}, note: 'None' };
      await expect.poll(() => statusOf(page, 'POST', '/v1/versions', published)).toBe(403);
    }
    const { page } = await visit(OLA, '/changes');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('rehearse').click();
    await page.getByTestId('rehearse-say').waitFor();
    await expect.poll(() => isTooWide({ page })).toBe(false);
    await expectAccessible(page);
  });
});
