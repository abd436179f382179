import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture, statusOf } from '../support/console-visits.ts';
import { isTooWide, openDeskPage } from '../support/desk-page.ts';
import type { SignInAs } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

const OLA: SignInAs = { name: 'Ola Owner', role: 'owner' };
const ANA: SignInAs = { name: 'Ana Silva', role: 'operator' };

describe.skipIf(!chromiumPath)('the settings of the console, in a real browser', () => {
  const { begin, visit, context } = consoleVisits(() => supportDesk());

  test('an owner invites somebody, gives them another role, lets them in anew, and ends their access', async () => {
    const desk = await begin();
    const { page } = await visit(OLA, '/settings/people');
    await page.getByTestId('invite').click();
    await page.getByLabel('Name').fill('Bo Berg');
    await page.getByLabel('Account').fill('bo@example.com');
    await expectAccessible(page);
    await page.getByTestId('invite-send').click();
    const address = await page.getByTestId('secret').innerText();
    const bo = page.getByTestId('person').filter({ hasText: 'bo@example.com' });
    await bo.getByText('operator').waitFor();

    const theirs = await openDeskPage(await context(), address, 401, 403);
    await theirs.page.getByTestId('account-button').waitFor();
    expect(await statusOf(theirs.page, 'GET', '/v1/audit')).toBe(403);

    await bo.getByTestId('change-roles').click();
    await page.getByTestId('role-operator').uncheck();
    await expect.poll(() => page.getByTestId('save-roles').isDisabled()).toBe(true);
    await page.getByTestId('role-auditor').check();
    await page.getByTestId('save-roles').click();
    await bo.getByText('auditor').waitFor();
    expect(await statusOf(theirs.page, 'GET', '/v1/audit')).toBe(200);

    await page.getByTestId('shown-done').click();
    await bo.getByTestId('new-link').click();
    await expect.poll(() => page.getByTestId('secret').innerText()).not.toBe(address);
    await bo.getByTestId('end-access').click();
    await bo.getByTestId('end-access').filter({ hasText: 'Sure?' }).click();
    await bo.getByTestId('ended').waitFor();
    expect(await statusOf(theirs.page, 'GET', '/v1/wall')).toBe(401);
    await theirs.page.context().close();
    // Nobody ends themselves: an owner is left in any case.
    const own = page.getByTestId('person').filter({ hasText: 'Ola Owner' });
    await expect.poll(() => own.getByTestId('end-access').count()).toBe(0);
    const { entries } = await desk.api.json<{ entries: { action: string }[] }>('/v1/audit');
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['staff-added', 'staff-roles-changed', 'staff-link-made', 'staff-disabled']),
    );
  });

  test('a key is shown once, given a new secret, and revoked', async () => {
    const desk = await begin();
    const { page } = await visit(OLA, '/settings/keys');
    await page.getByTestId('make-key').click();
    await page.getByLabel('Name').fill('CRM');
    await page.getByTestId('make-key-send').click();
    const secret = await page.getByTestId('secret').innerText();
    const status = async () =>
      (await fetch(`${desk.url}/v1/wall`, { headers: { authorization: `Bearer ${secret}` } })).status;
    expect(await status()).toBe(200);
    const key = page.getByTestId('key').filter({ hasText: 'CRM' });
    await page.getByTestId('shown-done').click();
    await expect.poll(() => page.getByText(secret).count()).toBe(0);
    await expectAccessible(page);
    await key.getByTestId('rotate-key').click();
    await key.getByTestId('rotate-key').filter({ hasText: 'Sure?' }).click();
    await expect.poll(() => page.getByTestId('secret').innerText()).not.toBe(secret);
    await key.getByTestId('revoke-key').click();
    await key.getByTestId('revoke-key').filter({ hasText: 'Sure?' }).click();
    await key.getByTestId('revoked').waitFor();
    await expect.poll(status).toBe(401);
  });

  test('the audit is narrowed to who and what, its address restores it, and its chain is verified', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    await visit(ANA, `/c/${id}`);
    const { page } = await visit({ name: 'Aud Itor', role: 'auditor' }, '/settings/audit');
    await page.getByTestId('audit-entry').first().waitFor();
    await page.getByRole('button', { name: 'signed-in-by-link' }).first().click();
    await expect.poll(() => page.getByTestId('audit-entry').count()).toBe(2);
    await page.reload();
    await expect.poll(() => page.getByTestId('audit-entry').count()).toBe(2);
    await expectAccessible(page);
    await page.getByTestId('audit-all').click();
    await page.getByLabel('Action').fill('no-such-thing');
    await page.getByTestId('audit-filter').click();
    await page.getByTestId('audit-empty').waitFor();
    await page.getByTestId('audit-all').click();
    await page.getByTestId('audit-entry').first().waitFor();

    await page.getByTestId('verify').click();
    const report = page.getByTestId('audit-report');
    await report.and(page.locator('[data-whole="true"]')).waitFor();
    await picture(page, 'console-settings');
    const head = await report.locator('code').innerText();
    await desk.pool.query({ text: 'alter table switchroom.audit disable trigger all' });
    await desk.pool.query({ text: "update switchroom.audit set action = 'nothing' where seq = 1" });
    await page.getByLabel('A head that was kept elsewhere').fill(head);
    await page.getByTestId('verify').click();
    await report.getByText('Row 1 was changed.').waitFor();
  });

  test('desks, models, telephone and quotas are shown as they are configured, with where they are changed', async () => {
    await begin();
    const { page } = await visit(OLA);
    await page.getByTestId('wall-empty').waitFor();
    await page.keyboard.press(',');
    await page.getByTestId('account').waitFor();
    await page.getByTestId('settings-desks').click();
    await page.getByTestId('desk').filter({ hasText: 'Triage' }).waitFor();
    await page.getByTestId('kept').waitFor();
    await page.getByTestId('settings-models').click();
    await page.getByTestId('no-models').waitFor();
    await page.getByTestId('settings-telephone').click();
    await page.getByTestId('no-numbers').waitFor();
    await expectAccessible(page);
    await page.getByTestId('settings-limits').click();
    await page.getByTestId('no-quotas').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const part of ['account', 'people', 'keys', 'desks', 'models', 'telephone', 'limits', 'audit']) {
      await page.getByTestId(`settings-${part}`).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await isTooWide({ page }), part).toBe(false);
      await expectAccessible(page);
    }
  });

  test('one sees where one is signed in, ends another browser, and signs out here', async () => {
    await begin();
    const other = await visit(ANA);
    const { page, expected } = await visit(ANA);
    await page.getByTestId('account-button').click();
    await page.getByTestId('who').getByText('Ana Silva').waitFor();
    await expect.poll(() => page.getByTestId('session').count()).toBe(2);
    // Whatever it asks next is refused.
    other.expected.add(401);
    await page.getByTestId('end-session').click();
    await expect.poll(() => page.getByTestId('session').count()).toBe(1);
    await other.page.reload();
    await other.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expected.add(401);
    await page.getByTestId('sign-out').click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  });

  test('each role sees the parts it may, and is refused the others at their addresses and by the server', async () => {
    await begin();
    for (const role of ['operator', 'analyst', 'auditor'] as const) {
      const { page, expected } = await visit({ name: `The ${role}`, role }, '/settings/people');
      await page.getByTestId('who').waitFor();
      for (const part of ['people', 'keys', 'telephone', 'limits'])
        await expect.poll(() => page.getByTestId(`settings-${part}`).count()).toBe(0);
      await expect.poll(() => page.getByTestId('settings-audit').count()).toBe(role === 'auditor' ? 1 : 0);
      expected.add(403);
      for (const path of ['/v1/staff', '/v1/keys', '/v1/settings'])
        expect(await statusOf(page, 'GET', path)).toBe(403);
      expect(await statusOf(page, 'PATCH', '/v1/staff/st_1', { roles: ['owner'] })).toBe(403);
      expect(await statusOf(page, 'POST', '/v1/staff/st_1/link')).toBe(403);
      expect(await statusOf(page, 'POST', '/v1/audit/verify', {})).toBe(role === 'auditor' ? 200 : 403);
    }
  });
});
