import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { billingDesk, callIn, caption, openPage, type Wire } from '../support/browser-desk.ts';
import { OPEN, watchedDevices } from '../support/fake-devices.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): microphones of pages are not tested.');

const FIRST = 'Fake Default Audio Input';
const OTHER = 'Fake Audio Input 2';
/** Who may use the microphone is asked, and nobody answers: as in a browser without a window. */
const asking = ['--use-fake-device-for-media-stream'];

/** A call that is put through, with what is said into every microphone after so much silence, again and again. */
async function talking(pauseMs: number) {
  const microphone = fakeMicrophone('My bill is wrong.', pauseMs);
  const desk = await openPage({
    ...{ config: (await billingDesk()).config, browser: microphone, scripts: [watchedDevices] },
  });
  const { page } = desk;
  let calls = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/voice')) calls += 1;
  });
  await page.getByTestId('talk').click();
  await callIn(page, 'live').waitFor();
  const isStillOn = async () => {
    await expect.poll(() => callIn(page, 'live').count()).toBe(1);
    expect(calls).toBe(1);
  };
  return { ...desk, isStillOn };
}

const notice = (page: Page) => page.getByTestId('call-notice');
const choice = (page: Page, label: string) => page.getByRole('combobox', { name: label });
const chosen = (page: Page, label: string) => choice(page, label).locator('option:checked').textContent();
const isOpen = (page: Page) => expect.poll(() => page.evaluate(OPEN));

/** Waits until 20 frames of the microphone in a row are so. */
function hears(wire: Wire, what: 'sound' | 'silence') {
  const isSound = (frame: Buffer) => frame.some((byte) => byte !== 0);
  wire.heard.length = 0;
  return expect
    .poll(() => {
      const last = wire.heard.slice(-20);
      if (last.length < 20) return 'nothing';
      return last.every(isSound) ? 'sound' : last.some(isSound) ? 'both' : 'silence';
    })
    .toBe(what);
}

describe.skipIf(!chromiumPath)('the devices of a call, in a real browser', () => {
  test('another microphone and another loudspeaker are used from then on, and the call goes on', async () => {
    const { page, isStillOn, wire } = await talking(8_000);
    await page.getByText('Devices', { exact: true }).click();
    expect(await chosen(page, 'Microphone')).toBe(FIRST);
    await choice(page, 'Microphone').selectOption({ label: OTHER });
    await isOpen(page).toEqual([OTHER]);
    await expect.poll(() => chosen(page, 'Microphone')).toBe(OTHER);
    await choice(page, 'Loudspeaker').selectOption({ label: 'Fake Audio Output 1' });
    const sink = `navigator.mediaDevices.enumerateDevices().then((all) =>
      all.find(({ deviceId }) => deviceId === contexts[0].sinkId)?.label)`;
    await expect.poll(() => page.evaluate(sink)).toBe('Fake Audio Output 1');
    await caption(page, 'customer').filter({ hasText: 'My bill is wrong.' }).first().waitFor();
    await caption(page, 'billing').filter({ hasText: 'Which invoice is it?' }).first().waitFor();
    const played = wire.said.length;
    await expect.poll(() => wire.said.slice(played).join()).toContain('"played"');
    await isStillOn();
    const settings = `tracks.map((track) => track.getSettings())`;
    const cleaned = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    await expect.poll(() => page.evaluate(settings)).toMatchObject([cleaned, cleaned]);

    // The next call begins with what was chosen in this one, as long as it is there.
    const callAgain = async () => {
      await page.getByTestId('hang-up').click();
      await page.getByTestId('talk').click();
      await callIn(page, 'live').waitFor();
    };
    await callAgain();
    await isOpen(page).toEqual([OTHER]);
    await page.evaluate(`unplug('${OTHER}')`);
    await isOpen(page).toEqual([FIRST]);
    await callAgain();
    await isOpen(page).toEqual([FIRST]);
  });

  test('a microphone and a loudspeaker that are unplugged are replaced, and the customer is told', async () => {
    const { page, isStillOn, wire } = await talking(8_000);
    await page.getByText('Devices', { exact: true }).click();
    await choice(page, 'Microphone').selectOption({ label: OTHER });
    await choice(page, 'Loudspeaker').selectOption({ label: 'Fake Audio Output 1' });
    await isOpen(page).toEqual([OTHER]);
    await expect.poll(() => page.evaluate('contexts[0].sinkId')).not.toBe('');
    await page.evaluate(`unplug('${OTHER}')`);
    await expect.poll(() => notice(page).textContent()).toBe(`“${OTHER}” is gone. “${FIRST}” is used now.`);
    await isOpen(page).toEqual([FIRST]);
    await expect.poll(() => chosen(page, 'Microphone')).toBe(FIRST);
    await expect
      .poll(() => choice(page, 'Microphone').locator('option').allTextContents())
      .not.toContain(OTHER);
    await page.evaluate(`unplug('Fake Audio Output 1')`);
    await expect
      .poll(() => notice(page).textContent())
      .toBe('“Fake Audio Output 1” is gone. The browser’s choice of loudspeaker is used now.');
    await expect.poll(() => page.evaluate('contexts[0].sinkId')).toBe('');
    await caption(page, 'customer').filter({ hasText: 'My bill is wrong.' }).first().waitFor();
    await isStillOn();

    // No other is left: it is quiet, until one is plugged in.
    await page.evaluate(`refusal = 'NotFoundError'; unplug('${FIRST}')`);
    await expect.poll(() => notice(page).textContent()).toContain('You are not heard. Plug in another one');
    await hears(wire, 'silence');
    await expect.poll(() => chosen(page, 'Microphone')).toBe('None');
    await page.evaluate(`refusal = ''; navigator.mediaDevices.dispatchEvent(new Event('devicechange'))`);
    await expect.poll(() => notice(page).textContent()).toContain('is used now.');
    await isStillOn();
  });

  test('one that cannot be used is not taken, and the one before goes on', async () => {
    const { page, isStillOn } = await talking(60_000);
    await page.getByText('Devices', { exact: true }).click();
    await page.evaluate(`refusal = 'OverconstrainedError'`);
    await choice(page, 'Microphone').selectOption({ label: OTHER });
    await expect
      .poll(() => notice(page).textContent())
      .toBe(`That microphone can not be used. “${FIRST}” is used as before.`);
    expect(await chosen(page, 'Microphone')).toBe(FIRST);
    await isOpen(page).toEqual([FIRST]);
    // A phone that opens one microphone at a time.
    await page.evaluate(`refusal = 'NotReadableError'; tracks[0].stop = () => {
      MediaStreamTrack.prototype.stop.call(tracks[0]);
      refusal = '';
    }`);
    await choice(page, 'Microphone').selectOption({ label: OTHER });
    await isOpen(page).toEqual([OTHER]);
    await expect.poll(() => notice(page).count()).toBe(0);
    await isStillOn();
  });

  test('a call goes on when the page may no longer use the microphone, and is heard again when it may', async () => {
    const { page, context, wire } = await openPage({
      ...{ config: (await billingDesk()).config, browser: asking, permissions: ['microphone'] },
    });
    await page.getByTestId('talk').click();
    await callIn(page, 'live').waitFor();
    await context.clearPermissions();
    await expect
      .poll(() => notice(page).textContent())
      .toBe(
        `“${FIRST}” is gone. You are not heard. Allow the microphone in the browser, or hang up and go on in writing.`,
      );
    await hears(wire, 'silence');
    await context.grantPermissions(['microphone']);
    await expect.poll(() => notice(page).textContent()).toContain('is used now.');
    await expect.poll(() => callIn(page, 'live').count()).toBe(1);
  });

  test('muted, silence is sent; while the button or the space bar is held, sound', async () => {
    const { page, wire } = await talking(0);
    const mute = page.getByRole('button', { name: 'Mute' });
    await hears(wire, 'sound');
    await mute.click();
    await expect.poll(() => mute.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => page.getByTestId('silent').textContent()).toBe('You are muted');
    await hears(wire, 'silence');

    await page.keyboard.down('Space');
    await page.getByRole('button', { name: 'Listening' }).waitFor();
    await hears(wire, 'sound');
    await page.keyboard.up('Space');
    await hears(wire, 'silence');

    const button = page.getByTestId('hold-to-talk');
    await button.hover();
    await page.mouse.down();
    await hears(wire, 'sound');
    // Away from the button, the finger is still down.
    await page.mouse.move(5, 5);
    await hears(wire, 'sound');
    await page.mouse.up();
    await hears(wire, 'silence');

    await button.focus();
    await page.keyboard.down('Enter');
    await hears(wire, 'sound');
    await page.keyboard.press('Tab');
    await hears(wire, 'silence');
    await mute.press('Space');
    await hears(wire, 'sound');
  });

  const ways = 'and call again, or go on in writing.';
  test.each([
    {
      ...{ why: 'is refused', browser: asking, refusal: '' },
      ending: `This page may not use the microphone. Allow it in the browser ${ways}`,
    },
    {
      ...{ why: 'is not there', browser: ['--use-fake-ui-for-media-stream'], refusal: '' },
      ending: `No microphone was found. Plug one in ${ways}`,
    },
    {
      ...{ why: 'is held by another program', browser: asking, refusal: 'NotReadableError' },
      ending: `The microphone can not be used now. Close what else uses it ${ways}`,
    },
  ])('a microphone that $why is said to be so, and the conversation goes on in writing', async (given) => {
    const { browser, refusal, ending } = given;
    const scripts = [watchedDevices, `refusal = '${refusal}';`];
    const { page } = await openPage({ config: (await billingDesk()).config, browser, scripts });
    await page.getByTestId('talk').click();
    await expect.poll(() => page.getByTestId('call-ending').textContent()).toBe(ending);
    await expect.poll(() => page.evaluate(OPEN)).toEqual([]);
    await page.getByTestId('composer').fill('Good day');
    await page.getByTestId('composer').press('Enter');
    await page.getByTestId('message').filter({ hasText: 'Good day' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByTestId('call').waitFor({ state: 'hidden' });
  });
});
