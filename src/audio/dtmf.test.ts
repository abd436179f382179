import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../testing/modem/modem.ts';
import { DTMF_KEYS, DtmfDetector, dtmfTone, soundsLikeKey } from './dtmf.ts';
import { joinFrames } from './frames.ts';
import { decodeMulaw, encodeMulaw } from './mulaw.ts';
import type { SampleRate } from './sample-rate.ts';
import { noise } from './testing/noise.ts';
import { tone } from './tone.ts';

const rates = fc.constantFrom<SampleRate>(8000, 16000, 24000);
const hear = (sound: Int16Array, rate: SampleRate = 8000) => new DtmfDetector(rate).push(sound);
const silence = (ms: number, rate: SampleRate) => tone([], ms, rate);

describe('keys pressed on a telephone', () => {
  it('are all heard, at every rate, through mu-law, soft or loud, in the order they were pressed', () => {
    const keys = fc.array(fc.constantFrom(...DTMF_KEYS), { maxLength: 12 });
    fc.assert(
      fc.property(
        keys,
        rates,
        fc.integer({ min: -30, max: -7 }),
        fc.nat(300),
        (pressed, rate, dbfs, offset) => {
          const sound = pressed.flatMap((key) => [
            dtmfTone(key, { rate, dbfs, milliseconds: 50 }),
            silence(50, rate),
          ]);
          const line = joinFrames([new Int16Array(offset), ...sound]);
          expect(hear(decodeMulaw(encodeMulaw(line)), rate)).toBe(pressed.join(''));
        },
      ),
    );
    expect(DTMF_KEYS).toHaveLength(16);
  });

  it('are told in a block by itself, and no other sound is', () => {
    for (const key of DTMF_KEYS)
      expect(soundsLikeKey(dtmfTone(key, { rate: 8000, milliseconds: 20 }), 8000)).toBe(true);
    // One of the two tones alone, the high ones beside each other, hiss, silence.
    const others = [[697], [1209], [1209, 1336]].map((frequencies) =>
      tone(
        frequencies.map((frequency) => ({ frequency, dbfs: -10 })),
        20,
        8000,
      ),
    );
    for (const sound of [...others, noise(160, -10, 5), silence(20, 8000)])
      expect(soundsLikeKey(sound, 8000)).toBe(false);
  });

  it('count once however long they are held, and in portions of any size', () => {
    const line = dtmfTone('5', { rate: 8000, milliseconds: 2000 });
    const detector = new DtmfDetector(8000);
    let keys = '';
    for (let at = 0; at < line.length; at += 33) keys += detector.push(line.subarray(at, at + 33));
    expect(keys).toBe('5');
  });

  it('are heard from 40 ms on and not below 20 ms, wherever they begin', () => {
    for (let offset = 0; offset < 102; offset += 1) {
      const at = (milliseconds: number) =>
        joinFrames([
          new Int16Array(offset),
          dtmfTone('9', { rate: 8000, milliseconds }),
          new Int16Array(400),
        ]);
      expect(hear(at(40))).toBe('9');
      expect(hear(at(20))).toBe('');
    }
  });

  it('may be unlike in loudness as the network allows, and no more', () => {
    for (const twist of [-7, -4, 0, 3]) expect(hear(dtmfTone('2', { rate: 8000, twist }))).toBe('2');
    for (const twist of [-11, 6]) expect(hear(dtmfTone('2', { rate: 8000, twist }))).toBe('');
  });

  it('are heard 15 dB above noise, and never in noise, single tones, chords or the modem', () => {
    const pressed = dtmfTone('7', { rate: 8000, dbfs: -10 });
    const noisy = noise(pressed.length, -26, 3).map((sample, at) => sample + (pressed[at] ?? 0));
    expect(hear(noisy)).toBe('7');
    for (let seed = 0; seed < 10; seed += 1) expect(hear(noise(80_000, -10, seed))).toBe('');
    for (const frequency of [697, 941, 1336, 1477]) {
      expect(hear(tone([{ frequency, dbfs: -6 }], 500, 8000))).toBe('');
    }
    expect(hear(encode('The quick brown fox jumps over the lazy dog 0123456789', 8000))).toBe('');
  });

  it('are not heard in voices: harmonics that wander over the band', () => {
    for (let seed = 1; seed <= 6; seed += 1) expect(hear(voiced(seed))).toBe('');
  });

  it('are heard when their generator is off by 1.5 %', () => {
    const off = (factor: number) =>
      tone(
        [770 * factor, 1477 / factor].map((frequency) => ({ frequency, dbfs: -10 })),
        80,
        8000,
      );
    expect([hear(off(0.985)), hear(off(1.015))]).toEqual(['6', '6']);
  });

  it('make silence for what is no key', () => {
    expect(dtmfTone('w', { rate: 8000, milliseconds: 10 })).toEqual(new Int16Array(80));
    expect(dtmfTone('', { rate: 8000, milliseconds: 10 })).toEqual(new Int16Array(80));
  });
});

/** Ten seconds like a vowel: a gliding pitch of 80 to 280 Hz with harmonics of two formants. */
function voiced(seed: number): Int16Array {
  const samples = new Int16Array(80_000);
  let phase = 0;
  for (let at = 0; at < samples.length; at += 1) {
    const pitch = 180 + 100 * Math.sin((at / 8000) * (1 + (seed % 7)) + seed);
    const formants = [500 + 300 * Math.sin(at / 9000 + seed), 1500 + 400 * Math.cos(at / 7000 + seed)];
    phase += (2 * Math.PI * pitch) / 8000;
    let value = 0;
    for (let harmonic = 1; harmonic * pitch < 3400; harmonic += 1) {
      const near = formants.map((formant) => Math.exp(-(((harmonic * pitch - formant) / 150) ** 2)));
      value += (0.6 / harmonic + Math.max(...near)) * Math.sin(harmonic * phase);
    }
    samples[at] = value * 3000;
  }
  return samples;
}
