import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { called, OPENED, said, sampleAppend, sampleState } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** One log, several writers, and the same message more than once. */
export function conflictTests({ store, open }: StoreBench): void {
  test('a writer that missed an event appends nothing at all', async () => {
    const state = await open();
    const first = sampleAppend(state, [said('first')]);
    await store().append(first);
    const late = sampleAppend(state, [said('late'), called('c1')], { owner: 'billing' });
    await expect(store().append(late)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    expect(await store().state(state.id)).toEqual(first.state);
    expect(await store().events(state.id, 1, 10)).toEqual(first.events);
    expect(await store().toolCalls(state.id)).toEqual([]);
  });

  test('what goes on is taken behind what the same writer wrote, not behind another of its node', async () => {
    const state = await open();
    const first = { ...sampleAppend(state, [said('first')]), holds: true, writer: 'node_1:2' };
    await store().append(first);
    const next = { ...sampleAppend(first.state, [said('next')]), heldBy: 'node_1', goesOn: true };
    await expect(store().append({ ...next, writer: 'node_1:1' })).rejects.toMatchObject({
      code: 'conversation-moved-on',
    });
    expect(await store().events(state.id, 1, 10)).toEqual(first.events);
    await store().append({ ...next, writer: 'node_1:2' });
    expect(await store().events(state.id, 1, 10)).toEqual([...first.events, ...next.events]);
  });

  test('a conversation that was never opened cannot be appended to', async () => {
    const append = sampleAppend(sampleState(`cv_${randomUUID()}`, { seq: 4 }), [said('hello')]);
    await expect(store().append(append)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    await expect(store().append(append, true)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    expect(await store().events(append.state.id, 0, 10)).toEqual([]);
  });

  test('a conversation opens once, also when its opening is sent again', async () => {
    const opening = sampleAppend(sampleState(`cv_${randomUUID()}`), [OPENED]);
    await store().append(opening);
    await store().append(opening, true);
    const other = sampleAppend({ ...opening.state, seq: 0 }, [OPENED, said('me too')]);
    await expect(store().append(other)).rejects.toMatchObject({ code: 'conversation-exists' });
    await expect(store().append(other, true)).rejects.toMatchObject({ code: 'conversation-exists' });
    expect(await store().state(opening.state.id)).toEqual(opening.state);
  });

  test('sixteen writers race for the same event: one wins each, and no number is skipped', async () => {
    const { id } = await open();
    const rounds = 10;
    for (let round = 1; round <= rounds; round += 1) {
      const state = sampleState(id, { seq: round });
      const race = Array.from({ length: 16 }, (_, writer) =>
        store().append(sampleAppend(state, [said(`${writer}`)])),
      );
      const outcomes = await Promise.allSettled(race);
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost.map(({ reason }) => reason.code)).toEqual(Array(15).fill('conversation-moved-on'));
    }
    const seqs = (await store().events(id, 0, 100)).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: rounds + 1 }, (_, index) => index + 1));
  });

  test('a message with an id is taken once in a conversation, and leads to its turn', async () => {
    const state = await open();
    const first = sampleAppend({ ...state, turn: 1 }, [said('hello', 'm1'), said('hello')]);
    await store().append(first);
    const repeated = sampleAppend(first.state, [said('hello', 'm1')]);
    await expect(store().append(repeated)).rejects.toMatchObject({ code: 'message-repeated' });
    await store().append(sampleAppend({ ...first.state, turn: 2 }, [said('hello'), said('hello', 'm2')]));
    expect(await store().turnOfMessage(state.id, 'm1')).toBe(1);
    expect(await store().turnOfMessage(state.id, 'm2')).toBe(2);
    expect(await store().turnOfMessage(state.id, 'm3')).toBeUndefined();
    await expect(store().append(sampleAppend(await open(), [said('hello', 'm1')]))).resolves.toBeUndefined();
  });
}
