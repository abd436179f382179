import { describe, expect, test } from 'vitest';
import { Playback } from './playback.ts';

/** At 1 kHz a sample is a millisecond. */
const RATE = 1_000;
const sound = (ms: number, value = 1) => new Float32Array(ms).fill(value);

function listener() {
  const playback = new Playback(RATE);
  const marks: string[] = [];
  /** Listens for so long: what is heard. */
  const listen = (ms: number) => {
    const output = new Float32Array(ms).fill(9);
    marks.push(...playback.pull(output));
    return [...output];
  };
  return { playback, marks, listen };
}

describe('the jitter buffer', () => {
  test('waits for a cushion of sound, then plays it in order', () => {
    const { playback, listen } = listener();
    playback.push(sound(50));
    expect(listen(20)).toEqual([...sound(20, 0)]);
    playback.push(sound(50, 2));
    expect(listen(60)).toEqual([...sound(50), ...sound(10, 2)]);
    expect(listen(60)).toEqual([...sound(40, 2), ...sound(20, 0)]);
    expect(playback.playedMs).toBe(100);
  });

  test('waits for a cushion again when it ran dry', () => {
    const { playback, listen } = listener();
    playback.push(sound(100));
    listen(120);
    playback.push(sound(20));
    expect(listen(20)).toEqual([...sound(20, 0)]);
  });

  test('does not wait for more behind the end of an utterance, however short', () => {
    const { playback, listen, marks } = listener();
    playback.push(sound(20));
    playback.mark('end');
    expect(listen(20)).toEqual([...sound(20)]);
    expect(marks).toEqual(['end']);
  });

  test('tells a mark when all before it was played, and not before', () => {
    const { playback, listen, marks } = listener();
    playback.push(sound(100));
    playback.mark('one');
    playback.push(sound(100));
    playback.mark('two');
    listen(99);
    expect(marks).toEqual([]);
    listen(1);
    expect(marks).toEqual(['one']);
    listen(100);
    expect(marks).toEqual(['one', 'two']);
  });

  test('tells a mark at once when nothing is left to play', () => {
    const { playback, listen, marks } = listener();
    playback.mark('end');
    listen(20);
    expect(marks).toEqual(['end']);
  });

  test('drops what was not played, marks included, and counts on from where it is told', () => {
    const { playback, listen, marks } = listener();
    playback.push(sound(2_000));
    playback.mark('end');
    listen(420);
    playback.clear(400);
    expect(listen(20)).toEqual([...sound(20, 0)]);
    expect(marks).toEqual([]);
    expect(playback.playedMs).toBe(400);
    playback.push(sound(100, 3));
    expect(listen(100)).toEqual([...sound(100, 3)]);
    expect(playback.playedMs).toBe(500);
  });
});
