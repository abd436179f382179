import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { linkAddress } from '../../src/contracts/staff.ts';
import { notificationSettings } from '../../src/sinks/notifications/settings.ts';
import { ApiClient } from '../support/api.ts';
import { chromiumPath, launchWholeBrowser } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { openDeskPage } from '../support/desk-page.ts';
import { mailServer } from '../support/mail-server.ts';
import { pushService } from '../support/push-service.ts';

describe.skipIf(!chromiumPath)('reaching somebody, in the console in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchWholeBrowser();
  });
  afterAll(() => browser.close());

  test('a browser is subscribed, a notification shows what waits, and a click on it opens the conversation', async () => {
    const [mail, push] = [await mailServer(), await pushService()];
    const nodes = await deskNodes(
      { pack: support, notifications: notificationSettings.parse({ pushNetwork: 'loopback' }) },
      { environment: { SMTP_URL: mail.url, MAIL_FROM: 'desk@example.com' } },
    );
    const server = await nodes.start();
    const stranger = new ApiClient(server.url);
    const id = await stranger.open();
    await stranger.say(id, 'I want to talk to a human');
    const { secret } = await server.staff.createLink({ account: 'ana', name: 'Ana', roles: ['operator'] });
    const context = await browser.newContext({ permissions: ['notifications'] });
    await subscribesAt(context, push.subscription);
    const { page, problems } = await openDeskPage(context, linkAddress(server.url, secret), 401);
    await page.getByTestId('wall-row').waitFor();
    await page.goto(`${server.url}/console/settings/reach`);
    await page.getByTestId('no-devices').waitFor();
    await page.getByTestId('add-device').click();
    await page.getByTestId('device').waitFor();
    await page.getByLabel('E-mail', { exact: true }).fill('ana@example.com');
    await page.getByTestId('way-push').getByRole('checkbox').check();
    await page.getByTestId('reach-save').click();
    await expectAccessible(page);
    await page.getByTestId('test-push').click();
    await expect.poll(() => push.delivered.length, { timeout: 60_000 }).toBe(1);

    // What the browser's vendor would hand the worker, as the server encrypted it.
    const [worker] = context.serviceWorkers();
    const message = {
      ...push.delivered[0]?.message,
      kind: 'request',
      conversation: id,
      path: `/console/c/${id}`,
    };
    const pushed = `self.dispatchEvent(new PushEvent('push', { data: ${JSON.stringify(JSON.stringify(message))} }))`;
    const shown = async () => {
      // Chromium may learn of the permission later than the page; of one tag there is one notification.
      await worker?.evaluate(pushed);
      return worker?.evaluate(
        'self.registration.getNotifications().then((all) => all.map(({ tag }) => tag))',
      );
    };
    await expect.poll(shown).toEqual([id]);
    await worker?.evaluate(
      `self.registration.getNotifications().then(([notification]) =>
        self.dispatchEvent(new NotificationEvent('notificationclick', { notification, action: 'claim' })))`,
    );
    await page.locator(`[data-testid="conversation"][data-id="${id}"]`).waitFor();
    await page.getByTestId('standing').getByText('You have this conversation').waitFor();
    await context.close();
    expect(problems).toEqual([]);
  });
});

/** The browser's vendor is away: its push service is ours. */
async function subscribesAt(context: BrowserContext, subscription: object): Promise<void> {
  const made = JSON.stringify(subscription);
  await context.addInitScript(
    `PushManager.prototype.subscribe = async () => ({ ...${made}, toJSON: () => (${made}) });`,
  );
}
