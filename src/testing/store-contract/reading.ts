import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { OPENED, said, sampleAppend, sampleState } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** What reads find. */
export function readTests(bench: StoreBench): void {
  const { store } = bench;
  logTests(bench);

  test('nothing is known of a conversation that was never opened', async () => {
    for (const id of ['cv_none', 'cv_\0', '']) {
      expect(await store().state(id)).toBeUndefined();
      expect(await store().events(id, 0, 10)).toEqual([]);
      expect(await store().eventsBetween([{ id, after: 0, seq: 10 }])).toEqual([[]]);
      expect(await store().eventsOfTurn(id, 1)).toEqual([]);
      expect(await store().turnOfMessage(id, 'm1')).toBeUndefined();
      expect(await store().handoffs(id)).toEqual([]);
      expect(await store().receipt(id)).toBeUndefined();
    }
  });

  test('the list is newest first, paged, and filtered by status', async () => {
    const opened: ConversationState[] = [];
    for (const [minute, status] of (['open', 'waiting', 'open', 'closed'] as const).entries()) {
      const openedAt = new Date(Date.UTC(2100, 0, 1, 0, minute));
      const append = sampleAppend(sampleState(`cv_${randomUUID()}`, { status, openedAt }), [OPENED]);
      await store().append(append);
      opened.unshift(append.state);
    }
    const before = opened[1]?.id ?? '';
    expect(await store().list({ limit: 3 })).toEqual(opened.slice(0, 3));
    expect(await store().list({ limit: 2, before })).toEqual(opened.slice(2));
    expect(await store().list({ limit: 1, status: 'waiting' })).toEqual([opened[2]]);
    expect(await store().list({ limit: 1, status: 'open', before })).toEqual([opened[3]]);
    expect(await store().list({ limit: 1, before: 'cv_none' })).toEqual([]);
  });

  test('paging misses nobody who called at the same time', async () => {
    const openedAt = new Date(Date.UTC(2200, 0, 1));
    const ids = ['cv_a', 'cv_b', 'cv_c'].map((id) => `${id}_${randomUUID()}`);
    for (const id of ids) await store().append(sampleAppend(sampleState(id, { openedAt }), [OPENED]));
    const found: string[] = [];
    for (let page = 0; page < ids.length; page += 1) {
      const [next] = await store().list({ limit: 1, before: found.at(-1) });
      if (next) found.push(next.id);
    }
    expect(found).toEqual(ids.toReversed());
  });

  test('it answers a ping', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });
}

/** What is read of logs. */
function logTests({ store, open }: StoreBench): void {
  const seqs = (events: readonly { seq: number }[]) => events.map(({ seq }) => seq);

  test('the log is read forwards from anywhere and backwards from the end', async () => {
    const { id } = await open(['a', 'b', 'c', 'd'].map((text) => said(text)));
    expect(seqs(await store().events(id, 0, 2))).toEqual([1, 2]);
    expect(seqs(await store().events(id, 3, 10))).toEqual([4, 5]);
    expect(seqs(await store().events(id, 5, 10))).toEqual([]);
    expect(seqs(await store().eventsBefore(id, 6, 2))).toEqual([4, 5]);
    expect(seqs(await store().eventsBefore(id, 4, 10))).toEqual([1, 2, 3]);
  });

  test('pieces of several logs are read at once, each for itself and in the order they are asked for', async () => {
    const words = ['a', 'b', 'c'].map((text) => said(text));
    const [one, other] = [await open(words), await open(words)];
    const pieces = await store().eventsBetween([
      { id: other.id, after: 1, seq: 3 },
      { id: 'cv_none', after: 0, seq: 9 },
      { id: one.id, after: 0, seq: 1 },
      { id: other.id, after: 3, seq: 9 },
      { id: one.id, after: 2, seq: 2 },
    ]);
    expect(pieces.map(seqs)).toEqual([[2, 3], [], [1], [4], []]);
    expect(pieces[0]?.map(({ data }) => data)).toMatchObject([{ text: 'a' }, { text: 'b' }]);
    expect(await store().eventsBetween([])).toEqual([]);
  });

  test('an event of a type that nobody knows is handed on whole, as unknown, among those around it', async () => {
    const strange = { type: 'customer-sang', data: { song: 'la', parent: 'call_1' } };
    const { id } = await open([said('a'), strange as unknown as NewEvent, said('b')]);
    const unknown = { seq: 3, type: 'unknown', data: { ...strange, version: 1 } };
    const known = { type: 'customer-said' };
    expect(await store().events(id, 1, 10)).toMatchObject([known, unknown, known]);
    expect(await store().eventsBefore(id, 4, 1)).toMatchObject([unknown]);
    expect(await store().eventsOfTurn(id, 0)).toMatchObject([{}, known, unknown, known]);
  });

  test('the events of a turn are read without those around it', async () => {
    let state = await open();
    for (const turn of [1, 2, 3]) {
      const append = sampleAppend({ ...state, turn }, [said('a'), said('b')]);
      await store().append(append);
      state = append.state;
    }
    const turns = await Promise.all([0, 1, 2, 3, 4].map((turn) => store().eventsOfTurn(state.id, turn)));
    expect(turns.map(seqs)).toEqual([[1], [2, 3], [4, 5], [6, 7], []]);
  });
}
