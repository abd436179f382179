import { expect, test } from 'vitest';
import { decodeMulaw, encodeMulaw } from '../audio/mulaw.ts';
import { pcm16FromBytes, pcm16ToBytes } from '../audio/pcm16.ts';
import type { VoiceLine } from '../contracts/voice.ts';
import { encode } from '../testing/modem/modem.ts';
import { decode, ModemDecoder } from '../testing/modem/modem-decoder.ts';
import { SteppedClock } from '../testing/realtime/clock.ts';
import { HeldCalls } from './held-calls.ts';

const FRAME_MS = 20;

/** A telephone call, on a clock that a test steps. */
function heldCall() {
  const clock = new SteppedClock();
  const held = new HeldCalls(clock, clock);
  let toCustomer: Uint8Array = new Uint8Array();
  const line = {
    format: 'mulaw-8k',
    play(audio: Uint8Array) {
      toCustomer = Buffer.concat([toCustomer, audio]);
    },
  } as unknown as VoiceLine;
  const recorded: Uint8Array[] = [];
  const recorder = {
    hear: () => undefined,
    play: (audio: Uint8Array) => void recorded.push(audio),
    clear: () => undefined,
  };
  const call = held.begin('cv_1', line, recorder);
  const listen = () => {
    const decoder = new ModemDecoder(24_000);
    const heard = { words: '', isOver: false };
    const listener = {
      hear(audio: Uint8Array) {
        for (const word of decoder.push(pcm16FromBytes(audio))) heard.words += word.text;
      },
      ended() {
        heard.isOver = true;
      },
    };
    return { heard, seat: held.join('cv_1', listener) };
  };
  /** Lets time pass while the customer says something, or nothing. */
  const pass = async (ms: number, words = '') => {
    const said = encodeMulaw(encode(words, 8000));
    for (let at = 0; at < ms; at += FRAME_MS) {
      await clock.advance(FRAME_MS);
      const frame = new Uint8Array(160).fill(0xff);
      frame.set(said.subarray(at * 8, (at + FRAME_MS) * 8));
      call.hear(frame);
    }
  };
  const heardByCustomer = () => decode(decodeMulaw(toCustomer), 8000);
  return { clock, held, call, listen, pass, heardByCustomer, recorded };
}

test('who listens hears the customer as they speak, and the agent when it is played, also where that came long before', async () => {
  const { call, listen, pass } = heldCall();
  // Two answers that were sent before anybody listened: the first is over by then.
  call.play(encodeMulaw(encode('gone', 8000)));
  await pass(2_000);
  call.play(encodeMulaw(encode('Your plan is Team.', 8000)));
  const { heard } = listen();
  await pass(3_000);
  await pass(3_000, 'thank you');
  expect(heard.words).toBe('Your plan is Team.thank you');
});

test('what the customer does not hear, as they interrupted, nobody hears', async () => {
  const { call, listen, pass } = heldCall();
  const { heard } = listen();
  call.play(encodeMulaw(encode('one two three four five six seven eight', 8000)));
  await pass(500);
  call.clear();
  await pass(4_000);
  expect(heard.words).toMatch(/^one/);
  expect(heard.words).not.toContain('eight');
});

test('who speaks is heard by the customer, by others who listen and in the recording, and does not hear themselves', async () => {
  const { listen, pass, heardByCustomer, recorded } = heldCall();
  const [ana, bo] = [listen(), listen()];
  const said = pcm16ToBytes(encode('Hello this is Ana', 24_000));
  for (let at = 0; at < said.length; at += 960) {
    ana.seat?.speak(said.slice(at, at + 960));
    await pass(FRAME_MS);
  }
  await pass(500);
  expect(heardByCustomer()).toBe('Hello this is Ana');
  expect(recorded.length).toBeGreaterThan(10);
  expect(bo.heard.words).toBe('Hello this is Ana');
  expect(ana.heard.words).toBe('');
});

test('after they left nobody hears or is heard, and the end of the call is told', async () => {
  const { call, held, listen, pass, heardByCustomer } = heldCall();
  const [ana, bo] = [listen(), listen()];
  ana.seat?.leave();
  ana.seat?.speak(pcm16ToBytes(encode('Hello', 24_000)));
  await pass(2_000, 'is somebody there');
  expect([ana.heard.words, heardByCustomer()]).toEqual(['', '']);
  held.end('cv_1', call);
  expect([ana.heard.isOver, bo.heard.isOver]).toEqual([false, true]);
  expect(listen().seat).toBeUndefined();
});

test('a newer call of the conversation has those who listen from then on', () => {
  const { call, held, listen } = heldCall();
  const before = listen();
  const newer = held.begin('cv_1', { format: 'mulaw-8k' } as VoiceLine, undefined);
  expect(before.heard.isOver).toBe(true);
  held.end('cv_1', call);
  expect(listen().seat).toBeDefined();
  held.end('cv_1', newer);
});
