import type { Page } from 'playwright-core';
import type { AnswerOffer } from '../../src/testing/realtime/index.ts';

const RATE = 24_000;

/** What the page does that is the vendor's end: it answers offers, tells what it hears, and says what it is given. */
const SCRIPT = `
  const context = new AudioContext({ sampleRate: ${RATE} });
  const mouth = context.createMediaStreamDestination();
  const saying = new Set();
  let until = 0;
  window.say = (samples, rate) => {
    const buffer = context.createBuffer(1, samples.length, rate);
    buffer.getChannelData(0).set(samples.map((value) => value / 32768));
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(mouth);
    until = Math.max(until, context.currentTime);
    source.start(until);
    until += buffer.duration;
    saying.add(source);
    source.onended = () => saying.delete(source);
  };
  window.fallSilent = () => {
    for (const source of saying) source.stop();
    until = 0;
  };
  window.answer = async (sdp) => {
    await context.resume();
    const connection = new RTCPeerConnection();
    window.connection = connection;
    connection.ontrack = ({ track }) => {
      const stream = new MediaStream([track]);
      // Chromium decodes only what an element plays.
      window.ear = Object.assign(new Audio(), { muted: true, srcObject: stream });
      window.ear.play();
      const ear = context.createScriptProcessor(4096, 1, 1);
      ear.onaudioprocess = ({ inputBuffer }) =>
        window.heard(Array.from(inputBuffer.getChannelData(0), (value) => Math.round(value * 32767)));
      context.createMediaStreamSource(stream).connect(ear).connect(context.destination);
    };
    await connection.setRemoteDescription({ type: 'offer', sdp });
    connection.addTrack(mouth.stream.getAudioTracks()[0], mouth.stream);
    await connection.setLocalDescription();
    const gathered = () => connection.iceGatheringState === 'complete';
    if (!gathered())
      await new Promise((resolve) => {
        connection.onicegatheringstatechange = () => gathered() && resolve();
      });
    return connection.localDescription.sdp;
  };
`;

/** Arguments with which a Chromium connects pages of its own. */
export const PEER_ARGUMENTS = [
  '--disable-features=WebRtcHideLocalIpsWithMdns',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
];

/** Makes a page the vendor's end of WebRTC calls: what it hears goes to `hear`, and it says what the server says. */
export async function vendorPeer(
  page: Page,
  hear: (samples: Int16Array, rate: typeof RATE) => void,
): Promise<AnswerOffer> {
  await page.exposeFunction('heard', (samples: number[]) => hear(Int16Array.from(samples), RATE));
  await page.evaluate(SCRIPT);
  const ask = (expression: string) => page.evaluate(expression).catch(() => undefined);
  return async (offer) => ({
    sdp: await page.evaluate<string>(`answer(${JSON.stringify(offer)})`),
    listener: {
      sound: (samples, rate) => void ask(`say(${JSON.stringify([...samples])}, ${rate})`),
      cleared: () => void ask('fallSilent()'),
    },
  });
}
