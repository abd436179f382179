import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/app/serve.ts';
import { joinFrames } from '../../src/audio/frames.ts';
import { encode } from '../../src/testing/modem/modem.ts';
import type { AnswerOffer } from '../../src/testing/realtime/index.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { billingDesk, callIn, caption, logOf, saidIn } from '../support/browser-desk.ts';
import { fakeMicrophone } from '../support/fake-microphone.ts';
import { PEER_ARGUMENTS, vendorPeer } from '../support/vendor-peer.ts';
import { keptConversation } from '../support/widget-page.ts';

/** A desk whose pages are to talk straight to a local Realtime server. */
async function directDesk(answerOffer?: AnswerOffer) {
  const sent: string[] = [];
  const { voices, config } = await billingDesk({
    answerOffer,
    observe: ({ from, event }) => void (from === 'client' && sent.push(event.type)),
  });
  const database = await testDatabase();
  const server = await serve(
    { ...config, models: [], prices: {}, phone: {}, voice: { transport: 'webrtc' } },
    {
      ...{ PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
    },
  );
  const api = await ownersApi(server);
  const close = async () => {
    await server.close();
    await database.drop();
  };
  return { voices, server, sent, log: (id?: string) => logOf(api, id), close };
}

describe.skipIf(!chromiumPath)('a call straight from a page to the vendor, in a real browser', () => {
  test('is heard and hears over WebRTC; the desk holds it beside, with captions, owner and handoff on screen', async () => {
    // Said again and again: on its way it is compressed as speech is, and a machine under load may lose a little of it.
    const browser = await launchBrowser(
      ...fakeMicrophone('My bill, the May bill.', 8_000),
      ...PEER_ARGUMENTS,
    );
    const heard = { samples: 0 };
    const answerOffer = await vendorPeer(await browser.newPage(), (samples, rate) => {
      heard.samples += samples.length;
      desk.voices.sessions[0]?.leg?.speak(samples, rate);
    });
    const desk = await directDesk(answerOffer);
    const page = await browser.newPage();
    const problems: string[] = [];
    const frames = { soundBytes: 0, text: [] as string[] };
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('websocket', (socket) => {
      const see = ({ payload }: { payload: string | Buffer }) => {
        if (typeof payload === 'string') frames.text.push(payload);
        // Pings and goodbyes are no text, and a few bytes long.
        else if (payload.length > 10) frames.soundBytes += payload.length;
      };
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
    await callIn(page, 'live').waitFor();
    await caption(page, 'customer').filter({ hasText: 'bill' }).first().waitFor();
    await caption(page, 'billing').filter({ hasText: 'Which invoice is it?' }).first().waitFor();
    await expect.poll(() => page.getByTestId('call-owner').getAttribute('data-agent')).toBe('billing');
    const energy = `connection.getReceivers()[0].getStats().then((stats) =>
      [...stats.values()].find(({ type }) => type === 'inbound-rtp').totalAudioEnergy)`;
    expect(Number(await page.evaluate(energy))).toBeGreaterThan(0);
    expect(heard.samples).toBeGreaterThan(0);
    const id = await keptConversation({ page });
    await expect
      .poll(async () => saidIn(await desk.log(id)))
      .toEqual(
        expect.arrayContaining([
          'triage: Good day. How can I help you?',
          expect.stringMatching(/^customer: .*bill/),
          'billing: Which invoice is it?',
        ]),
      );
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/webrtc.png` });
    // Another microphone is heard from now on, in this call and when it is made anew.
    await page.getByText('Devices', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Microphone' }).selectOption({ label: 'Fake Audio Input 2' });
    const heardThrough = () => page.evaluate('connection.getSenders()[0].track.label');
    await expect.poll(heardThrough).toBe('Fake Audio Input 2');
    // The vendor ends every session some time: the page calls anew, and nobody greets again.
    const [first] = desk.voices.sessions;
    first?.end(1000, 'Your session hit the maximum duration of 60 minutes.');
    await callIn(page, 'reconnecting').waitFor();
    await callIn(page, 'live').waitFor();
    await expect.poll(() => desk.voices.sessions.length).toBe(1);
    expect(desk.voices.sessions[0]).not.toBe(first);
    const { length } = frames.text;
    await expect.poll(() => frames.text.slice(length).join('')).toContain('"customer-said"');
    expect(await heardThrough()).toBe('Fake Audio Input 2');
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
    await expect.poll(() => desk.voices.sessions).toEqual([]);

    expect(frames.soundBytes).toBe(0);
    expect(desk.sent).not.toContain('input_audio_buffer.append');
    const recorded = await desk.log(id);
    expect(recorded.map(({ type }) => type)).toContain('handoff-acknowledged');
    expect(recorded.at(-1)?.type).toBe('turn-finished');
    expect(JSON.stringify([recorded, frames.text])).not.toContain('ek_');
  });

  test('goes over the server where no way leads to the vendor', async () => {
    const browser = await launchBrowser(...fakeMicrophone('My bill is wrong.', 8_000));
    // The answer has no media: there is nothing to connect to.
    const desk = await directDesk();
    const page = await browser.newPage();
    onTestFinished(async () => {
      await browser.close();
      await desk.close();
    });
    await page.goto(desk.server.url);
    await page.getByTestId('talk').click();
    await caption(page, 'triage').filter({ hasText: 'How can I help you?' }).waitFor();
    await expect.poll(() => desk.sent).toContain('input_audio_buffer.append');
    await page.getByTestId('hang-up').click();
    await page.getByTestId('composer').waitFor();
  });
});

describe('a call that a page has made at the vendor', () => {
  /** A page without a browser: its calls of the API, its socket, and its end of the sound. */
  async function caller() {
    const far = { cleared: 0, hungUp: 0 };
    const desk = await directDesk(async () => ({
      sdp: 'v=0',
      listener: { cleared: () => (far.cleared += 1), hungUp: () => (far.hungUp += 1) },
    }));
    const api = new ApiClient(desk.server.url);
    const post = (path: string, body: object) =>
      api.json<Record<string, string>>(path, { method: 'POST', body: JSON.stringify(body) });
    const id = await api.open();
    const { url = '', key, pass } = await post(`/v1/conversations/${id}/voice`, {});
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/sdp' };
    const answer = await fetch(url, { method: 'POST', headers, body: 'v=0' });
    const callId = answer.headers.get('location')?.split('/').at(-1);
    const attached = await post(`/v1/conversations/${id}/voice/attach`, { pass, callId });
    const socket = new WebSocket(desk.server.url.replace('http', 'ws') + attached.url);
    const told: Record<string, unknown>[] = [];
    socket.onmessage = ({ data }) => told.push(JSON.parse(data));
    onTestFinished(async () => {
      socket.close();
      await desk.close();
    });
    const captions = () => told.flatMap(({ type, delta }) => (type === 'agent-words' ? delta : [])).join('');
    const hears = (words: string) => expect.poll(captions).toContain(words);
    const quiet = new Int16Array(24_000);
    const says = (words: string) =>
      desk.voices.sessions[0]?.leg?.speak(joinFrames([encode(words, 24_000), quiet]), 24_000);
    const said = async () => saidIn(await desk.log(id));
    return { ...desk, far, id, socket, told, hears, says, said };
  }

  test('is held through the sideband: interrupted, what was not heard is neither said nor on record', async () => {
    const { hears, says, said, told, far, socket, voices, log, id } = await caller();
    await hears('How can I help you?');
    await expect.poll(said).toEqual(['triage: Good day. How can I help you?']);
    says('the opening hours please');
    await hears('Our offices');
    // The customer listens for a while.
    await setTimeout(1_200);
    says('stop');
    await expect.poll(() => far.cleared).toBe(1);
    await expect.poll(() => told.map(({ type }) => type)).toContain('interrupted');
    await expect.poll(async () => (await said())[2]).toMatch(/^triage: Our offices/);
    expect((await said())[2]).not.toContain('single');
    socket.send('{"type":"hang-up"}');
    await expect
      .poll(() => told.at(-1))
      .toEqual({
        ...{ type: 'ended', ending: { kind: 'closed', reason: 'hung-up' } },
      });
    await expect.poll(() => [far.hungUp, voices.sessions.length]).toEqual([1, 0]);
    expect((await log(id)).at(-1)?.type).toBe('turn-finished');
  });

  test('is over on record when the page’s sound breaks off, and the page is left to come back', async () => {
    const { hears, voices, socket, told, log, id } = await caller();
    await hears('How can I help you?');
    const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
    voices.sessions[0]?.end(1000, 'The peer has gone.');
    await closed;
    expect(told.map(({ type }) => type)).not.toContain('ended');
    expect((await log(id)).at(-1)?.type).toBe('turn-finished');
  });

  test('may be made by the page alone: its policy names the vendor, and nobody else', async () => {
    const { server, voices } = await caller();
    const policy = (await fetch(server.url)).headers.get('content-security-policy');
    expect(policy?.split('; ')).toContain(`connect-src 'self' ${new URL(voices.httpUrl).origin}`);
  });
});
