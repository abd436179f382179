import { expect, test } from 'vitest';
import { RESUMED, said, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** A conversation in the middle of a turn has one writer. */
export function leaseTests({ store, open }: StoreBench): void {
  /** Opens a conversation that `node_1` holds. */
  async function heldByOne() {
    const append = { ...sampleAppend(await open(), [said('hello')]), holds: true };
    await store().append(append);
    return append.state;
  }

  test('while a node holds a conversation nobody else appends, and it may', async () => {
    const state = await heldByOne();
    const other = { ...sampleAppend(state, [said('me too')]), node: 'node_2' };
    await expect(store().append(other)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    const own = { ...sampleAppend(state, [said('done')]), holds: false };
    await store().append(own);
    await store().append({ ...sampleAppend(own.state, [said('now me')]), node: 'node_2' });
    expect(await store().events(state.id, 2, 10)).toMatchObject([
      { data: { text: 'done' } },
      { data: { text: 'now me' } },
    ]);
  });

  test('who takes a turn over holds it, and whoever had it appends nothing more', async () => {
    const state = await heldByOne();
    const takeover = { ...sampleAppend(state, [RESUMED], { fence: 1 }), node: 'node_2', holds: true };
    await store().append(takeover);
    const stale = sampleAppend(state, [said('late')]);
    await expect(store().append(stale)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    const guessed = sampleAppend(takeover.state, [said('late')]);
    await expect(store().append(guessed)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    const end = { ...sampleAppend(takeover.state, [said('done')]), node: 'node_2' };
    await store().append(end);
    expect(await store().state(state.id)).toEqual(end.state);
  });

  test('of several nodes that take a turn over, one does', async () => {
    const state = await heldByOne();
    const race = Array.from({ length: 8 }, (_, index) =>
      store().append({ ...sampleAppend(state, [RESUMED]), node: `node_2${index}`, holds: true }),
    );
    const outcomes = await Promise.allSettled(race);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
}
