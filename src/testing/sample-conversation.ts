import type { ConversationState } from '../contracts/conversation.ts';
import type { ConversationEvent, NewEvent } from '../contracts/event.ts';
import type { Append } from '../contracts/store.ts';

const START = new Date('2026-03-02T09:00:00.123Z');

/** A conversation before anything was appended to it. */
export function sampleState(id: string, changes: Partial<ConversationState> = {}): ConversationState {
  return {
    id,
    desk: 'support',
    line: 'chat',
    status: 'open',
    owner: 'triage',
    epoch: 0,
    turn: 0,
    seq: 0,
    handoffs: 0,
    facts: {},
    metadata: {},
    title: '',
    openedAt: START,
    updatedAt: START,
    ...changes,
  };
}

/** What a writer that knows `state` appends, and (as `.state`) what it knows afterwards. */
export function sampleAppend(
  state: ConversationState,
  events: readonly NewEvent[],
  changes: Partial<ConversationState> = {},
): Append {
  const { seq, turn, epoch } = state;
  return {
    state: { ...state, ...changes, seq: seq + events.length },
    events: events.map(
      (event, index): ConversationEvent => ({
        ...event,
        seq: seq + index + 1,
        turn,
        epoch,
        at: changes.updatedAt ?? state.updatedAt,
      }),
    ),
    expectedSeq: seq,
  };
}

/** The event every conversation starts with. */
export const OPENED: NewEvent = {
  type: 'conversation-opened',
  data: { desk: 'support', line: 'chat', owner: 'triage', metadata: {} },
};

/** Something a customer says. */
export function said(text: string): NewEvent {
  return { type: 'customer-said', data: { text } };
}

/** A call of a tool that looks up an invoice. */
export function called(callId: string): NewEvent {
  return {
    type: 'tool-called',
    data: { agent: 'billing', callId, name: 'lookup_invoice', arguments: '{"id":7}' },
  };
}

/** What that tool returned. */
export function returned(callId: string, output: string): NewEvent {
  return {
    type: 'tool-returned',
    data: { agent: 'billing', callId, name: 'lookup_invoice', status: 'ok', output, ms: 12.5 },
  };
}
