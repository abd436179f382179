import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { NewEvent } from '../../contracts/event.ts';
import {
  called,
  OPENED,
  returned,
  SAMPLE_REQUEST,
  said,
  sampleAppend,
  sampleState,
} from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

const CLOSED: NewEvent = { type: 'conversation-closed', data: { reason: 'done' } };
const HOUR = 3_600_000;
const day = (number: number) => new Date(Date.UTC(1970, 0, number));

/** What is kept of whom, how long, and what is left after it was deleted. */
export function retentionTests({ store, other }: StoreBench): void {
  const put = putInto(store);

  test('the conversations of a signed-in customer are found, of this desk and this customer only', async () => {
    const customer = { id: `c-${randomUUID()}`, name: 'Ana' };
    const later = await put({ customer, openedAt: day(3) });
    const first = await put({ customer, openedAt: day(2) });
    await put({ customer: { id: `${customer.id}2` } });
    await put({});
    expect(await store().ofCustomer(customer.id)).toEqual([first.id, later.id]);
    expect(await other().ofCustomer(customer.id)).toEqual([]);
    await store().append(sampleAppend(first, [said('bye'), CLOSED], { status: 'closed' }));
    expect(await store().ofCustomer(customer.id)).toEqual([first.id, later.id]);
  });

  test('closed conversations are found by when they were closed, earliest first', async () => {
    const [late, early] = [await put({ updatedAt: day(4) }), await put({ updatedAt: day(1) })];
    const close = (state: ConversationState, updatedAt: Date) =>
      store().append(sampleAppend(state, [CLOSED], { status: 'closed', updatedAt }));
    await close(late, day(6));
    await close(early, day(5));
    await put({ updatedAt: day(1) });
    expect(await store().closedBefore(day(5), 10)).toEqual([]);
    expect(await store().closedBefore(day(7), 10)).toEqual([early.id, late.id]);
    expect(await store().closedBefore(day(7), 1)).toEqual([early.id]);
    expect(await other().closedBefore(day(7), 10)).toEqual([]);
  });

  test('open conversations that wait for nobody are idle after a time, and told once a minute', async () => {
    const opened = { openedAt: day(10), updatedAt: day(10) };
    const idle = await put(opened);
    await put({ ...opened, status: 'waiting', person: SAMPLE_REQUEST });
    await Promise.all([put({ ...opened, status: 'closed' }, [CLOSED]), put(opened, [], true)]);
    const at = day(11).toISOString();
    await put({ ...opened, deadlines: { a: { at, data: null } } }, [
      { type: 'deadline-set', data: { name: 'a', at, data: null } },
    ]);
    const after = (ms: number) => new Date(day(10).getTime() + ms);
    expect(await store().idle(after(HOUR - 1), { closeAfterMs: HOUR }, 100)).toEqual([]);
    expect(await other().idle(after(HOUR), { closeAfterMs: HOUR }, 100)).toEqual([]);
    expect(await store().idle(after(HOUR), { closeAfterMs: HOUR }, 100)).toEqual([idle.id]);
    expect(await store().idle(after(HOUR + 1), { closeAfterMs: HOUR }, 100)).toEqual([]);
    expect(await store().idle(after(HOUR + 60_000), { closeAfterMs: HOUR }, 100)).toEqual([idle.id]);
    const goesOn = sampleAppend(idle, [said('still here')], { updatedAt: after(2 * HOUR) });
    await store().append(goesOn);
    expect(await store().idle(after(3 * HOUR - 1), { closeAfterMs: HOUR }, 100)).toEqual([]);
    expect(await store().idle(after(3 * HOUR), { closeAfterMs: HOUR }, 100)).toEqual([idle.id]);
  });

  test('what is deleted is gone with all that was kept of it, and nothing else is', async () => {
    const kept = await put({}, [said('keep me', 'm1'), called('c1')]);
    const gone = await put({}, [said('forget me', 'm1'), called('c1'), returned('c1', 'INV-7')]);
    expect(await other().delete([gone.id])).toMatchObject({ conversations: 0, events: 0 });
    expect(await store().delete([gone.id, 'cv_none', 'cv_\0'])).toMatchObject({
      conversations: 1,
      events: 4,
      tool_calls: 1,
      handoffs: 0,
      deadlines: 0,
      receipts: 0,
    });
    expect(await store().state(gone.id)).toBeUndefined();
    expect(await store().events(gone.id, 0, 10)).toEqual([]);
    expect(await store().toolCalls(gone.id)).toEqual([]);
    expect(await store().events(kept.id, 0, 10)).toHaveLength(3);
    expect(await store().toolCalls(kept.id)).toHaveLength(1);
    const late = sampleAppend(gone, [said('late')]);
    await expect(store().append(late)).rejects.toMatchObject({ code: 'conversation-moved-on' });
  });
}

/** Appends the opening of a conversation with further events. */
function putInto(store: StoreBench['store']) {
  return async (changes: Partial<ConversationState>, events: NewEvent[] = [], holds = false) => {
    const append = sampleAppend(sampleState(`cv_${randomUUID()}`, changes), [OPENED, ...events]);
    await store().append({ ...append, holds });
    return append.state;
  };
}
