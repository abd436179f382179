import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { chromiumPath } from '../support/browser.ts';
import { billingDesk, callIn, caption, openPage } from '../support/browser-desk.ts';
import { browserEars, browserVoice } from '../support/browser-speech.ts';
import { OPEN, watchedDevices } from '../support/fake-devices.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): calls by keyboard are not tested.');

/** What has the focus, as a screen reader names it: within the widget, which has it too. */
const focused = (page: Page) => page.locator(':focus').last().ariaSnapshot();

/** Goes on to the next control. */
async function tab(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return (await focused(page)).split('\n')[0] ?? '';
}

/** Calls with the keyboard alone. */
async function call(page: Page): Promise<void> {
  await page.getByTestId('composer').focus();
  expect(await tab(page)).toBe('- button "Talk"');
  await page.keyboard.press('Enter');
  await callIn(page, 'live').waitFor();
  expect(await focused(page)).toContain('- region "Call"');
}

describe.skipIf(!chromiumPath)('a call from the keyboard alone, in a real browser', () => {
  test('is made, muted, spoken in, led over other devices, and hung up', async () => {
    const { page } = await openPage({
      config: (await billingDesk()).config,
      browser: fakeMicrophone('Nothing yet.', 60_000),
      scripts: [watchedDevices],
    });
    await call(page);
    await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
    await expect
      .poll(() => page.getByRole('log', { name: 'Captions' }).textContent())
      .toContain('Triage Good day.');
    await expect
      .poll(() => page.getByTestId('call').getByRole('status').allTextContents())
      .toContain('On the lineTriage');
    expect(await tab(page)).toBe('- button "Mute"');
    await page.keyboard.press('Space');
    expect(await focused(page)).toBe('- button "Mute" [pressed]');
    expect(await tab(page)).toBe('- button "Hold to talk"');
    await page.keyboard.down('Space');
    expect(await focused(page)).toBe('- button "Listening" [pressed]');
    await page.keyboard.up('Space');
    expect(await focused(page)).toBe('- button "Hold to talk"');
    expect(await tab(page)).toBe('- button "Hang up"');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await tab(page)).toContain('- combobox "Microphone"');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(OPEN)).toEqual(['Fake Audio Input 1']);
    expect(await tab(page)).toContain('- combobox "Loudspeaker"');
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/call-devices.png` });
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('- button "Hang up"');
    await page.keyboard.press('Enter');
    await page.getByTestId('composer').waitFor();
    expect(await focused(page)).toContain('- textbox "Write a message"');
  });

  test('is demonstrated: what is said is typed, or spoken while a key is held', async () => {
    const { page } = await openPage({
      config: { pack: support, speech: undefined },
      scripts: [browserVoice, browserEars],
    });
    await call(page);
    await page.keyboard.down('Space');
    await expect.poll(() => page.evaluate('lab.ears.length')).toBe(1);
    await page.evaluate(`lab.ears[0].hear('I was charged twice for May', true)`);
    await page.keyboard.up('Space');
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
    expect(await tab(page)).toContain('- textbox "Say it"');
    await page.keyboard.type('HL-1001');
    expect(await tab(page)).toBe('- button "Send"');
    await page.keyboard.press('Enter');
    await caption(page, 'customer').filter({ hasText: 'HL-1001' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    expect(await tab(page)).toBe('- button "Hold to talk"');
    expect(await tab(page)).toBe('- button "Hang up"');
  });
});

describe.skipIf(!chromiumPath)('a call on a small screen', () => {
  test.each([
    { width: 390, height: 844 },
    { width: 320, height: 568 },
    { width: 844, height: 390 },
  ])('has every control within reach at $width x $height', async (size) => {
    const { page } = await openPage({
      config: (await billingDesk()).config,
      browser: fakeMicrophone('Hello.', 60_000),
    });
    await page.setViewportSize(size);
    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
    await page.getByRole('button', { name: 'Mute' }).click();
    await page.getByText('Devices', { exact: true }).click();
    const controls = page.getByTestId('call').locator('button:visible, summary:visible, select:visible');
    await expect.poll(() => controls.count()).toBe(6);
    for (const control of await controls.all()) {
      await control.scrollIntoViewIfNeeded();
      const box = await control.boundingBox();
      expect(box).toMatchObject({ x: expect.any(Number) });
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= size.width).toBe(true);
      expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= size.height).toBe(true);
    }
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/call-${size.width}.png` });
  });
});
