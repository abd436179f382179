import { expect, test } from 'vitest';
import type { HandoffRecord } from '../../contracts/handoff.ts';
import { called, RESUMED, returned, SAMPLE_HANDOFF, said, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

const PROPOSED: HandoffRecord = { ...SAMPLE_HANDOFF, seq: 2 };

const COMMITTED: HandoffRecord = {
  ...PROPOSED,
  to: 'billing-night',
  status: 'committed',
  reason: 'A "double" charge.\0',
  depth: 1,
  payload: { month: 'May', amounts: [180, 180] },
  verdicts: [{ guard: 'payload', verdict: 'redirect', reason: 'closed', ms: 0.4 }],
  carried: { carry: 'last-turns', items: 4, dropped: 9, facts: ['account'], withheld: ['email'] },
  steps: [...PROPOSED.steps, { status: 'committed', seq: 4, at: '2026-03-02T09:00:01.000Z' }],
};

/** The ledger of handoffs and the journal of tool calls. */
export function projectionTests({ store, open }: StoreBench): void {
  test('the ledger has each handoff as it was last told, in the order they were proposed', async () => {
    const state = await open();
    const other = { ...PROPOSED, callId: 'h2', seq: 3, status: 'refused' } as const;
    const first = { ...sampleAppend(state, [said('a'), said('b')]), handoffs: [other, PROPOSED] };
    await store().append(first);
    expect(await store().handoffs(state.id)).toEqual([PROPOSED, other]);
    await store().append({ ...sampleAppend(first.state, [said('c')]), handoffs: [COMMITTED] });
    expect(await store().handoffs(state.id)).toEqual([
      { ...COMMITTED, reason: 'A "double" charge.\ufffd' },
      other,
    ]);
  });

  test('a writer that is refused leaves the ledger as it was', async () => {
    const state = await open();
    const late = { ...sampleAppend({ ...state, seq: 7 }, [said('a')]), handoffs: [PROPOSED] };
    await expect(store().append(late)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    expect(await store().handoffs(state.id)).toEqual([]);
  });

  const call = {
    callId: 'c1',
    turn: 0,
    seq: 2,
    agent: 'billing',
    name: 'lookup_invoice',
    arguments: '{"id":7}',
    parent: null,
    recovered: null,
  };

  test('a tool call runs until its return is appended', async () => {
    const state = await open([called('c1')]);
    const running = { ...call, status: 'running', output: null, ms: null, at: state.openedAt };
    expect(await store().toolCalls(state.id)).toEqual([running]);
    await store().append(sampleAppend(state, [returned('c1', 'INV-7')]));
    expect(await store().toolCalls(state.id)).toEqual([
      { ...running, status: 'ok', output: 'INV-7', ms: 12.5 },
    ]);
  });

  test('a call and its return may come in one append, also with an id used before', async () => {
    const state = await open([called('c1'), returned('c1', 'first'), called('c2')]);
    await store().append(
      sampleAppend(state, [called('c1'), returned('c2', 'second'), returned('c1', 'third')]),
    );
    expect(await store().toolCalls(state.id)).toMatchObject([
      { seq: 2, callId: 'c1', status: 'ok', output: 'first' },
      { seq: 4, callId: 'c2', status: 'ok', output: 'second' },
      { seq: 5, callId: 'c1', status: 'ok', output: 'third' },
    ]);
  });

  test('calls inside a tool name it, and recovered calls say how', async () => {
    const state = await open([called('c1'), called('n1', 'c1'), returned('n1', 'INV-7', 'repeated')]);
    await store().append(sampleAppend(state, [RESUMED, returned('c1', 'done', 'receipt')]));
    expect(await store().toolCalls(state.id)).toMatchObject([
      { callId: 'c1', parent: null, status: 'ok', recovered: 'receipt' },
      { callId: 'n1', parent: 'c1', status: 'ok', recovered: 'repeated' },
    ]);
  });
}
