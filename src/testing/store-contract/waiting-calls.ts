import { expect, test } from 'vitest';
import type { EventData, NewEvent } from '../../contracts/event.ts';
import { called, returned, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** Tool calls that waited: for a person's yes, or the customer's. */
export function waitingCallTests({ store, open }: StoreBench): void {
  const statuses = async (id: string) => (await store().toolCalls(id)).map(({ status }) => status);

  test("a call that waited for a person's yes says what was decided", async () => {
    const pending = { agent: 'billing', name: 'lookup_invoice', arguments: '{"id":7}', reason: 'Much.' };
    const decided = (callId: string, approved: boolean): NewEvent => ({
      type: 'approval-decided',
      data: { callId, approved, by: 'Ana', note: '' },
    });
    const requestedAt = '2026-03-02T09:00:00.000Z';
    const approvals = Object.fromEntries(
      ['c1', 'c2', 'c3'].map((callId) => [callId, { ...pending, callId, requestedAt }]),
    );
    const asked = sampleAppend(
      await open(),
      ['c1', 'c2', 'c3'].flatMap((callId) => [called(callId), waiting(callId)]),
      { approvals },
    );
    await store().append(asked);
    expect(await statuses(asked.state.id)).toEqual(['waiting', 'waiting', 'waiting']);
    const { c3 } = approvals;
    const told = sampleAppend(asked.state, [decided('c1', true), decided('c2', false)], {
      approvals: { ...(c3 && { c3 }) },
    });
    await store().append(told);
    expect(await statuses(told.state.id)).toEqual(['approved', 'refused', 'waiting']);
    const closed: NewEvent = { type: 'conversation-closed', data: { reason: 'done' } };
    await store().append(sampleAppend(told.state, [closed], { status: 'closed', approvals: {} }));
    expect(await statuses(told.state.id)).toEqual(['approved', 'refused', 'lapsed']);
  });

  test("a call that waited for the customer's yes says what they answered", async () => {
    const consent = {
      callId: 'c1',
      name: 'lookup_invoice',
      identity: '{}',
      offer: 'Shall I?',
      askedIn: 1,
      saidAt: 1,
      verdict: null,
      judgedBy: null,
      unclear: 0,
      spentBy: null,
    };
    const judged = (callId: string, verdict: 'yes' | 'no'): NewEvent => ({
      type: 'consent-judged',
      data: { callId, said: verdict, verdict },
    });
    const first = sampleAppend(await open(), [called('c1'), waiting('c1')], { consent });
    await store().append(first);
    expect(await statuses(first.state.id)).toEqual(['waiting']);
    const spent: NewEvent = { type: 'consent-spent', data: { callId: 'c2', asked: 'c1', judgedBy: 3 } };
    const events = [judged('c1', 'yes'), called('c2'), spent, returned('c2', 'done')];
    const second = sampleAppend(
      first.state,
      [...events, ...['c3', 'c4'].flatMap((callId) => [called(callId), waiting(callId)])],
      { consent: null },
    );
    await store().append(second);
    await store().append(sampleAppend(second.state, [judged('c3', 'no')]));
    expect(await statuses(first.state.id)).toEqual(['approved', 'ok', 'refused', 'lapsed']);
  });
}

function waiting(callId: string): NewEvent {
  const { data } = returned(callId, 'waits');
  return { type: 'tool-returned', data: { ...data, status: 'waiting' } as EventData['tool-returned'] };
}
