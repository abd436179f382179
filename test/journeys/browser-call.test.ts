import { assistantMessage, functionCall } from '@openai/agents-core/testing';
import type { Browser, Page } from 'playwright-core';
import { definePack } from 'switchroom';
import { describe, expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import type { LoadedConfig } from '../../src/app/config.ts';
import { serve } from '../../src/app/serve.ts';
import { decode } from '../../src/audio/modem-decoder.ts';
import { pcm16FromBytes } from '../../src/audio/pcm16.ts';
import type { Model } from '../../src/contracts/model.ts';
import { deskForTests } from '../../src/engine/testing/desk.ts';
import { obedient, openaiRealtime } from '../../src/models/openai-realtime/index.ts';
import { startRealtimeServer } from '../../src/testing/realtime/index.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient } from '../support/api.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): calls from a page are not tested.');

interface Recorded {
  readonly type: string;
  readonly data: { readonly text?: string; readonly agent?: string; readonly complete?: boolean };
}

/** The whole server with its page open in a browser. */
async function openPage(config: Pick<LoadedConfig, 'pack' | 'speech'>, browser: Browser) {
  const database = await testDatabase();
  const server = await serve(
    { models: [], prices: {}, phone: {}, ...config },
    {
      ...{ PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
    },
  );
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const wire = { sound: Buffer.alloc(0), said: [] as string[] };
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload !== 'string') wire.sound = Buffer.concat([wire.sound, payload]);
    });
    socket.on('framesent', ({ payload }) => typeof payload === 'string' && wire.said.push(payload));
  });
  onTestFinished(async () => {
    await browser.close();
    await server.close();
    await database.drop();
    expect(problems).toEqual([]);
  });
  await page.goto(server.url);
  const log = async (): Promise<Recorded[]> => {
    const id = page.url().split('/').at(-1);
    const path = `/v1/conversations/${id}/events?limit=1000`;
    return (await new ApiClient(server.url).json<{ events: Recorded[] }>(path)).events;
  };
  return { page, wire, log, problems };
}

const caption = (page: Page, agent: string) =>
  page.getByTestId('caption').and(page.locator(`[data-agent="${agent}"]`));
const saidIn = (log: readonly Recorded[]) =>
  log.flatMap(({ type, data }) => {
    if (type === 'customer-said') return `customer: ${data.text}`;
    return type === 'agent-said' ? `${data.agent}: ${data.text}` : [];
  });

/** Greets, hands bills over to billing, and asks for the invoice there: however often it is told. */
const mind: Model = {
  getResponse: () => Promise.reject(new TypeError('It only streams.')),
  async *getStreamedResponse({ input, tools }) {
    const mayTransfer = tools.some((tool) => tool.type === 'function' && tool.name === 'transfer_to_billing');
    const isTold = JSON.stringify(input).includes('bill');
    const output = !isTold
      ? assistantMessage('Good day. How can I help you?')
      : mayTransfer
        ? functionCall('transfer_to_billing', { reason: 'A wrong bill.' }, { callId: 'call_1' })
        : assistantMessage('Which invoice is it?');
    yield { type: 'response_started' };
    const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    yield { type: 'response_done', response: { id: 'mind', usage, output: [output] } };
  },
};

describe.skipIf(!chromiumPath)('a call from a page, in a real browser', () => {
  test('goes from the microphone to the speech model and back, with captions, owner and handoff on screen', async () => {
    const voices = await startRealtimeServer({ model: obedient(mind), pace: 4 });
    onTestFinished(() => voices.close());
    const { url, apiKey } = voices;
    const speech = openaiRealtime({ url, apiKey, turnDetection: { type: 'server' } });
    const pack = definePack({ name: 'browser_call', desk: deskForTests() });
    // Said again and again: a machine under load may lose a little of it.
    const microphone = fakeMicrophone('My bill is wrong.', 8_000);
    const { page, wire, log } = await openPage({ pack, speech }, await launchBrowser(...microphone));

    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
    await page.getByTestId('call').and(page.locator('[data-phase="live"]')).waitFor();
    await caption(page, 'customer').filter({ hasText: 'My bill is wrong.' }).waitFor();
    await caption(page, 'billing').filter({ hasText: 'Which invoice is it?' }).waitFor();
    expect(await page.getByTestId('call-handoff').getAttribute('data-to')).toBe('billing');
    expect(await page.getByTestId('call-owner').getAttribute('data-agent')).toBe('billing');
    // The desk's words, as they came out of the socket, and the page's word that they were played.
    await expect
      .poll(() => decode(pcm16FromBytes(wire.sound), 24_000), { timeout: 20_000 })
      .toMatch(/^Good day. How can I help you\?.*Which invoice is it\?$/);
    // What was heard is on record, as the page said that it was played.
    await expect
      .poll(async () => saidIn(await log()), { timeout: 20_000 })
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
    await page.getByTestId('message').and(page.locator('[data-agent="billing"]')).waitFor();
  });

  test('is shown without a key: the floor answers what is typed, and says so on the screen', async () => {
    const { page, log } = await openPage({ pack: support, speech: undefined }, await launchBrowser());
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'Welcome to Harbourline Support.' }).waitFor();
    expect(await page.getByTestId('simulated').textContent()).toContain('No speech model is set up');
    await page.getByTestId('say').fill('I was charged twice for May');
    await page.getByTestId('say').press('Enter');
    await caption(page, 'customer').filter({ hasText: 'I was charged twice for May' }).waitFor();
    await caption(page, 'billing').filter({ hasText: 'What is yours?' }).waitFor();
    expect(await page.getByTestId('call-owner').getAttribute('data-agent')).toBe('billing');
    expect(
      await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
    ).toBe(false);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/demo-call.png` });
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
    expect(saidIn(await log())).toContain('customer: I was charged twice for May');
    expect((await log()).map(({ type }) => type)).toContain('handoff-committed');
  });

  test('goes on where it was when its socket breaks', async () => {
    const { page, log } = await openPage({ pack: support, speech: undefined }, await launchBrowser());
    await page.addInitScript(`
      const Socket = WebSocket;
      WebSocket = class extends Socket { constructor(url) { super(url); WebSocket.last = this; } };
    `);
    await page.reload();
    await page.getByTestId('talk').click();
    // Heard to its end, and so on record.
    await page.getByTestId('message').filter({ hasText: 'How can I help you?' }).waitFor();
    await page.evaluate('WebSocket.last.close()');
    await page.getByTestId('call').and(page.locator('[data-phase="reconnecting"]')).waitFor();
    await page.getByTestId('call').and(page.locator('[data-phase="live"]')).waitFor();
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
