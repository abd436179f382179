import { expect, test } from 'vitest';
import { SoundTrack } from './sound-track.ts';

const SILENCE = 0xff;
/** 20 ms of one byte. */
const frame = (byte: number) => new Uint8Array(160).fill(byte);
/** What each 20 ms of taken sound begins with. */
const frames = (sound: Uint8Array) => Array.from({ length: sound.length / 160 }, (_, at) => sound[at * 160]);

test('frames that come late or at once stand one behind the other', () => {
  const track = new SoundTrack('mulaw-8k');
  track.hear(frame(1), 20);
  for (const byte of [2, 3, 4]) track.hear(frame(byte), 80);
  expect(frames(track.take(80))).toEqual([1, 2, 3, 4]);
});

test('what waited while a call was put through is of before, and left out', () => {
  const track = new SoundTrack('mulaw-8k');
  for (let byte = 1; byte <= 50; byte += 1) track.hear(frame(byte), 0);
  expect(frames(track.take(160))).toEqual([1, 2, 3, 4, 5, 6, SILENCE, SILENCE]);
});

test('where no sound came there is silence', () => {
  const track = new SoundTrack('mulaw-8k');
  expect(frames(track.take(40))).toEqual([SILENCE, SILENCE]);
  track.hear(frame(1), 60);
  expect(frames(track.take(40))).toEqual([1, SILENCE]);
});

test('sound that is sent ahead is where it is played, and what is dropped is not there', () => {
  const track = new SoundTrack('mulaw-8k');
  track.play(frame(1), 20);
  track.play(frame(2), 20);
  track.play(frame(3), 20);
  track.cut(50);
  expect(frames(track.take(40))).toEqual([SILENCE, 1]);
  track.play(frame(4), 80);
  const rest = track.take(60);
  expect(rest.indexOf(SILENCE)).toBe(80);
  expect(frames(rest)).toEqual([2, SILENCE, 4]);
});

test('of PCM16 silence is zero', () => {
  expect(new SoundTrack('pcm16-24k').take(1)).toEqual(new Uint8Array(48));
});
