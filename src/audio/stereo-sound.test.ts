import { expect, test } from 'vitest';
import { encode } from '../testing/modem/modem.ts';
import { decode } from '../testing/modem/modem-decoder.ts';
import { decodeMulaw, MULAW_SILENCE } from './mulaw.ts';
import { pcm16ToBytes } from './pcm16.ts';
import { resample } from './resample.ts';
import { StereoSound } from './stereo-sound.ts';

test('the telephone is stored as it came, sample by sample, with how loud it was', () => {
  const sound = new StereoSound('mulaw-8k');
  sound.customer.hear(Uint8Array.of(1, 2, 3), 0);
  sound.desk.play(Uint8Array.of(0x81, 0x82), 0);
  const { sound: stored, peaks } = sound.take(200);
  expect([...stored.subarray(0, 8)]).toEqual([
    1,
    0x81,
    2,
    0x82,
    3,
    MULAW_SILENCE,
    MULAW_SILENCE,
    MULAW_SILENCE,
  ]);
  expect([...peaks]).toEqual([126, 126, 0, 0]);
});

test('the sound of a browser is stored at 16 kHz, and words in it are understood', () => {
  const sound = new StereoSound('pcm16-24k');
  const said = encode('what is my plan', 24000);
  sound.customer.hear(pcm16ToBytes(said), 0);
  const pieces: number[] = [];
  const ms = Math.ceil(said.length / 24);
  for (let at = 0; at < ms + 1000; at += 1000)
    pieces.push(...sound.take(1000).sound.filter((_, byte) => byte % 2 === 0));
  expect(pieces).toHaveLength(Math.ceil((ms + 1000) / 1000) * 16_000);
  expect(decode(resample(decodeMulaw(Uint8Array.from(pieces)), 16000, 24000), 24000)).toBe('what is my plan');
});
