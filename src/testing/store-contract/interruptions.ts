import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { RESUMED, said, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** Turns that somebody wants to end, told to the node that holds them. */
export function interruptionTests({ store, open }: StoreBench): void {
  const newNode = async () => {
    const node = `node_${randomUUID()}`;
    await store().beat(node);
    return node;
  };
  /** Opens a conversation that this node holds, in the middle of a turn. */
  async function held(node: string) {
    const append = { ...sampleAppend(await open(), [said('hello')]), node, holds: true };
    await store().append(append);
    return append.state;
  }

  test('who holds a conversation is told that somebody wants to end its turn, until it has ended', async () => {
    const [node, other] = [await newNode(), await newNode()];
    const state = await held(node);
    expect(await store().interrupt((await open()).id)).toBe(false);
    expect(await store().interrupt('cv_\0')).toBe(false);
    expect(await store().interrupt(state.id)).toBe(true);
    expect(await store().interrupt(state.id)).toBe(true);
    expect(await store().beat(other)).toEqual([]);
    for (const _ of ['its answer is lost', 'heard'])
      expect(await store().beat(node)).toEqual([{ id: state.id, turn: state.turn }]);
    await store().append({ ...sampleAppend(state, [said('done')]), node, heldBy: node });
    expect(await store().beat(node)).toEqual([]);
  });

  test('who takes a turn over is told, and nobody once the turn is over', async () => {
    const [dead, live] = [await newNode(), await newNode()];
    const [cutOff, ended] = [await held(dead), await held(dead)];
    for (const { id } of [cutOff, ended]) await store().interrupt(id);
    const takeover = { ...sampleAppend(cutOff, [RESUMED]), node: live, heldBy: dead, holds: true };
    await store().append(takeover);
    await store().append({ ...sampleAppend(ended, [said('done')]), node: dead, heldBy: dead });
    const next = { ...sampleAppend({ ...ended, seq: 3, turn: 1 }, [said('next')]), node: live, holds: true };
    await store().append(next);
    expect(await store().beat(live)).toEqual([{ id: cutOff.id, turn: cutOff.turn }]);
  });
}
