import { describe, expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { pcm16FromBytes } from '../../src/audio/pcm16.ts';
import { decode } from '../../src/testing/modem/modem-decoder.ts';
import { chromiumPath } from '../support/browser.ts';
import { billingDesk, callIn, caption, openPage, saidIn } from '../support/browser-desk.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';
import { keptConversation } from '../support/widget-page.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): calls from a page are not tested.');

const demonstration = { pack: support, speech: undefined };

describe.skipIf(!chromiumPath)('a call from a page, in a real browser', () => {
  test('goes from the microphone to the speech model and back, with captions, owner and handoff on screen', async () => {
    // Said again and again: a machine under load may lose a little of it.
    const microphone = fakeMicrophone('My bill is wrong.', 8_000);
    const { page, wire, log } = await openPage({ config: (await billingDesk()).config, browser: microphone });

    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
    await callIn(page, 'live').waitFor();
    await caption(page, 'customer').filter({ hasText: 'My bill is wrong.' }).first().waitFor();
    await caption(page, 'billing').filter({ hasText: 'Which invoice is it?' }).first().waitFor();
    await expect.poll(() => page.getByTestId('call-handoff').getAttribute('data-to')).toBe('billing');
    await expect.poll(() => page.getByTestId('call-owner').getAttribute('data-agent')).toBe('billing');
    // The desk's words, as they came out of the socket, and the page's word that they were played.
    await expect
      .poll(() => decode(pcm16FromBytes(wire.sound), 24_000))
      .toMatch(/^Good day. How can I help you\?.*Which invoice is it\?$/);
    // What was heard is on record, as the page said that it was played.
    await expect
      .poll(async () => saidIn(await log()))
      .toEqual(
        expect.arrayContaining([
          'triage: Good day. How can I help you?',
          'customer: My bill is wrong.',
          'billing: Which invoice is it?',
        ]),
      );
    expect(wire.said.filter((text) => text.includes('"mark"')).length).toBeGreaterThan(1);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/call.png` });
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
    const types = (await log()).map(({ type }) => type);
    expect(types).toContain('handoff-acknowledged');
    expect(types.at(-1)).toBe('turn-finished');
    await page.getByTestId('message').and(page.locator('[data-speaker="billing"]')).first().waitFor();
  });

  test('at a second desk is held by that desk’s agents, and is on record there', async () => {
    const { config } = await billingDesk();
    const { id } = config.pack.desk;
    const { page, log } = await openPage({
      config: { ...config, pack: salon, packs: [salon, config.pack] },
      path: `/d/${id}`,
      browser: fakeMicrophone('My bill is wrong.', 8_000),
    });
    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
    await caption(page, 'billing').filter({ hasText: 'Which invoice is it?' }).first().waitFor();
    expect(await keptConversation({ page })).toMatch(new RegExp(`^${id}\\.cv_`));
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
    await expect.poll(async () => saidIn(await log())).toContain('customer: My bill is wrong.');
    await page.getByRole('heading', { name: config.pack.desk.name }).waitFor();
  });

  test('is shown without a key: the floor answers what is typed, and says so on the screen', async () => {
    const { page, log } = await openPage({ config: demonstration });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'Welcome to Harbourline Support.' }).waitFor();
    await expect
      .poll(() => page.getByTestId('simulated').textContent())
      .toContain('No speech model is set up');
    await page.getByTestId('say').fill('I was charged twice for May');
    await page.getByTestId('say').press('Enter');
    await caption(page, 'customer').filter({ hasText: 'I was charged twice for May' }).waitFor();
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
    await expect.poll(() => page.getByTestId('call-owner').getAttribute('data-agent')).toBe('billing');
    await expect
      .poll(() =>
        page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
      )
      .toBe(false);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/demo-call.png` });
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
    expect(saidIn(await log())).toContain('customer: I was charged twice for May');
    expect((await log()).map(({ type }) => type)).toContain('handoff-committed');
  });

  test('goes on where it was when its socket breaks', async () => {
    const script = `
      const Socket = WebSocket;
      WebSocket = class extends Socket { constructor(url) { super(url); WebSocket.last = this; } };
    `;
    const { page, log } = await openPage({ config: demonstration, scripts: [script] });
    await page.getByTestId('talk').click();
    // Heard to its end, and so on record.
    await page.getByTestId('message').filter({ hasText: 'How can I help you?' }).waitFor();
    await page.evaluate('WebSocket.last.close()');
    await callIn(page, 'reconnecting').waitFor();
    await callIn(page, 'live').waitFor();
    await page.getByTestId('say').fill('I was charged twice for May');
    await page.getByTestId('say').press('Enter');
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
    expect(saidIn(await log()).filter((said) => said.includes('Welcome'))).toEqual([
      'triage: Welcome to Harbourline Support. How can I help you?',
    ]);
  });
});
