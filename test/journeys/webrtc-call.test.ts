import { assistantMessage, functionCall } from '@openai/agents-core/testing';
import type { Page } from 'playwright-core';
import { definePack } from 'switchroom';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/app/serve.ts';
import type { Model } from '../../src/contracts/model.ts';
import { deskForTests } from '../../src/engine/testing/desk.ts';
import { obedient, openaiRealtime } from '../../src/models/openai-realtime/index.ts';
import { type AnswerOffer, startRealtimeServer } from '../../src/testing/realtime/index.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient } from '../support/api.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';
import { PEER_ARGUMENTS, vendorPeer } from '../support/vendor-peer.ts';

interface Recorded {
  readonly type: string;
  readonly data: { readonly text?: string; readonly agent?: string };
}

/** Greets, hands bills over to billing, and asks for the invoice there. */
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

/** A desk whose pages are to talk straight to a local Realtime server. */
async function directDesk(answerOffer?: AnswerOffer) {
  const sent: string[] = [];
  const voices = await startRealtimeServer({
    ...{ model: obedient(mind), pace: 4, answerOffer },
    observe: ({ from, event }) => from === 'client' && sent.push(event.type),
  });
  const { url, apiKey } = voices;
  const database = await testDatabase();
  const server = await serve(
    {
      pack: definePack({ name: 'webrtc_call', desk: deskForTests() }),
      speech: openaiRealtime({ url, apiKey, turnDetection: { type: 'server' } }),
      ...{ models: [], prices: {}, phone: {}, voice: { transport: 'webrtc' } },
    },
    {
      ...{ PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
    },
  );
  const close = async () => {
    await server.close();
    await voices.close();
    await database.drop();
  };
  const log = async (id = ''): Promise<Recorded[]> => {
    const path = `/v1/conversations/${id}/events?limit=1000`;
    return (await new ApiClient(server.url).json<{ events: Recorded[] }>(path)).events;
  };
  return { voices, server, sent, log, close };
}

const caption = (page: Page, agent: string) =>
  page.getByTestId('caption').and(page.locator(`[data-agent="${agent}"]`));
const saidIn = (log: readonly Recorded[]) =>
  log.flatMap(({ type, data }) => {
    if (type === 'customer-said') return `customer: ${data.text}`;
    return type === 'agent-said' ? `${data.agent}: ${data.text}` : [];
  });

describe.skipIf(!chromiumPath)('a call straight from a page to the vendor, in a real browser', () => {
  test('is heard and hears over WebRTC; the desk holds it beside, with captions, owner and handoff on screen', async () => {
    const browser = await launchBrowser(...fakeMicrophone('My bill is wrong.', 8_000), ...PEER_ARGUMENTS);
    const heard = { samples: 0 };
    const answerOffer = await vendorPeer(await browser.newPage(), (samples, rate) => {
      heard.samples += samples.length;
      desk.voices.sessions[0]?.leg?.speak(samples, rate);
    });
    const desk = await directDesk(answerOffer);
    const page = await browser.newPage();
    const problems: string[] = [];
    const frames = { binary: 0, text: [] as string[] };
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('websocket', (socket) => {
      const see = ({ payload }: { payload: string | Buffer }) =>
        typeof payload === 'string' ? frames.text.push(payload) : (frames.binary += 1);
      socket.on('framereceived', see);
      socket.on('framesent', see);
    });
    onTestFinished(async () => {
      await browser.close();
      await desk.close();
      expect(problems).toEqual([]);
    });
    await page.addInitScript(`
      const Connection = RTCPeerConnection;
      RTCPeerConnection = class extends Connection { constructor() { super(); window.connection = this; } };
    `);
    await page.goto(desk.server.url);

    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
    await page.getByTestId('call').and(page.locator('[data-phase="live"]')).waitFor();
    await caption(page, 'customer').filter({ hasText: 'My bill is wrong.' }).waitFor();
    await caption(page, 'billing').filter({ hasText: 'Which invoice is it?' }).waitFor();
    expect(await page.getByTestId('call-owner').getAttribute('data-agent')).toBe('billing');
    const energy = `connection.getReceivers()[0].getStats().then((stats) =>
      [...stats.values()].find(({ type }) => type === 'inbound-rtp').totalAudioEnergy)`;
    expect(Number(await page.evaluate(energy))).toBeGreaterThan(0);
    expect(heard.samples).toBeGreaterThan(0);
    const id = page.url().split('/').at(-1);
    await expect
      .poll(async () => saidIn(await desk.log(id)), { timeout: 20_000 })
      .toEqual(
        expect.arrayContaining([
          'triage: Good day. How can I help you?',
          'customer: My bill is wrong.',
          'billing: Which invoice is it?',
        ]),
      );
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/webrtc.png` });
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
    await expect.poll(() => desk.voices.sessions).toEqual([]);

    expect(frames.binary).toBe(0);
    expect(desk.sent).not.toContain('input_audio_buffer.append');
    const recorded = await desk.log(id);
    expect(recorded.map(({ type }) => type)).toContain('handoff-acknowledged');
    expect(recorded.at(-1)?.type).toBe('turn-finished');
    expect(JSON.stringify([recorded, frames.text])).not.toContain('ek_');
  });
});
