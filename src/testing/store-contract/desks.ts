import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import {
  called,
  OPENED,
  RESUMED,
  SAMPLE_HANDOFF,
  SAMPLE_REQUEST,
  said,
  sampleAppend,
  sampleState,
} from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

const LONG_AGO = '1990-01-01T00:00:00.000Z';

/** A conversation in the middle of a turn, with something of everything a store keeps. */
async function busyConversation(store: ConversationStore, node: string): Promise<ConversationState> {
  const deadline = { name: 'approval:c1', at: LONG_AGO, data: null };
  const state: Partial<ConversationState> = {
    status: 'waiting',
    turn: 1,
    person: { ...SAMPLE_REQUEST, requestedAt: LONG_AGO },
    deadlines: { [deadline.name]: deadline },
  };
  const events = [
    OPENED,
    said('hello', 'm1'),
    called('c1'),
    { type: 'deadline-set', data: deadline } as const,
  ];
  const append = sampleAppend(sampleState(`cv_${randomUUID()}`, state), events);
  await store.append({ ...append, node, holds: true, handoffs: [SAMPLE_HANDOFF] });
  return append.state;
}

/** Two desks on one database: neither knows of the other's conversations. Last, as it leaves something in every list. */
export function deskTests({ store, other }: StoreBench): void {
  const foreign = (node = `node_${randomUUID()}`) => busyConversation(store(), node);

  test('a conversation cannot be read from another desk', async () => {
    const { id } = await foreign();
    expect(await other().state(id)).toBeUndefined();
    expect(await other().events(id, 0, 10)).toEqual([]);
    expect(await other().eventsBetween([{ id, after: 0, seq: 10 }])).toEqual([[]]);
    expect(await other().eventsBefore(id, 10, 10)).toEqual([]);
    expect(await other().eventsOfTurn(id, 1)).toEqual([]);
    expect(await other().turnOfMessage(id, 'm1')).toBeUndefined();
    expect(await other().handoffs(id)).toEqual([]);
    expect(await other().toolCalls(id)).toEqual([]);
    expect(await store().events(id, 0, 10)).toHaveLength(4);
    expect(await store().handoffs(id)).toHaveLength(1);
    expect(await store().toolCalls(id)).toHaveLength(1);
  });

  test('no list of another desk has it, nor can its place in one be taken from it', async () => {
    const { id } = await foreign();
    const own = sampleAppend(sampleState(`cv_${randomUUID()}`, { desk: 'sales' }), [OPENED]);
    await other().append(own);
    const listed = await other().list({ limit: 100 });
    expect(listed.map((state) => state.desk)).not.toContain('support');
    expect(listed.map((state) => state.id)).toContain(own.state.id);
    expect(await other().list({ limit: 100, status: 'waiting' })).toEqual([]);
    expect(await other().list({ limit: 100, before: id })).toEqual([]);
    expect((await other().inbox({})).conversations).toEqual([]);
    expect(await other().due(new Date(), 1_000)).toEqual([]);
  });

  test('another desk neither finds nor ends its turns', async () => {
    const node = `node_${randomUUID()}`;
    const { id, turn } = await foreign(node);
    expect(await other().heads([id], 0)).toEqual([]);
    expect(await other().held(node, 0, 1_000)).toEqual([]);
    expect(await other().interrupt(id)).toBe(false);
    expect(await store().interrupt(id)).toBe(true);
    expect(await other().beat(node)).toEqual([]);
    expect(await store().beat(node)).toEqual([{ id, turn }]);
  });

  test('another desk appends nothing to it, whatever it claims', async () => {
    const state = await foreign('node_1');
    const claimed = { ...state, desk: 'sales' };
    const moved = { code: 'conversation-moved-on' };
    const takeover = { ...sampleAppend(claimed, [RESUMED]), node: 'node_2', holds: true };
    await expect(other().append(takeover)).rejects.toMatchObject(moved);
    const mine = sampleAppend(claimed, [said('mine')]);
    await expect(other().append(mine)).rejects.toMatchObject(moved);
    await expect(other().append(mine, true)).rejects.toMatchObject(moved);
    expect(await store().state(state.id)).toEqual(state);
    expect(await store().events(state.id, 0, 10)).toHaveLength(4);
  });

  test('an id that another desk has is taken, also for an opening that is sent again', async () => {
    const opening = sampleAppend(sampleState(`cv_${randomUUID()}`), [OPENED]);
    await store().append(opening);
    const again = { ...opening, state: { ...opening.state, desk: 'sales' } };
    const taken = { code: 'conversation-exists' };
    await expect(other().append(again)).rejects.toMatchObject(taken);
    await expect(other().append(again, true)).rejects.toMatchObject(taken);
    expect(await store().state(opening.state.id)).toEqual(opening.state);
  });

  test('a store appends for its own desk only', async () => {
    const opening = sampleAppend(sampleState(`cv_${randomUUID()}`), [OPENED]);
    await expect(other().append(opening)).rejects.toMatchObject({ code: 'internal' });
    expect(await store().state(opening.state.id)).toBeUndefined();
  });
}
