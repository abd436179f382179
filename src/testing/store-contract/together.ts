import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { NewEvent } from '../../contracts/event.ts';
import type { Append } from '../../contracts/store.ts';
import { called, returned, SAMPLE_HANDOFF, said, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

const MANY = 40;
const DUE = '2026-03-02T10:00:00.000Z';
const DEADLINE: NewEvent = { type: 'deadline-set', data: { name: 'a', at: DUE, data: null } };
const HANDOFF = { ...SAMPLE_HANDOFF, payload: { note: 'NUL \0' } };

/** Appends to many conversations at the same moment, as a busy desk makes them. */
export function togetherTests({ store, open }: StoreBench): void {
  const openMany = () => Promise.all(Array.from({ length: MANY }, () => open()));
  const everything = (state: ConversationState, number: number): Append => ({
    ...sampleAppend(
      state,
      [said(`n${number}`), said('b'), called('c1'), returned('c1', `${number}`), DEADLINE],
      {
        owner: `owner ${number}`,
        deadlines: { a: { at: DUE, data: null } },
      },
    ),
    handoffs: [HANDOFF],
  });

  test('each gets its own events and projections, and nothing of another', async () => {
    const states = await openMany();
    const appends = states.map(everything);
    await Promise.all(appends.map((append) => store().append(append)));
    for (const [number, { state, events }] of appends.entries()) {
      expect(await store().state(state.id)).toEqual(state);
      expect(await store().events(state.id, 1, 10)).toEqual(events);
      expect(await store().toolCalls(state.id)).toMatchObject([{ status: 'ok', output: `${number}` }]);
      expect(await store().handoffs(state.id)).toMatchObject([
        { status: 'proposed', payload: { note: 'NUL \ufffd' } },
      ]);
    }
    const due = await store().due(new Date(DUE), 1_000);
    expect(due).toEqual(expect.arrayContaining(states.map(({ id }) => id)));
    const changed = appends.map(({ state }) => ({
      ...sampleAppend(state, [said('c'), { type: 'deadline-cleared', data: { name: 'a' } }], {
        deadlines: {},
      }),
      handoffs: [{ ...HANDOFF, status: 'refused' as const }],
    }));
    await Promise.all(changed.map((append) => store().append(append)));
    for (const { state } of changed)
      expect(await store().handoffs(state.id)).toMatchObject([{ status: 'refused' }]);
    const left = await store().due(new Date(DUE), 1_000);
    expect(left.filter((id) => states.some((state) => state.id === id))).toEqual([]);
  });

  test('a late writer and a repeated message fail alone', async () => {
    const states = await openMany();
    const repeated = states[20] as ConversationState;
    const first = sampleAppend(repeated, [said('hello', 'm1')]);
    await store().append(first);
    const appends = states.map((state, number) => {
      if (state === repeated) return sampleAppend(first.state, [said('hello', 'm1')]);
      return sampleAppend(number === 30 ? { ...state, seq: 9 } : state, [said(`n${number}`)]);
    });
    const outcomes = await Promise.allSettled(appends.map((append) => store().append(append)));
    const failed = outcomes.flatMap((outcome, number) =>
      outcome.status === 'rejected' ? [[number, outcome.reason.code]] : [],
    );
    expect(failed).toEqual([
      [20, 'message-repeated'],
      [30, 'conversation-moved-on'],
    ]);
    for (const [number, state] of states.entries()) {
      const events = await store().events(state.id, 1, 10);
      expect(events).toHaveLength(number === 30 ? 0 : 1);
    }
  });

  test('of those that race for the same conversation one wins, whoever else writes meanwhile', async () => {
    const states = await openMany();
    const raced = states[7] as ConversationState;
    const appends = [...states, ...Array.from({ length: 8 }, () => raced)].map((state, number) =>
      sampleAppend(state, [said(`n${number}`)]),
    );
    const outcomes = await Promise.allSettled(appends.map((append) => store().append(append)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(8);
    expect(await store().events(raced.id, 1, 10)).toHaveLength(1);
  });
}
