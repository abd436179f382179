import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { chromiumPath } from '../support/browser.ts';
import { callIn, caption, openPage, saidIn } from '../support/browser-desk.ts';
import { browserEars, browserVoice, noSpeech } from '../support/browser-speech.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): the demonstration is not tested in a page.');

/** A demonstration that is on, in a browser with these abilities. */
async function demonstration(...scripts: string[]) {
  const desk = await openPage({ config: { pack: support, speech: undefined }, scripts });
  const { page } = desk;
  await page.getByTestId('talk').click();
  await callIn(page, 'live').waitFor();
  await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
  const say = async (words: string) => {
    await page.getByTestId('say').fill(words);
    await page.getByTestId('say').press('Enter');
  };
  return { ...desk, say };
}

const explained = (page: Page) => expect.poll(() => page.getByTestId('simulated').textContent());
const calls = (page: Page) => expect.poll(() => page.evaluate('lab.calls'));
const hold = (page: Page) => page.getByTestId('hold-to-talk');
const listening = (page: Page) =>
  expect.poll(() => page.evaluate(`lab.ears.map(({ state, starts }) => state + ' ' + starts)`));

describe.skipIf(!chromiumPath)('the browser’s own voice in the demonstration', () => {
  test('speaks sentence by sentence; what it has spoken is told, and goes on record', async () => {
    const { page, log, wire } = await demonstration(browserVoice);
    await explained(page).toContain('Your browser’s own voice reads its answers out.');
    await calls(page).toEqual(['speak Welcome to Harbourline Support. ', 'speak How can I help you?']);
    const marks = () => wire.said.filter((text) => text.includes('"mark"')).length;
    const before = marks();
    expect(saidIn(await log())).toEqual([]);
    await page.evaluate('lab.speak(3)');
    await expect.poll(marks).toBeGreaterThan(before);
    const after = marks();
    await page.evaluate('lab.speak(100)');
    await expect
      .poll(async () => saidIn(await log()))
      .toEqual(['triage: Welcome to Harbourline Support. How can I help you?']);
    expect(marks()).toBeGreaterThan(after);
    // Sound that nobody hears is not told as heard.
    expect(wire.said.filter((text) => text.includes('"played"'))).toEqual([]);
  });

  test('falls silent when it is interrupted, and only what was spoken is on record', async () => {
    const { page, log, say } = await demonstration(browserVoice);
    await calls(page).toHaveLength(2);
    await page.evaluate('lab.speak(3)');
    await say('I was charged twice for May');
    await caption(page, 'triage').filter({ hasText: '(interrupted)' }).waitFor();
    await calls(page).toContain('cancel');
    await expect.poll(() => page.evaluate('lab.pending()')).toContain('What is yours?');
    await expect.poll(() => page.evaluate('lab.pending()')).not.toContain('help');
    await page.evaluate('lab.speak(100)');
    await expect.poll(async () => saidIn(await log()).at(-1)).toContain('What is yours?');
    const [greeting] = (await log()).filter(({ type }) => type === 'agent-said');
    expect(greeting?.data).toMatchObject({ complete: false });
    expect(greeting?.data.text).toMatch(/^Welcome to( Harbourline)?( Support\.)?$/);
  });

  test('that fails is not waited for: the answers are read', async () => {
    const { page, log, say } = await demonstration(browserVoice);
    await calls(page).toHaveLength(2);
    await page.evaluate('lab.speak(2)');
    await page.evaluate(`lab.fail('synthesis-failed')`);
    await explained(page).toContain('read the answers here');
    await expect
      .poll(async () => saidIn(await log()))
      .toEqual(['triage: Welcome to Harbourline Support. How can I help you?']);
    await say('I was charged twice for May');
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
    await expect.poll(() => page.evaluate('lab.pending()')).toBe('');
  });

  test('is silent when the customer hangs up', async () => {
    const { page } = await demonstration(browserVoice);
    await calls(page).toHaveLength(2);
    await page.getByTestId('hang-up').click();
    await calls(page).toContain('cancel');
    await expect.poll(() => page.evaluate('lab.pending()')).toBe('');
    await page.getByTestId('composer').waitFor();
  });
});

describe.skipIf(!chromiumPath)('the browser’s own recognition in the demonstration', () => {
  test('hears while the button is held, over its own pauses, and what it understood is said', async () => {
    const { page, log } = await demonstration(browserVoice, browserEars);
    await explained(page).toContain('hold the button and speak');
    await calls(page).toHaveLength(2);
    await hold(page).hover();
    await page.mouse.down();
    await listening(page).toEqual(['on 1']);
    // What the desk says meanwhile would be heard as the customer's words.
    await expect.poll(() => page.evaluate('speechSynthesis.paused')).toBe(true);
    await page.evaluate(`lab.ears[0].hear('i was', false)`);
    await expect.poll(() => page.getByTestId('say').getAttribute('placeholder')).toBe('i was');
    await page.evaluate(`lab.ears[0].hear('I was charged', true)`);
    await page.evaluate(`lab.ears[0].end()`);
    await listening(page).toEqual(['on 2']);
    await page.evaluate(`lab.ears[0].fail('no-speech')`);
    await listening(page).toEqual(['on 3']);
    await page.evaluate(`lab.ears[0].hear(' twice', true)`);
    await page.evaluate(`lab.ears[0].hear(' for May', false)`);
    await page.mouse.up();
    await caption(page, 'customer').filter({ hasText: 'I was charged twice for May' }).waitFor();
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
    await expect.poll(() => page.evaluate('speechSynthesis.paused')).toBe(false);
    await expect.poll(async () => saidIn(await log())).toContain('customer: I was charged twice for May');
    await listening(page).toEqual(['off 3']);
    await expect.poll(() => page.getByTestId('say').getAttribute('placeholder')).toBe('Say it');
  });

  test('that understood nothing says nothing; by the space bar as well', async () => {
    const { page, wire } = await demonstration(browserVoice, browserEars);
    await page.keyboard.down('Space');
    await listening(page).toEqual(['on 1']);
    await page.keyboard.up('Space');
    await listening(page).toEqual(['off 1']);
    await expect.poll(() => page.evaluate('speechSynthesis.paused')).toBe(false);
    expect(wire.said.join()).not.toContain('"say"');
    await expect.poll(() => page.getByTestId('call-notice').count()).toBe(0);
  });

  test.each([
    [
      'not-allowed',
      'This page may not listen. Allow the microphone in the browser, or type what you would say.',
    ],
    ['audio-capture', 'No microphone was found. Type what you would say.'],
    ['network', 'Your browser could not put speech into words. Type what you would say.'],
  ])('that ends with %s is not begun again, and the customer types', async (error, words) => {
    const { page, say } = await demonstration(browserVoice, browserEars);
    await hold(page).hover();
    await page.mouse.down();
    await listening(page).toEqual(['on 1']);
    await page.evaluate(`lab.ears[0].fail('${error}')`);
    await expect.poll(() => page.getByTestId('call-notice').textContent()).toBe(words);
    await page.mouse.up();
    await listening(page).toEqual(['off 1']);
    await expect.poll(() => hold(page).isVisible()).toBe(false);
    await expect.poll(() => page.getByTestId('simulated').textContent()).not.toContain('hold the button');
    await expect.poll(() => page.evaluate('speechSynthesis.paused')).toBe(false);
    await say('I was charged twice for May');
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
  });
});

describe.skipIf(!chromiumPath)('a demonstration in a browser that neither speaks nor listens', () => {
  test('is read and typed, and says so', async () => {
    const { page, say, log } = await demonstration(noSpeech);
    await explained(page).toMatch(
      /Your browser has no voice of its own: read the answers here. Type what you would say.$/,
    );
    await expect.poll(() => hold(page).isVisible()).toBe(false);
    await say('I was charged twice for May');
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
    await expect.poll(async () => saidIn(await log()).at(-1)).toContain('What is yours?');
  });
});
