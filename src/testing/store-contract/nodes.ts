import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { said, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

const LEASE_MS = 60_000;
/** However short ago a node beat, it is dead by this measure. */
const NO_LEASE = 0;

/** Which nodes live, and what they hold. */
export function nodeTests({ store, open }: StoreBench): void {
  /** Opens a conversation that this node holds, in the middle of a turn. */
  async function held(node: string) {
    const append = { ...sampleAppend(await open(), [said('hello')]), node, holds: true };
    await store().append(append);
    return append.state;
  }
  const newNode = async () => {
    const node = `node_${randomUUID()}`;
    await store().beat(node);
    return node;
  };
  const heldIds = async (node: string, leaseMs: number) =>
    (await store().held(node, leaseMs, 1_000)).map(({ id }) => id);

  test('heads say where logs are, who holds them, and whether that node lives', async () => {
    const node = await newNode();
    const [free, mine] = [await open(), await held(node)];
    const ids = [mine.id, free.id, 'cv_none', 'cv_\0'];
    const byId = async (leaseMs: number) =>
      new Map((await store().heads(ids, leaseMs)).map((head) => [head.id, head]));
    expect(await byId(LEASE_MS)).toEqual(
      new Map([
        [free.id, { id: free.id, seq: 1, node: null, alive: false }],
        [mine.id, { id: mine.id, seq: 2, node, alive: true }],
      ]),
    );
    expect((await byId(NO_LEASE)).get(mine.id)).toMatchObject({ node, alive: false });
    expect(await store().heads([], LEASE_MS)).toEqual([]);
  });

  test('a node finds what it holds itself, and what nodes hold that do not beat', async () => {
    const [dead, live] = [await newNode(), await newNode()];
    const [cutOff, own] = [await held(dead), await held(live)];
    expect(await heldIds(live, LEASE_MS)).toContain(own.id);
    expect(await heldIds(live, LEASE_MS)).not.toContain(cutOff.id);
    expect(await heldIds(live, NO_LEASE)).toEqual(expect.arrayContaining([own.id, cutOff.id]));
    const found = await store().held(live, NO_LEASE, 1_000);
    expect(found.find(({ id }) => id === cutOff.id)).toEqual({
      id: cutOff.id,
      seq: 2,
      node: dead,
      alive: false,
    });
    expect(await store().held(live, NO_LEASE, 1)).toHaveLength(1);
    await store().append({ ...sampleAppend(own, [said('done')]), node: live, heldBy: live });
    expect(await heldIds(live, LEASE_MS)).not.toContain(own.id);
  });

  test('what a node is busy with itself takes no place from what dead nodes left', async () => {
    const [dead, live] = [await newNode(), await newNode()];
    const busy = [await held(live), await held(live)].map(({ id }) => id);
    const found = await store().held(live, LEASE_MS, 1_000, busy);
    expect(found.map(({ id }) => id)).not.toEqual(expect.arrayContaining(busy));
    const left = (await held(dead)).id;
    await store().retire(dead);
    const others = (await heldIds(live, LEASE_MS)).filter((id) => id !== left);
    expect((await store().held(live, LEASE_MS, 1, others)).map(({ id }) => id)).toEqual([left]);
  });

  test('what a retired node, or one that never beat, holds can be taken over at once', async () => {
    const [gone, live] = [await newNode(), await newNode()];
    const left = [await held(gone), await held(`node_${randomUUID()}`)].map(({ id }) => id);
    await store().retire(gone);
    expect(await heldIds(live, LEASE_MS)).toEqual(expect.arrayContaining(left));
    await store().beat(gone);
    expect(await heldIds(live, LEASE_MS)).not.toContain(left[0]);
  });
}
