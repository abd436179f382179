import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { billingDesk, callIn, caption } from '../support/browser-desk.ts';
import { expectAccessible } from '../support/console-page.ts';
import { isTooWide } from '../support/desk-page.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';
import { keptConversation, saidOnRecord, shopWithDesk } from '../support/widget-page.ts';

const said = (words: string) => ({ hasText: words });

describe.skipIf(!chromiumPath)(
  'a call in the widget, on a page of another origin under a strict policy',
  () => {
    test('is heard through the microphone and hears: its worklets come from the desk’s server', async () => {
      const { config } = await billingDesk();
      const { shop } = await shopWithDesk(config, { browser: fakeMicrophone('My bill is wrong.', 8_000) });
      const { page, problems } = shop;
      await shop.open();
      await page.getByTestId('talk').click();
      await callIn(page, 'live').waitFor();
      await caption(page, 'customer').filter(said('My bill is wrong.')).first().waitFor();
      await caption(page, 'billing').filter(said('Which invoice is it?')).first().waitFor();
      await page.getByTestId('hang-up').click();
      await page.getByTestId('composer').waitFor();
      expect(problems).toEqual([]);
    });

    test('goes on in the conversation of the chat, and its code is loaded when it is begun', async () => {
      const { shop, api } = await shopWithDesk();
      const { page, problems } = shop;
      const loaded: string[] = [];
      page.on('request', (request) => {
        const [, name] = /\/widget\/([a-z-]+)-[\w-]{8}\.js$/.exec(request.url()) ?? [];
        if (name) loaded.push(name);
      });
      await shop.open();
      await shop.say('I was charged twice for May');
      const id = await keptConversation(shop);
      expect(loaded).toEqual(['panel']);
      await page.getByTestId('talk').click();
      await callIn(page, 'live').waitFor();
      expect(loaded).toEqual(['panel', 'calling']);
      await expectAccessible(page);
      await page.getByTestId('say').fill('HL-1001, maria.santos@example.com');
      await page.getByTestId('say').press('Enter');
      await caption(page, 'billing').filter(said('Thank you, Maria.')).waitFor();
      await page.getByTestId('hang-up').click();
      await expect.poll(() => shop.said()).toContain('HL-1001, maria.santos@example.com');
      await shop.say('no');
      expect(await keptConversation(shop)).toBe(id);
      expect(await saidOnRecord(api, id)).toHaveLength(3);
      expect(problems).toEqual([]);
    });

    test('ends when the panel is closed, and fits on 320 pixels', async () => {
      const { shop } = await shopWithDesk();
      const { page } = shop;
      await page.setViewportSize({ width: 320, height: 560 });
      await shop.open();
      await page.getByTestId('talk').click();
      await caption(page, 'triage').filter(said('How can I help you?')).waitFor();
      expect(await isTooWide(shop)).toBe(false);
      await page.keyboard.press('Escape');
      await page.locator('.launcher').click();
      await page.getByTestId('composer').waitFor();
      await page.getByTestId('call').waitFor({ state: 'hidden' });
    });

    test('that may not use the microphone says so in the language of the page', async () => {
      const { config } = await billingDesk();
      const { shop } = await shopWithDesk(config, {
        language: 'de',
        browser: ['--use-fake-device-for-media-stream'],
      });
      await shop.open();
      await shop.page.getByRole('button', { name: 'Sprechen', exact: true }).click();
      await expect
        .poll(() => shop.page.getByTestId('call-ending').textContent())
        .toContain('Diese Seite darf das Mikrofon nicht benutzen.');
      await shop.page.getByTestId('composer').waitFor();
    });
  },
);
