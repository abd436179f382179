import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { chunkBytes, type SoundChunk } from '../../contracts/recording.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { postgresStore } from './postgres-store.ts';
import { recordingsOf } from './recordings.ts';

const pool = freshPool();
const startedAt = new Date('2026-03-02T09:00:00Z');
const WHOLE = chunkBytes(8000);

/** A conversation of the desk, with what keeps its sound. */
async function recorded() {
  const store = postgresStore(pool(), 'support');
  const conversation = `cv_${randomUUID()}`;
  await store.append(sampleAppend(sampleState(conversation), [OPENED]));
  const chunk = (number: number, bytes = WHOLE, more: Partial<SoundChunk> = {}): SoundChunk => ({
    ...{ conversation, startedAt, number, line: 'phone', rate: 8000 },
    ...{ sound: new Uint8Array(bytes).fill(number), peaks: Uint8Array.of(number, 0), ...more },
  });
  return { store, conversation, chunk, recordings: recordingsOf(pool(), 'support') };
}

test('a recording is as long as where its last chunk ends, also where one before it is missing', async () => {
  const { conversation, chunk, recordings } = await recorded();
  await recordings.append(chunk(0));
  await recordings.append(chunk(2, 16));
  const [part] = await recordings.parts(conversation);
  expect(part).toEqual({ startedAt, rate: 8000, line: 'phone', chunks: 3, bytes: 2 * WHOLE + 16 });
  expect(await recordings.sound(conversation, startedAt, 1)).toBeUndefined();
  expect((await recordings.sound(conversation, startedAt, 2))?.length).toBe(16);
  expect([...(await recordings.peaks(conversation, startedAt)).keys()].sort()).toEqual([0, 2]);
});

test('each call of a conversation is a part, and a chunk that is stored stays as it is', async () => {
  const { conversation, chunk, recordings } = await recorded();
  const later = new Date('2026-03-02T09:05:00Z');
  await recordings.append(chunk(0, WHOLE, { startedAt: later, rate: 16000, line: 'browser' }));
  await recordings.append(chunk(0, 8));
  await recordings.append(chunk(0, 4));
  const parts = await recordings.parts(conversation);
  expect(parts.map(({ line, bytes }) => [line, bytes])).toEqual([
    ['phone', 8],
    ['browser', WHOLE],
  ]);
});

test('no other desk reads it or adds to it, and it goes with its conversation, after which nothing is kept', async () => {
  const { conversation, chunk, recordings, store } = await recorded();
  const others = recordingsOf(pool(), 'sales');
  await others.append(chunk(0));
  await recordings.append(chunk(1));
  expect(await others.parts(conversation)).toEqual([]);
  expect(await others.sound(conversation, startedAt, 1)).toBeUndefined();
  await others.forget(conversation);
  expect(await recordings.parts(conversation)).toHaveLength(1);
  expect(await store.delete([conversation])).toMatchObject({ conversations: 1, recordings: 1 });
  await recordings.append(chunk(2));
  expect(await recordings.parts(conversation)).toEqual([]);
});

test('all sound of a conversation can be forgotten, and that of others stays', async () => {
  const [one, other] = [await recorded(), await recorded()];
  await one.recordings.append(one.chunk(0));
  await other.recordings.append(other.chunk(0));
  await one.recordings.forget(one.conversation);
  expect(await one.recordings.parts(one.conversation)).toEqual([]);
  expect(await other.recordings.parts(other.conversation)).toHaveLength(1);
});
