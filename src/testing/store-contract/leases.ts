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
    const own = { ...sampleAppend(state, [said('done')]), heldBy: 'node_1' };
    await store().append(own);
    await store().append({ ...sampleAppend(own.state, [said('now me')]), node: 'node_2' });
    expect(await store().events(state.id, 2, 10)).toMatchObject([
      { data: { text: 'done' } },
      { data: { text: 'now me' } },
    ]);
  });

  test('a node begins nothing over a turn of its own that has not ended', async () => {
    const state = await heldByOne();
    const next = { ...sampleAppend(state, [said('more')]), holds: true };
    await expect(store().append(next)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    await store().append({ ...next, heldBy: 'node_1' });
  });

  test('a turn is taken over from the very node that holds it, and never once it has ended', async () => {
    const state = await heldByOne();
    const takeover = { ...sampleAppend(state, [RESUMED]), node: 'node_2', holds: true };
    const refused = { code: 'conversation-moved-on' };
    await expect(store().append({ ...takeover, heldBy: 'node_3' })).rejects.toMatchObject(refused);
    const end = { ...sampleAppend(state, [said('done')]), heldBy: 'node_1' };
    await store().append(end);
    const late = { ...sampleAppend(end.state, [RESUMED]), node: 'node_2', heldBy: 'node_1', holds: true };
    await expect(store().append(late)).rejects.toMatchObject(refused);
  });

  test('who takes a turn over holds it, and whoever had it appends nothing more', async () => {
    const state = await heldByOne();
    const takeover = {
      ...sampleAppend(state, [RESUMED], { fence: 1 }),
      node: 'node_2',
      heldBy: 'node_1',
      holds: true,
    };
    await store().append(takeover);
    const stale = { ...sampleAppend(state, [said('late')]), heldBy: 'node_1' };
    await expect(store().append(stale)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    const guessed = { ...sampleAppend(takeover.state, [said('late')]), heldBy: 'node_1' };
    await expect(store().append(guessed)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    const end = { ...sampleAppend(takeover.state, [said('done')]), node: 'node_2', heldBy: 'node_2' };
    await store().append(end);
    expect(await store().state(state.id)).toEqual(end.state);
  });

  test('of several nodes that take a turn over, one does', async () => {
    const state = await heldByOne();
    const race = Array.from({ length: 8 }, (_, index) =>
      store().append({
        ...sampleAppend(state, [RESUMED]),
        node: `node_2${index}`,
        heldBy: 'node_1',
        holds: true,
      }),
    );
    const outcomes = await Promise.allSettled(race);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
}
