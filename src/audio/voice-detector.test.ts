import { describe, expect, it } from 'vitest';
import { joinFrames } from './frames.ts';
import { noise } from './testing/noise.ts';
import { type VoiceActivity, VoiceDetector } from './voice-detector.ts';

const RATE = 8000;
const silence = (ms: number) => new Int16Array((ms * RATE) / 1000);
const speech = (ms: number, dbfs = -30) => noise((ms * RATE) / 1000, dbfs, 1);

/** What a detector notices in this sound, in portions of so many samples. */
function noticed(sound: Int16Array, { threshold = 0.5, portion = sound.length, heardMs = 0 } = {}) {
  const detector = new VoiceDetector(RATE, heardMs);
  const found: VoiceActivity[] = [];
  for (let at = 0; at < sound.length; at += portion)
    found.push(...detector.push(sound.subarray(at, at + portion), threshold));
  return found;
}

describe('the voice detector', () => {
  it('tells where speech began, and how long it has been quiet since, window by window', () => {
    const sound = joinFrames([silence(100), speech(200), silence(60)]);
    expect(noticed(sound)).toEqual([
      { type: 'started', atMs: 100 },
      { type: 'quiet', forMs: 20, atMs: 320 },
      { type: 'quiet', forMs: 40, atMs: 340 },
      { type: 'quiet', forMs: 60, atMs: 360 },
    ]);
  });

  it('notices the same in portions of any size, and counts from what came before', () => {
    const sound = joinFrames([silence(100), speech(200), silence(60)]);
    expect(noticed(sound, { portion: 37 })).toEqual(noticed(sound));
    expect(noticed(sound, { heardMs: 5_000 })[0]).toEqual({ type: 'started', atMs: 5_100 });
  });

  it('takes a click of 40 ms for none, 60 ms for speech, and two clicks apart for none', () => {
    expect(noticed(joinFrames([speech(40), silence(100)]))).toEqual([]);
    expect(noticed(speech(60))).toEqual([{ type: 'started', atMs: 0 }]);
    expect(noticed(joinFrames([speech(40), silence(20), speech(40), silence(20)]))).toEqual([]);
  });

  it('begins the count of quiet anew at each word', () => {
    const sound = joinFrames([speech(100), silence(40), speech(20), silence(20)]);
    expect(noticed(sound).map((activity) => (activity.type === 'quiet' ? activity.forMs : 'speech'))).toEqual(
      ['speech', 20, 40, 20],
    );
  });

  it.each([
    [0, -60],
    [0.5, -40],
    [1, -20],
  ])('hears at a threshold of %f what is louder than %i dB', (threshold, floor) => {
    expect(noticed(speech(100, floor + 2), { threshold })).toHaveLength(1);
    expect(noticed(speech(100, floor - 2), { threshold })).toEqual([]);
  });

  it('waits for new speech once a turn is over', () => {
    const detector = new VoiceDetector(RATE, 0);
    const hear = (sound: Int16Array) => [...detector.push(sound, 0.5)].map(({ type }) => type);
    expect(hear(joinFrames([speech(100), silence(20)]))).toEqual(['started', 'quiet']);
    detector.rest();
    expect(hear(joinFrames([silence(40), speech(40)]))).toEqual([]);
    detector.rest();
    expect(hear(speech(40))).toEqual([]);
    expect(hear(speech(20))).toEqual(['started']);
  });
});
