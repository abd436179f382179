import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DTMF_KEYS, DtmfDetector, dtmfTone } from '../../../audio/dtmf.ts';
import { joinFrames } from '../../../audio/frames.ts';
import { decodeMulaw, encodeMulaw } from '../../../audio/mulaw.ts';
import { Keys } from './keys.ts';

const FRAME = 160;
const FRAME_MS = 20;
const key = fc.constantFrom(...DTMF_KEYS);
const keys = fc.array(key, { minLength: 1, maxLength: 8 });

/** Keys as they sound, a tone and a pause of 100 ms each, with a second of silence behind them; when each begins. */
function sounding(digits: readonly string[]) {
  const pause = new Int16Array(800);
  const tones = digits.flatMap((digit) => [dtmfTone(digit, { rate: 8000, milliseconds: 100 }), pause]);
  const audio = encodeMulaw(joinFrames([pause, ...tones, new Int16Array(8000)]));
  return { audio, beginsMs: digits.map((_, index) => 100 + 200 * index) };
}

/** What is pressed when each message comes so long after (or before) the beginning of its tone. */
function pressed(
  audio: Uint8Array,
  messages: readonly { readonly digit: string; readonly atMs: number }[],
): string {
  let out = '';
  const heard = new Keys((digit) => {
    out += digit;
  });
  for (let at = 0; at < audio.length; at += FRAME) {
    const fromMs = at / 8;
    for (const { digit, atMs } of messages)
      if (atMs >= fromMs && atMs < fromMs + FRAME_MS) heard.message(digit);
    heard.listen(audio.subarray(at, at + FRAME));
  }
  return out;
}

test('each key counts once, in order, however far its message is behind or before its tone', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: -90, max: 400 }), (digits, shiftMs) => {
      const { audio, beginsMs } = sounding(digits);
      const messages = digits.map((digit, index) => ({ digit, atMs: (beginsMs[index] ?? 0) + shiftMs }));
      expect(pressed(audio, messages)).toBe(digits.join(''));
    }),
    { numRuns: 50 },
  );
});

test('keys count when only their tones come, and when only their messages do', () => {
  fc.assert(
    fc.property(keys, (digits) => {
      const { audio, beginsMs } = sounding(digits);
      const messages = digits.map((digit, index) => ({ digit, atMs: beginsMs[index] ?? 0 }));
      expect(pressed(audio, [])).toBe(digits.join(''));
      expect(pressed(new Uint8Array(audio.length).fill(0xff), messages)).toBe(digits.join(''));
    }),
    { numRuns: 30 },
  );
});

test('keys are heard as well as by who listens to everything: short, soft, one sine louder, in noise', () => {
  const shape = fc.record({
    digit: key,
    milliseconds: fc.integer({ min: 45, max: 120 }),
    dbfs: fc.integer({ min: -24, max: -10 }),
    twist: fc.integer({ min: -6, max: 3 }),
    before: fc.integer({ min: 400, max: 900 }),
    noise: fc.integer({ min: 0, max: 40 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(shape, ({ digit, before, noise, seed, ...more }) => {
      const tone = dtmfTone(digit, { rate: 8000, ...more });
      const clean = joinFrames([new Int16Array(before), tone, new Int16Array(8000)]);
      let state = seed;
      const audio = encodeMulaw(
        clean.map((sample) => {
          state = (state * 16_807) % 2_147_483_647;
          return sample + Math.round(((state / 2_147_483_647) * 2 - 1) * noise);
        }),
      );
      const everything = new DtmfDetector(8000).push(decodeMulaw(audio));
      expect(pressed(audio, [])).toBe(everything);
      expect(everything).toBe(digit);
    }),
    { numRuns: 200 },
  );
});

test('the same key pressed again much later is another press', () => {
  const { audio } = sounding(['5']);
  expect(pressed(audio, [{ digit: '5', atMs: 1_000 }])).toBe('55');
});

test('where a key sounds there is silence for whoever listens for words, and nowhere else', () => {
  const speech = encodeMulaw(
    Int16Array.from({ length: 3_200 }, (_, at) => 6_000 * Math.sin(at * (0.2 + at / 9_000))),
  );
  const tone = encodeMulaw(dtmfTone('7', { rate: 8000, milliseconds: 200 }));
  const ear = new Keys(() => undefined);
  const heard = [speech, tone, speech].map((sound) =>
    Array.from({ length: sound.length / FRAME }, (_, at) =>
      ear.listen(sound.subarray(at * FRAME, (at + 1) * FRAME)),
    ),
  );
  expect(heard[0]?.flatMap((frame) => [...frame])).toEqual([...speech]);
  expect(heard[1]?.every((frame) => frame.every((byte) => byte === 0xff))).toBe(true);
  expect(heard[2]?.flatMap((frame) => [...frame])).toEqual([...speech]);
});
