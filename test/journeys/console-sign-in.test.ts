import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/browser-desk.ts';
import { contrastOf, type DeskPage, isTooWide, openDeskPage } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): signing in at the console is not tested.');

const PASSWORD = 'a horse, a battery';

describe.skipIf(!chromiumPath)('signing in at the console, in a real browser', () => {
  let desk: Awaited<ReturnType<typeof supportDesk>>;
  let browser: Browser;
  let context: BrowserContext;
  const pages: DeskPage[] = [];

  beforeAll(async () => {
    desk = await supportDesk();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  beforeEach(async () => {
    context = await browser.newContext();
  });

  afterEach(async () => {
    await context.close();
    expect(pages.splice(0).flatMap(({ problems }) => problems)).toEqual([]);
  });

  const visit = async (address: string, where = context, ...statuses: number[]) => {
    const open = await openDeskPage(where, address, ...statuses);
    pages.push(open);
    return open;
  };
  const account = ({ page }: DeskPage) => page.getByTestId('account-button');
  const signIn = async ({ page }: DeskPage, who: string, password: string) => {
    await page.getByLabel('Account').fill(who);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  test('a link signs in once: it is gone from the address and the history, and refused in words the second time', async () => {
    const link = await desk.signInUrl();
    const open = await visit(link);
    await account(open).waitFor();
    expect(open.page.url()).toBe(`${desk.url}/console`);
    await expect.poll(() => open.page.evaluate('history.length')).toBeLessThanOrEqual(2);
    await open.page.reload();
    await account(open).waitFor();

    const elsewhere = await browser.newContext();
    const second = await visit(link, elsewhere, 401);
    await second.page.getByTestId('sign-in-told').filter({ hasText: 'used already' }).waitFor();
    expect(second.page.url()).toBe(`${desk.url}/console`);
    await expect.poll(() => second.page.getByLabel('Password').count()).toBe(1);
    await elsewhere.close();
  });

  test('what the start prints signs the owner in, for a look at what a customer just said', async () => {
    const { page, signInUrl } = await openPage({ config: { pack: support, speech: undefined } });
    await page.getByTestId('example').first().click();
    await page.getByTestId('message').and(page.locator('[data-state="complete"]')).first().waitFor();
    await page.goto(signInUrl);
    await page.getByTestId('wall-row').filter({ hasText: 'charged twice' }).waitFor();
    await expect.poll(() => page.getByTestId('account-button').getAttribute('title')).toContain('Owner');
    expect(page.url()).toMatch(/\/console$/);
  });

  test('an operator sees what the customer does not: all conversations, what tools were given, reasons, facts', async () => {
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I was charged twice for May');
    for (const text of ['HL-1001', 'maria.santos@example.com']) await desk.stranger.say(id, text);
    const open = await visit(await desk.signInUrl({ name: 'Ana Silva', role: 'operator' }));
    await open.page.setViewportSize({ width: 1440, height: 900 });
    await open.page.getByTestId('wall-row').filter({ hasText: 'charged twice' }).first().click();
    await open.page.getByTestId('tool-call').first().locator('summary').click();
    await open.page.getByText('Arguments').first().waitFor();
    await expect.poll(() => open.page.getByTestId('handoff').first().innerText()).toContain('charged twice');
    await expect.poll(() => open.page.getByTestId('fact').first().getAttribute('data-name')).toBe('account');
    await open.page.getByTestId('models').waitFor({ state: 'attached' });
    await expect.poll(() => account(open).getAttribute('title')).toContain('Ana Silva');
    await open.page.setViewportSize({ width: 390, height: 844 });
    expect(await isTooWide(open)).toBe(false);
  });

  test('a danger is marked on the wall and in the conversation', async () => {
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'there is smoke coming out of the server rack');
    const open = await visit(await desk.signInUrl());
    await open.page.getByText('Said they are in danger: fire').waitFor();
    await open.page.goto(`${desk.url}/console/c/${id}`);
    await open.page.getByRole('img', { name: 'Danger: fire' }).waitFor();
    expect(await contrastOf(open, '[data-testid="danger"]')).toBeGreaterThanOrEqual(4.5);
  });

  test('staff see that a conversation continues an earlier one, and go there', async () => {
    const before = await desk.stranger.open();
    await desk.stranger.say(before, 'I was charged twice for May');
    await desk.stranger.json(`/v1/conversations/${before}/close`, { method: 'POST', body: '{}' });
    const authorization = `Bearer ${desk.stranger.token(before)}`;
    const answer = await fetch(`${desk.url}/v1/conversations`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ previous: before }),
    });
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const open = await visit(await desk.signInUrl());
    await account(open).waitFor();
    await open.page.goto(`${desk.url}/console/c/${id}`);
    await open.page.getByTestId('previous').click();
    await open.page.getByTestId('message').filter({ hasText: 'charged twice' }).first().waitFor();
    expect(new URL(open.page.url()).pathname).toBe(`/console/c/${before}`);
  });

  test('signing out leaves nothing of what was read', async () => {
    await desk.stranger.talk('I was charged twice for May');
    const open = await visit(await desk.signInUrl());
    await open.page.getByTestId('wall-row').first().click();
    await open.page.getByTestId('message').first().waitFor();
    await account(open).click();
    open.expected.add(401);
    await open.page.getByTestId('sign-out').click();
    await open.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await open.page.goBack();
    await open.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await open.page.content()).not.toContain('charged twice');
  });

  test('an owner who came by a link sets a password, and signs in with it at another browser', async () => {
    const open = await visit(
      await desk.signInUrl({ name: 'Olga', role: 'owner', account: 'olga@example.com' }),
    );
    await account(open).click();
    await open.page.getByLabel('New password').fill(PASSWORD);
    await open.page.getByRole('button', { name: 'Set the password' }).click();
    await open.page.getByTestId('account-done').filter({ hasText: 'Your password is set' }).waitFor();

    const elsewhere = await browser.newContext();
    const second = await visit(`${desk.url}/console`, elsewhere, 401);
    await signIn(second, 'olga@example.com', 'not the password');
    await second.page.getByTestId('sign-in-told').filter({ hasText: 'is not right' }).waitFor();
    await signIn(second, 'olga@example.com', PASSWORD);
    await account(second).waitFor();
    await elsewhere.close();
  });

  test('a passkey is added, signs in, is listed and removed', async () => {
    // Passkeys belong to a host name.
    const named = (address: string) => address.replace('127.0.0.1', 'localhost');
    const open = await visit(named(await desk.signInUrl()));
    const authenticator = await context.newCDPSession(open.page);
    await authenticator.send('WebAuthn.enable');
    await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await account(open).click();
    await open.page.getByRole('button', { name: 'Add a passkey' }).click();
    await open.page.getByTestId('account-done').filter({ hasText: 'The passkey is kept' }).waitFor();
    const kept = open.page.getByTestId('passkey');
    await kept.filter({ hasText: 'This device' }).filter({ hasText: 'not used yet' }).waitFor();
    open.expected.add(401);
    await open.page.getByTestId('sign-out').click();
    await open.page.getByRole('button', { name: 'Passkey' }).click();
    await account(open).click();
    await kept.filter({ hasNotText: 'not used yet' }).waitFor();
    await open.page.getByTestId('remove-passkey').click();
    await open.page.getByTestId('remove-passkey').click();
    await open.page.getByTestId('no-passkeys').waitFor();
  });

  test('a session that ends in mid-use leads to signing in, and what was typed is still there', async () => {
    const given = { name: 'Eva', role: 'operator', account: 'eva@example.com' } as const;
    const open = await visit(await desk.signInUrl(given));
    await account(open).click();
    await open.page.getByLabel('New password').fill(PASSWORD);
    await open.page.getByRole('button', { name: 'Set the password' }).click();
    await open.page.getByTestId('account-done').filter({ hasText: 'Your password is set' }).waitFor();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I was charged twice for May');
    await open.page.goto(`${desk.url}/console/c/${id}`);
    await open.page.getByTestId('whisper-open').click();
    await open.page.getByTestId('whisper').fill('She is a partner');
    const address = open.page.url();
    open.expected.add(401);
    await context.clearCookies();
    await open.page.reload();
    await signIn(open, 'eva@example.com', PASSWORD);
    await account(open).waitFor();
    expect(open.page.url()).toBe(address);
    await open.page.getByTestId('whisper-open').click();
    await expect.poll(() => open.page.getByTestId('whisper').inputValue()).toBe('She is a partner');
  });
});
