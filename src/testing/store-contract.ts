import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationState } from '../contracts/conversation.ts';
import type { NewEvent } from '../contracts/event.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { called, OPENED, returned, said, sampleAppend, sampleState } from './sample-conversation.ts';

/** A store under test, empty at first. */
export interface StoreUnderTest {
  readonly store: ConversationStore;
  close(): Promise<void>;
}

/** Tests that whatever `makeStore` makes keeps the contract of `ConversationStore`; vitest runs them. */
export function storeContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let made: StoreUnderTest;
    beforeAll(async () => {
      made = await makeStore();
    });
    afterAll(() => made?.close());
    const bench = { store: () => made.store, open: (events?: NewEvent[]) => open(made.store, events) };
    describe('append', () => appendTests(bench));
    describe('conflicting writers', () => conflictTests(bench));
    describe('projections', () => projectionTests(bench));
    describe('reading', () => readTests(bench));
  });
}

interface Bench {
  store(): ConversationStore;
  /** Opens a conversation with these events after the first, and returns its state. */
  open(events?: NewEvent[]): Promise<ConversationState>;
}

async function open(store: ConversationStore, events: NewEvent[] = []): Promise<ConversationState> {
  const append = sampleAppend(sampleState(`cv_${randomUUID()}`), [OPENED, ...events]);
  await store.append(append);
  return append.state;
}

function appendTests({ store, open }: Bench): void {
  test('what was appended is read back exactly, state and events', async () => {
    const state = await open();
    const append = sampleAppend(state, [said('My bill is wrong.'), said('Twice.')], {
      status: 'waiting',
      owner: 'billing',
      epoch: 1,
      turn: 1,
      handoffs: 1,
      facts: { verified: { value: { yes: [1, null, 'x'] }, provenance: 'tool-returned', seq: 2 } },
      metadata: { campaign: 'spring' },
      title: 'My bill is wrong.',
      updatedAt: new Date('2026-03-02T09:01:02.345Z'),
    });
    await store().append(append);
    expect(await store().state(state.id)).toEqual(append.state);
    expect(await store().events(state.id, 1, 10)).toEqual(append.events);
  });

  test('an append without an event is refused', async () => {
    const append = sampleAppend(await open(), []);
    await expect(store().append(append)).rejects.toMatchObject({ code: 'internal' });
  });

  test('events that leave a gap are refused', async () => {
    const state = await open();
    const append = sampleAppend(state, [said('one')]);
    const gap = { ...append, state: { ...append.state, seq: 3 } };
    await expect(store().append(gap)).rejects.toMatchObject({ code: 'internal' });
    expect(await store().events(state.id, 0, 10)).toHaveLength(1);
  });

  test.each([
    ['words in any script', 'Größe 大小 مرحبا 👩‍👩‍👧', 'Größe 大小 مرحبا 👩‍👩‍👧'],
    ['a NUL', 'before\0after', 'before\ufffdafter'],
    ['half a surrogate pair', 'cut \ud83d off \udc4b', 'cut \ufffd off \ufffd'],
    ['text that only looks like an escape', '\\u0000 \\ud83d "\\\\"', '\\u0000 \\ud83d "\\\\"'],
  ])('a customer may say %s', async (_what, text, kept) => {
    const state = await open();
    const facts = { note: { value: text, provenance: 'customer-said', seq: 2 } } as const;
    await store().append(sampleAppend(state, [said(text)], { title: text, facts, metadata: { note: text } }));
    expect(await store().events(state.id, 1, 1)).toMatchObject([{ data: { text: kept } }]);
    expect(await store().state(state.id)).toMatchObject({
      title: kept,
      facts: { note: { value: kept } },
      metadata: { note: kept },
    });
  });
}

function conflictTests({ store, open }: Bench): void {
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

  test('a conversation that was never opened cannot be appended to', async () => {
    const append = sampleAppend(sampleState(`cv_${randomUUID()}`, { seq: 4 }), [said('hello')]);
    await expect(store().append(append)).rejects.toMatchObject({ code: 'conversation-moved-on' });
    expect(await store().events(append.state.id, 0, 10)).toEqual([]);
  });

  test('a conversation opens once', async () => {
    const state = await open();
    const again = sampleAppend({ ...state, seq: 0 }, [OPENED, said('me too')]);
    await expect(store().append(again)).rejects.toMatchObject({ code: 'conversation-exists' });
    expect(await store().state(state.id)).toEqual(state);
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
}

function projectionTests({ store, open }: Bench): void {
  const edge = { callId: 'h1', from: 'triage', to: 'billing', toolName: 'transfer_to_billing', output: '{}' };

  test('each kind of handoff has its status', async () => {
    const { id } = await open([
      { type: 'handoff-refused', data: { ...edge, reason: 'not verified' } },
      {
        type: 'handoff-committed',
        data: { ...edge, callId: 'h2', reason: 'verified', payload: {}, depth: 1 },
      },
      {
        type: 'person-requested',
        data: { callId: 'h3', from: 'billing', reason: 'asked', summary: 'A dispute.' },
      },
    ]);
    const base = { turn: 0, from: 'triage', to: 'billing', at: sampleState(id).openedAt };
    expect(await store().handoffs(id)).toEqual([
      { ...base, callId: 'h1', seq: 2, reason: 'not verified', status: 'refused' },
      { ...base, callId: 'h2', seq: 3, reason: 'verified', status: 'committed' },
      { ...base, callId: 'h3', seq: 4, from: 'billing', to: 'person', reason: 'asked', status: 'escalated' },
    ]);
  });

  const call = {
    callId: 'c1',
    turn: 0,
    seq: 2,
    agent: 'billing',
    name: 'lookup_invoice',
    arguments: '{"id":7}',
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
}

function readTests({ store, open }: Bench): void {
  test('nothing is known of a conversation that was never opened', async () => {
    for (const id of ['cv_none', 'cv_\0', '']) {
      expect(await store().state(id)).toBeUndefined();
      expect(await store().events(id, 0, 10)).toEqual([]);
      expect(await store().handoffs(id)).toEqual([]);
    }
  });

  test('the log is read forwards from anywhere and backwards from the end', async () => {
    const { id } = await open(['a', 'b', 'c', 'd'].map(said));
    const seqs = (events: readonly { seq: number }[]) => events.map(({ seq }) => seq);
    expect(seqs(await store().events(id, 0, 2))).toEqual([1, 2]);
    expect(seqs(await store().events(id, 3, 10))).toEqual([4, 5]);
    expect(seqs(await store().events(id, 5, 10))).toEqual([]);
    expect(seqs(await store().eventsBefore(id, 6, 2))).toEqual([4, 5]);
    expect(seqs(await store().eventsBefore(id, 4, 10))).toEqual([1, 2, 3]);
  });

  test('the list is newest first, paged by time and filtered by status', async () => {
    const opened: ConversationState[] = [];
    for (const [minute, status] of (['open', 'waiting', 'open', 'closed'] as const).entries()) {
      const openedAt = new Date(Date.UTC(2100, 0, 1, 0, minute));
      const append = sampleAppend(sampleState(`cv_${randomUUID()}`, { status, openedAt }), [OPENED]);
      await store().append(append);
      opened.unshift(append.state);
    }
    expect(await store().list({ limit: 3 })).toEqual(opened.slice(0, 3));
    expect(await store().list({ limit: 2, before: opened[1]?.openedAt })).toEqual(opened.slice(2));
    expect(await store().list({ limit: 1, status: 'waiting' })).toEqual([opened[2]]);
    expect(await store().list({ limit: 1, status: 'open', before: opened[1]?.openedAt })).toEqual([
      opened[3],
    ]);
  });

  test('it answers a ping', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });
}
