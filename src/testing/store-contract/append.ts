import { expect, test } from 'vitest';
import { SAMPLE_REQUEST, said, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** What an append keeps, and what it refuses to. */
export function appendTests({ store, open }: StoreBench): void {
  test('what was appended is read back exactly, state and events', async () => {
    const state = await open();
    const append = sampleAppend(state, [said('My bill is wrong.'), said('Twice.')], {
      status: 'waiting',
      owner: 'billing',
      epoch: 1,
      turn: 1,
      handoffs: 1,
      fence: 2,
      spend: { modelCalls: 3, toolCalls: 1, inputTokens: 812, outputTokens: 40, usd: 0.0125 },
      person: { ...SAMPLE_REQUEST, rung: 1 },
      deadlines: { 'rung-1': { at: '2026-03-02T09:02:00.000Z', data: { rung: 1 } } },
      approvals: {
        c2: {
          callId: 'c2',
          agent: 'billing',
          name: 'issue_refund',
          arguments: '{"amount":180}',
          reason: 'over $100',
          requestedAt: '2026-03-02T09:01:00.000Z',
        },
      },
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
    const append = sampleAppend(state, [said(text, text)], { title: text, facts, metadata: { note: text } });
    await store().append(append);
    // What was kept counts as the same when it is sent again.
    await store().append(append, true);
    expect(await store().turnOfMessage(state.id, text)).toBe(0);
    expect(await store().events(state.id, 1, 1)).toMatchObject([{ data: { text: kept } }]);
    expect(await store().state(state.id)).toMatchObject({
      title: kept,
      facts: { note: { value: kept } },
      metadata: { note: kept },
    });
  });
}
