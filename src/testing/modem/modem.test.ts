import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFrames } from '../../audio/frames.ts';
import { rmsDbfs } from '../../audio/levels.ts';
import { decodeMulaw, encodeMulaw } from '../../audio/mulaw.ts';
import { resample } from '../../audio/resample.ts';
import type { SampleRate } from '../../audio/sample-rate.ts';
import { noise } from '../../audio/testing/noise.ts';
import { encode, ModemVoice } from './modem.ts';
import { decode, ModemDecoder } from './modem-decoder.ts';

const rates = fc.constantFrom<SampleRate>(8000, 16000, 24000);
const texts = fc.string({ unit: 'binary', maxLength: 80 });
const SENTENCE = 'I was charged twice for May: 49 € — can you help? 🙂';
const viaTelephone = (samples: Int16Array) => decodeMulaw(encodeMulaw(samples));

describe('the modem', () => {
  it('carries any text, character by character', () => {
    fc.assert(
      fc.property(texts, rates, (text, rate) => {
        expect(decode(encode(text, rate), rate)).toBe(text);
      }),
    );
  });

  it('survives mu-law, a change of rate and back, and portions of any size', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, sizes, (text, portions) => {
        const far = resample(viaTelephone(resample(encode(text, 24000), 24000, 8000)), 8000, 24000);
        const decoder = new ModemDecoder(24000);
        let heard = '';
        for (let at = 0, turn = 0; at < far.length; turn += 1) {
          const size = portions[turn % portions.length] ?? 1;
          for (const word of decoder.push(far.subarray(at, at + size))) heard += word.text;
          at += size;
        }
        expect(heard).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('is read at any offset, in noise 20 dB below it', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(), (offset, seed) => {
        const voice = encode(SENTENCE, 8000);
        const line = noise(offset + voice.length + 400, -35, seed);
        for (const [at, sample] of voice.entries()) line[offset + at] = (line[offset + at] ?? 0) + sample;
        expect(decode(viaTelephone(line), 8000)).toBe(SENTENCE);
      }),
      { numRuns: 30 },
    );
  });

  it('hears nothing in silence, noise, hum or a melody', () => {
    expect(decode(new Int16Array(80_000), 8000)).toBe('');
    for (let seed = 0; seed < 10; seed += 1) expect(decode(noise(80_000, -12, seed), 8000)).toBe('');
    const melody = Int16Array.from(
      { length: 80_000 },
      (_, at) => 9000 * Math.sin(at * (0.5 + (at >> 12) / 20)),
    );
    expect(decode(melody, 8000)).toBe('');
  });

  it('tells where each word stands, and reads only the whole words of half an utterance', () => {
    const words = new ModemVoice(8000).say('one two three');
    const sound = joinFrames(words.map((word) => word.samples));
    const endMs = words.slice(0, 2).reduce((sum, word) => sum + word.samples.length, 0) / 8;
    const heard = new ModemDecoder(8000).push(sound.subarray(0, (endMs + 100) * 8));
    expect(heard.map((word) => word.text)).toEqual(['one ', 'two ']);
    expect(heard[0]?.startMs).toBeCloseTo(25, -1);
    expect(heard[1]?.startMs).toBe(heard[0]?.endMs);
    expect(Math.abs((heard[1]?.endMs ?? 0) - endMs)).toBeLessThan(2);
  });

  it('reads the whole of what is said after an utterance that was cut off anywhere', () => {
    const long = encode('one two three', 8000);
    fc.assert(
      fc.property(fc.nat(long.length), (cut) => {
        const heard = decode(joinFrames([long.subarray(0, cut), encode('I am here.', 8000)]), 8000);
        expect(heard).toMatch(/^(one )?(two )?(three)?I am here\.$/);
      }),
    );
  });

  it('loses a word whose audio was damaged, and no other', () => {
    const [first, second, third] = new ModemVoice(8000).say('one two three').map((word) => word.samples);
    second?.fill(0, 300, 600);
    expect(decode(joinFrames([first!, second!, third!]), 8000)).toBe('one three');
  });

  it('is as loud as speech, without a gap that would end a turn', () => {
    const sound = encode(SENTENCE, 24000);
    for (let at = 0; at + 480 <= sound.length; at += 480) {
      expect(rmsDbfs(sound.subarray(at, at + 480))).toBeCloseTo(-15, 0);
    }
    expect(encode('', 8000)).toHaveLength(0);
  });
});
