import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { OPENED, sampleAppend, sampleState } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** What people find that have to look at something. */
export function inboxTests({ store }: StoreBench): void {
  test('the inbox holds what people have to look at, longest waiting first', async () => {
    const at = (minute: number) => new Date(Date.UTC(1999, 0, 1, 0, minute)).toISOString();
    const put = async (changes: Partial<ConversationState>, ...events: NewEvent[]) => {
      const append = sampleAppend(sampleState(`cv_${randomUUID()}`, changes), [OPENED, ...events]);
      await store().append(append);
      return append.state;
    };
    const request = { callId: 'c1', from: 'triage', reason: 'asked', summary: 'asked', rung: 0 };
    const person = (minute: number) => ({
      ...request,
      requestedAt: at(minute),
      claimedBy: null,
      callback: false,
    });
    const call = { callId: 'c2', agent: 'triage', name: 'pay', arguments: '{}', reason: 'much' };
    const deadline = { at: at(9), data: null };
    const claimed = await put({ status: 'with-person', person: { ...person(3), claimedBy: 'Ana' } });
    const undecided = await put(
      {
        approvals: { c2: { ...call, requestedAt: at(2) } },
        deadlines: { 'approval:c2': deadline },
      },
      { type: 'deadline-set', data: { name: 'approval:c2', ...deadline } },
    );
    const waiting = await put({ status: 'waiting', person: person(1) });
    await put({ status: 'open' });
    await put({ status: 'closed' });
    expect(await store().inbox(3)).toEqual([waiting, undecided, claimed]);
    expect(await store().inbox(1)).toEqual([waiting]);
  });
}
