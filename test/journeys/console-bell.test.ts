import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { consoleVisits } from '../support/console-visits.ts';
import { supportDesk } from '../support/support-desk.ts';

/** Counts the tones that a page begins to play. */
const COUNT = `globalThis.tones = 0; const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...args) { globalThis.tones++; return start.apply(this, args); };`;

describe.skipIf(!chromiumPath)('the bell of the console, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('it rings when somebody begins to wait, once it is turned on, and is remembered', async () => {
    const desk = await begin();
    const asks = async () => {
      const id = await desk.stranger.open();
      await desk.stranger.say(id, 'I want to talk to a person');
      await page.locator(`[data-testid="wall-row"][data-id="${id}"][data-status="waiting"]`).waitFor();
    };
    const { page } = await visit({ name: 'Ana', role: 'operator' });
    await page.addInitScript(COUNT);
    await page.reload();
    await page.getByTestId('wall-empty').waitFor();
    const tones = () => page.evaluate<number>('globalThis.tones');
    await asks();
    await expect.poll(tones).toBe(0);
    await page.keyboard.press(';');
    await expect.poll(() => page.getByTestId('go-sound').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(tones).toBe(2);
    await asks();
    await expect.poll(tones).toBe(4);
    await page.reload();
    await expect.poll(() => page.getByTestId('go-sound').getAttribute('aria-pressed')).toBe('true');
    await page.getByTestId('wall-row').first().waitFor();
    await expect.poll(tones).toBe(0);
    await asks();
    await expect.poll(tones).toBe(2);
    await page.getByTestId('go-sound').click();
    await expect.poll(() => page.getByTestId('go-sound').getAttribute('aria-pressed')).toBe('false');
  });
});
