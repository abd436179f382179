import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture, statusOf } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import type { SignInAs } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

const OLA: SignInAs = { name: 'Ola Owner', role: 'owner' };
const ANA: SignInAs = { name: 'Ana Silva', role: 'operator' };
const BO: SignInAs = { name: 'Bo Berg', role: 'operator' };

describe.skipIf(!chromiumPath)('what people keep for their work, in the console in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('an owner writes a canned reply, and an operator finds it by a slash, with what is known filled in', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I want to talk to a person');
    const ola = await visit(OLA, '/settings/replies');
    await ola.page.getByTestId('new-reply').click();
    await ola.page.getByLabel('Name').fill('hello');
    await ola.page.getByLabel('Text').fill('Hello, {{me}} here. Is it about {{invoice_nobody_gave}}?');
    await ola.page.getByTestId('write-reply').click();
    await ola.page.locator('[data-testid="canned-reply"][data-name="hello"]').waitFor();
    await expectAccessible(ola.page);

    const ana = await visit(ANA, `/c/${id}`);
    await ana.page.getByTestId('claim').click();
    const field = ana.page.getByTestId('reply');
    await field.fill('/he');
    await ana.page.getByTestId('canned-option').waitFor();
    await expectAccessible(ana.page);
    await picture(ana.page, 'console-canned-reply');
    await field.press('Enter');
    const filled = 'Hello, Ana Silva here. Is it about {{invoice_nobody_gave}}?';
    await expect.poll(() => field.inputValue()).toBe(filled);
    await ana.page.getByTestId('gaps').getByText('{{invoice_nobody_gave}}').waitFor();
    await expect.poll(() => ana.page.getByTestId('send-reply').isDisabled()).toBe(true);
    await field.fill('');
    await ana.page.keyboard.press('Control+k');
    await ana.page.getByPlaceholder('Find a conversation').fill('/hello');
    await ana.page.getByRole('option', { name: '/hello' }).click();
    await expect.poll(() => field.inputValue()).toBe(filled);
    await field.fill('Hello, Ana Silva here.');
    await field.press('Enter');
    await ana.page.getByTestId('on-its-way').waitFor();
    ana.expected.add(403);
    const text = { desk: 'support', text: 'Mine.' };
    expect(await statusOf(ana.page, 'PUT', '/v1/canned-replies/mine', text)).toBe(403);
    expect(await statusOf(ana.page, 'DELETE', '/v1/canned-replies/hello?desk=support')).toBe(403);
    const { entries } = await desk.api.json<{ entries: { action: string; targets: string[] }[] }>(
      '/v1/audit',
    );
    // What was refused is on record as well; the newest comes first.
    const written = entries.filter(({ action }) => action === 'put-canned-replies-one');
    expect(written.map(({ targets }) => targets)).toEqual([['mine'], ['hello']]);
  });

  test('somebody keeps a view of the wall and shares it, and a colleague has it on another machine', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I want to talk to a person');
    const ana = await visit(ANA, '?view=needs');
    await ana.page.getByTestId('wall-row').waitFor();
    await ana.page.keyboard.press('z');
    await ana.page.getByLabel('Name').fill('Waiting now');
    await ana.page.getByLabel('Who sees it').selectOption('support');
    await ana.page.getByTestId('view-save').click();
    await ana.page.getByTestId('kept-view').getByText('Everybody at').waitFor();
    await expectAccessible(ana.page);
    await ana.page.keyboard.press('Escape');

    const bo = await visit(BO);
    const shared = bo.page.getByTestId('saved-view').filter({ hasText: 'Waiting now' });
    await shared.click();
    await expect.poll(() => new URL(bo.page.url()).search).toBe('?view=needs');
    await expect.poll(() => shared.getAttribute('aria-pressed')).toBe('true');
    await bo.page.getByTestId('views-open').click();
    await expect.poll(() => bo.page.getByTestId('view-delete').count()).toBe(0);
    await bo.page.keyboard.press('Escape');
    await bo.page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => isTooWide(bo)).toBe(false);

    await ana.page.keyboard.press('z');
    await ana.page.getByTestId('view-delete').click();
    await ana.page.getByTestId('view-delete').filter({ hasText: 'Sure?' }).click();
    await ana.page.getByTestId('kept-view').waitFor({ state: 'detached' });
    await bo.page.reload();
    await bo.page.getByTestId('views-open').waitFor();
    await expect.poll(() => bo.page.getByTestId('saved-view').count()).toBe(0);
  });
});
