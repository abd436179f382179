import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { pcm16FromBytes } from '../../src/audio/pcm16.ts';
import { linkAddress } from '../../src/contracts/staff.ts';
import { ModemDecoder } from '../../src/testing/modem/modem-decoder.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { expectAccessible, openConsole } from '../support/console-page.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';
import type { SignInAs } from '../support/pack-desk.ts';
import { DESK, phoneDesk, words } from '../support/phone-desk.ts';

const ANA: SignInAs = { name: 'Ana Silva', role: 'operator' };
const LEA: SignInAs = { name: 'Lea Lind', role: 'analyst' };

describe.skipIf(!chromiumPath)('the sound of a call in the console, in a real browser', () => {
  let browser: Browser;
  const opened: Awaited<ReturnType<typeof openConsole>>[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(...fakeMicrophone('This is Ana', 200));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const problems = opened.flatMap((one) => one.problems);
    for (const { context } of opened.splice(0)) await context.close();
    expect(problems).toEqual([]);
  });

  /** A call that is recorded and goes on, and the console of who looks at it. */
  async function begunCall() {
    const desk = await phoneDesk({
      pack: support,
      recording: { words: 'This call is recorded.' },
      steps: [words('Welcome to Harbourline.'), words('Your plan is Team and it is paid.')],
    });
    const { anna, call, server } = desk;
    await anna.dial(DESK);
    await anna.hears('Welcome to Harbourline.');
    const signInUrl = async ({ name = '', role = 'owner' }: SignInAs = {}) =>
      linkAddress(server.url, (await server.staff.createLink({ account: name, name, roles: [role] })).secret);
    const visit = async (as: SignInAs) => {
      const one = await openConsole(browser, { url: server.url, signInUrl }, as, `/c/${call.id}`);
      opened.push(one);
      return one.page;
    };
    return { ...desk, visit };
  }

  /** A call that was recorded: a greeting, a long silence, a question and its answer. */
  async function recordedCall() {
    const desk = await begunCall();
    const { anna, call } = desk;
    await anna.wait(6_000);
    await anna.speak('what is my plan');
    await anna.hears('it is paid.');
    await anna.wait(6_000);
    anna.hangUp();
    await call.comes('recording-stopped');
    return desk;
  }

  const heard = (page: Page) => page.locator('[data-testid="entry"][data-heard="true"]');
  const positionOf = async (page: Page) => secondsIn(await page.getByTestId('position').innerText());

  test('is played by key and in ranges; what is heard is marked, and an event or a word leads to its sound', async () => {
    const desk = await recordedCall();
    const page = await desk.visit(ANA);
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (/\/recording\?/.test(response.url())) statuses.push(response.status());
    });
    await page.getByTestId('sound').waitFor();
    await expect.poll(() => inkOn(page)).toBeGreaterThan(200);
    await expectAccessible(page);
    await page.keyboard.press('y');
    await heard(page).filter({ hasText: 'This call is recorded.' }).waitFor();
    await heard(page).filter({ hasText: 'Welcome to Harbourline.' }).waitFor();
    expect(new Set(statuses)).toEqual(new Set([206]));
    await page.keyboard.press('y');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

    const question = page.locator('[data-testid="entry"]').filter({ hasText: 'what is my plan' });
    await question.getByTestId('play-from').click();
    await heard(page).filter({ hasText: 'what is my plan' }).waitFor();
    await heard(page).filter({ hasText: 'Your plan is Team' }).waitFor();
    const at = await positionOf(page);
    await page.keyboard.press('y');
    await page.getByTestId('word').filter({ hasText: 'Your' }).click();
    await page.locator('[data-testid="word"][aria-current="true"]').filter({ hasText: 'Your' }).waitFor();
    await expect.poll(() => positionOf(page)).toBeLessThanOrEqual(at);
    await page.keyboard.press('[');
    await expect.poll(() => positionOf(page)).toBeLessThan(at - 2);
  });

  test('is moved by the scrubber of a replay, and moves it while it plays', async () => {
    const desk = await recordedCall();
    const page = await desk.visit(ANA);
    await page.getByTestId('sound').waitFor();
    await page.keyboard.press('p');
    const slider = page.getByTestId('replay-slider');
    await slider.press('End');
    await expect.poll(() => positionOf(page)).toBeGreaterThan(8);
    await slider.press('Home');
    await expect.poll(() => positionOf(page)).toBe(0);
    await page.getByTestId('play').click();
    await page.getByTestId('replay-at').filter({ hasText: 'agent said' }).waitFor();
    await heard(page).filter({ hasText: 'Welcome to Harbourline.' }).waitFor();
  });

  test('passes over silence where that is wished', async () => {
    const desk = await recordedCall();
    const page = await desk.visit(ANA);
    await page.getByTestId('sound').waitFor();
    // Every position that is shown.
    await page.evaluate(`(() => {
      window.positions = [];
      const shown = document.querySelector('[data-testid="position"]');
      new MutationObserver(() => window.positions.push(shown.innerText)).observe(shown, { characterData: true, subtree: true });
    })()`);
    await page.keyboard.press('i');
    await page.locator('[data-testid="skip-silence"][aria-pressed="true"]').waitFor();
    await page.keyboard.press('y');
    await heard(page).filter({ hasText: 'Your plan is Team' }).waitFor();
    const positions = ((await page.evaluate('window.positions')) as string[]).map(secondsIn);
    const steps = positions.slice(1).map((at, index) => at - (positions[index] ?? 0));
    expect(Math.max(...steps)).toBeGreaterThanOrEqual(3);
  });

  test('is listened to while the call goes on, and who takes over speaks by microphone until they hand back', async () => {
    const { anna, call, visit } = await begunCall();
    const page = await visit(ANA);
    const [ear, mouth] = [new ModemDecoder(24_000), new ModemDecoder(24_000)];
    const wire = { heard: '', said: '' };
    const add =
      (to: 'heard' | 'said', decoder: ModemDecoder) =>
      ({ payload }: { payload: string | Buffer }) => {
        if (typeof payload === 'string') return;
        for (const word of decoder.push(pcm16FromBytes(payload))) wire[to] += word.text;
      };
    page.on('websocket', (socket) => {
      socket.on('framereceived', add('heard', ear));
      socket.on('framesent', add('said', mouth));
    });
    const standing = (is: string) => page.locator(`[data-testid="standing-in-call"][data-standing="${is}"]`);
    await page.getByTestId('listen').waitFor();
    await page.keyboard.press('h');
    await standing('listening').waitFor();
    await expectAccessible(page);
    await anna.speak('what is my plan');
    await anna.hears('it is paid.');
    await anna.wait(500);
    await expect.poll(() => wire.heard).toBe('what is my planYour plan is Team and it is paid.');
    await expect.poll(() => page.getByTestId('speak').count()).toBe(0);

    await page.keyboard.press('t');
    await call.comes('person-claimed');
    await page.getByTestId('speak').waitFor();
    await page.keyboard.press('m');
    await standing('speaking').waitFor();
    await expect.poll(() => wire.said).toContain('This is Ana');
    // The desk has told who joined: the conversation is free for the next step.
    await anna.hears('joined the conversation.');
    await anna.wait(1_000);
    await page.keyboard.press('b');
    await page.getByTestId('hand-back-note').fill('All is told.');
    await page.getByTestId('hand-back-send').click();
    await standing('listening').filter({ hasText: 'not with you' }).waitFor();
    await page.keyboard.press('h');
    await standing('away').waitFor();
    await call.comes('person-whispered');
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test('is not there for who may read conversations and not hear them', async () => {
    const desk = await recordedCall();
    const page = await desk.visit(LEA);
    await page.getByTestId('message').filter({ hasText: 'Your plan is Team' }).waitFor();
    await page.locator('[data-testid="mark"][data-type="recording-started"]').waitFor();
    await expect.poll(() => page.getByTestId('sound').count()).toBe(0);
    await expect.poll(() => page.getByTestId('play-from').count()).toBe(0);
  });
});

/** Of e.g. `1:05 / 2:00` the first, in seconds. */
function secondsIn(shown: string): number {
  const [minutes = 0, seconds = 0] = shown.split(' / ')[0]?.split(':').map(Number) ?? [];
  return minutes * 60 + seconds;
}

/** How many points of the waveform are drawn. */
function inkOn(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const canvas = document.querySelector('[data-testid="waveform"]');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return [...data].filter((value, at) => at % 4 === 3 && value > 0).length;
  })()`);
}
