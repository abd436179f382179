import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { isTooWide } from '../support/desk-page.ts';
import { shopWithDesk } from '../support/widget-page.ts';

describe.skipIf(!chromiumPath)('the widget for everybody', () => {
  test.each(['light', 'dark'] as const)(
    'has no serious violation that axe knows, %s',
    async (colorScheme) => {
      const { shop } = await shopWithDesk();
      await shop.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(shop.page);
      await shop.open();
      await shop.page.getByTestId('example').first().waitFor();
      await expectAccessible(shop.page);
      await shop.say('I was charged twice for May');
      await expectAccessible(shop.page);
      await shop.page.getByTestId('end').click();
      await shop.page.getByText('How was it?').waitFor();
      await shop.page.getByLabel('4 of 5 stars').check();
      await expectAccessible(shop.page);
      const moving = await shop.page.evaluate(
        'document.querySelector("switchroom-widget").shadowRoot.getAnimations().length',
      );
      expect(moving).toBe(0);
    },
  );

  test('is used by keyboard alone: the focus goes in, stays where it covers the page, and comes back', async () => {
    const { shop } = await shopWithDesk();
    const { page } = shop;
    await page.setViewportSize({ width: 320, height: 640 });
    const focused = () =>
      page.evaluate<string>(
        '(({ activeElement }) => activeElement?.getAttribute("data-testid") ?? activeElement?.className)(document.querySelector("switchroom-widget").shadowRoot)',
      );
    await page.locator('.launcher').focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('composer');
    await page.getByTestId('example').first().waitFor();
    await expect
      .poll(() => page.getByRole('dialog', { name: 'Harbourline Support' }).getAttribute('aria-modal'))
      .toBe('true');
    const seen = new Set<string>();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      seen.add(await focused());
    }
    expect([...seen].toSorted()).toEqual(['ask-person', 'close', 'composer', 'example', 'log', 'talk']);
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('launcher');
  });

  test('reads out what is new once, when it is whole, and not what was there', async () => {
    const { shop } = await shopWithDesk();
    await shop.open();
    await shop.say('I was charged twice for May');
    const read = () => shop.page.locator('[aria-live="polite"]').innerText();
    await expect.poll(read).toMatch(/Triage connected you to Billing\s+Billing: To look at your account/);
    await shop.page.reload();
    await expect.poll(async () => (await shop.said()).length).toBe(2);
    expect(await read()).toBe('');
  });

  test('fits on 320 pixels, button and panel', async () => {
    const { shop } = await shopWithDesk();
    await shop.page.setViewportSize({ width: 320, height: 560 });
    expect(await isTooWide(shop)).toBe(false);
    await shop.open();
    await shop.say('I was charged twice for May and thisisoneverylongwordthatneverendsandgoesonandonandon');
    const within = await shop.page.evaluate<boolean>(
      'document.querySelector("switchroom-widget").shadowRoot.querySelector(".log").scrollWidth <= 320',
    );
    expect([within, await isTooWide(shop)]).toEqual([true, false]);
  });

  test.each([
    ['de', 'Schreiben Sie uns', 'Mit einem Menschen sprechen'],
    ['zh-Hans', '与我们聊天', '转真人服务'],
    ['xx', 'Chat with us', 'Talk to a person'],
  ])('speaks the language of its page: %s', async (language, button, person) => {
    const { shop } = await shopWithDesk({}, { language });
    await shop.page.getByRole('button', { name: button, exact: true }).click();
    await shop.page.getByRole('button', { name: person, exact: true }).waitFor();
    expect(shop.problems).toEqual([]);
  });

  test('is laid out from right to left where the page is, and a text in either direction stands right', async () => {
    const { shop } = await shopWithDesk({}, { language: 'ar', direction: 'rtl' });
    const { page } = shop;
    const width = page.viewportSize()?.width ?? 0;
    const button = await page.locator('.launcher').boundingBox();
    expect(button?.x).toBeLessThan(width / 2);
    await shop.open();
    expect((await page.locator('.panel').boundingBox())?.x).toBeLessThan(width / 2);
    await shop.say('لقد تم تحصيل المبلغ مرتين');
    const directions = await page.evaluate(`(() => {
      const { shadowRoot } = document.querySelector('switchroom-widget');
      return [...shadowRoot.querySelectorAll('.panel, .text')].map((node) => getComputedStyle(node).direction);
    })()`);
    expect(directions).toEqual(['rtl', 'rtl', 'ltr']);
  });
});
