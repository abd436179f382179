import { expect, test } from 'vitest';
import type { Deadline } from '../../contracts/conversation.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** Deadlines of conversations, found by their time. */
export function deadlineTests({ store, open }: StoreBench): void {
  const at = (minute: number) => new Date(Date.UTC(2000, 0, 1, 0, minute));
  const deadlines = (minutes: Record<string, number>): Record<string, Deadline> =>
    Object.fromEntries(
      Object.entries(minutes).map(([name, minute]) => [name, { at: at(minute).toISOString(), data: null }]),
    );
  const set = (name: string, minute: number): NewEvent => ({
    type: 'deadline-set',
    data: { name, at: at(minute).toISOString(), data: null },
  });

  test('conversations are due earliest first, once each, and only when their time has passed', async () => {
    const [later, sooner] = [await open(), await open()];
    await store().append(sampleAppend(later, [set('a', 9)], { deadlines: deadlines({ a: 9 }) }));
    const two = sampleAppend(sooner, [set('b', 7), set('c', 8)], { deadlines: deadlines({ b: 7, c: 8 }) });
    await store().append(two);
    expect(await store().due(at(6), 10)).toEqual([]);
    expect(await store().due(at(30), 10)).toEqual([sooner.id, later.id]);
    expect(await store().due(at(30), 1)).toEqual([sooner.id]);
    const passed: NewEvent = { type: 'deadline-passed', data: { name: 'b' } };
    const moved = sampleAppend(two.state, [passed, set('c', 20)], { deadlines: deadlines({ c: 20 }) });
    await store().append(moved);
    expect(await store().due(at(19), 10)).toEqual([later.id]);
    expect(await store().due(at(30), 10)).toEqual([later.id, sooner.id]);
    const cleared: NewEvent = { type: 'deadline-cleared', data: { name: 'c' } };
    await store().append(sampleAppend(moved.state, [cleared], { deadlines: {} }));
    expect(await store().due(at(30), 10)).toEqual([later.id]);
  });

  test('a deadline that is set, cleared and set again in one append is the last one', async () => {
    const state = await open();
    const cleared: NewEvent = { type: 'deadline-cleared', data: { name: 'a' } };
    const events = [set('a', 1), cleared, set('a', 3)];
    const append = sampleAppend(state, events, { deadlines: deadlines({ a: 3 }) });
    await store().append(append);
    expect(await store().due(at(2), 10)).toEqual([]);
    expect(await store().due(at(4), 10)).toEqual([state.id]);
    const closed: NewEvent = { type: 'conversation-closed', data: { reason: 'done' } };
    await store().append(sampleAppend(append.state, [closed], { deadlines: {} }));
    expect(await store().due(at(4), 10)).toEqual([]);
  });
}
