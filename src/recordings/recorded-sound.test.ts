import { expect, test } from 'vitest';
import { CHUNK_MS, chunkBytes, type RecordingStore, type SoundChunk } from '../contracts/recording.ts';
import { SteppedClock } from '../testing/realtime/clock.ts';
import { RecordedSound } from './recorded-sound.ts';

const FRAME = new Uint8Array(160).fill(1);
const policy = { consent: 'told', words: 'Recorded.', agreed: '', refused: '', next: '' } as const;

const NEVER_FAILS = async (): Promise<void> => undefined;

/** A recorder of a telephone call, on a clock that a test steps; `append` may fail. */
function recorder({ longestMs = 60_000, append = NEVER_FAILS } = {}) {
  const clock = new SteppedClock();
  const stored: SoundChunk[] = [];
  const forgotten: string[] = [];
  const defects: unknown[] = [];
  const store: RecordingStore = {
    async append(chunk) {
      await append();
      stored.push(chunk);
    },
    forget: async (conversation) => void forgotten.push(conversation),
    parts: async () => [],
    sound: async () => undefined,
    peaks: async () => new Map(),
  };
  const about = { conversation: 'cv_1', line: 'phone', format: 'mulaw-8k', policy, longestMs } as const;
  const onDefect = (thrown: unknown) => void defects.push(thrown);
  const sound = new RecordedSound({ ...about, store, clock, timers: clock, onDefect });
  const ended: string[] = [];
  const talk = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 20) {
      await clock.advance(20);
      sound.hear(FRAME);
    }
  };
  return {
    clock,
    sound,
    stored,
    forgotten,
    defects,
    ended,
    talk,
    start: () => sound.start((why) => ended.push(why)),
  };
}

test('nothing is kept before the start and after the end, and between them all of it', async () => {
  const { sound, stored, talk, start } = recorder();
  await talk(1_000);
  expect(sound.isOn).toBe(false);
  start();
  await talk(10_000);
  // Stored while the call goes on: at most a chunk and a second are not.
  expect(stored.map(({ number, sound: { length } }) => [number, length])).toEqual([
    [0, chunkBytes(8000)],
    [1, chunkBytes(8000)],
  ]);
  expect(await sound.stop()).toBe(10_000);
  await talk(CHUNK_MS * 2);
  expect(stored.map(({ sound: { length } }) => length)).toEqual([64_000, 64_000, 32_000]);
  const customer = stored.flatMap((chunk) => [...chunk.sound.filter((_, at) => at % 2 === 0)]);
  expect(customer.every((sample) => sample === 1)).toBe(true);
});

test('it ends at its longest', async () => {
  const { ended, talk, start, sound } = recorder({ longestMs: 6_000 });
  start();
  await talk(8_000);
  expect(ended).toEqual(['too-long']);
  expect(await sound.stop()).toBe(6_000);
});

test('a store that is away for a moment costs nothing, and one that stays away ends it', async () => {
  let away = true;
  const append = async () => {
    if (away) throw new TypeError('away');
  };
  const { stored, defects, ended, talk, start, sound } = recorder({ append, longestMs: 600_000 });
  start();
  await talk(13_000);
  expect(stored).toEqual([]);
  away = false;
  await talk(4_000);
  expect(stored.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  expect(defects.length).toBeGreaterThan(0);
  away = true;
  await talk(70_000);
  expect(ended).toEqual(['not-stored']);
  await sound.stop();
});

test('of what is to be forgotten nothing is stored any more, also where it was on its way', async () => {
  const hold = Promise.withResolvers<void>();
  const { sound, stored, forgotten, talk, start } = recorder({ append: () => hold.promise });
  start();
  await talk(10_000);
  const done = sound.forget();
  expect(sound.isOn).toBe(false);
  expect(forgotten).toEqual([]);
  hold.resolve();
  await done;
  expect(forgotten).toEqual(['cv_1']);
  expect(stored.map(({ number }) => number)).toEqual([0]);
});
