import type { ConversationState, PersonRequest } from '../contracts/conversation.ts';
import type { ConversationEvent, NewEvent, Recovery } from '../contracts/event.ts';
import type { HandoffRecord } from '../contracts/handoff.ts';
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
    fence: 0,
    spend: { modelCalls: 0, toolCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 },
    allowance: {
      since: { modelCalls: 0, toolCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 },
      handoffs: 0,
      wishHandoffs: 0,
      moves: [],
      wish: '',
      reached: [],
    },
    person: null,
    danger: null,
    recording: null,
    customer: null,
    previous: null,
    last: null,
    lastHeard: [],
    trial: null,
    cameBy: null,
    deadlines: {},
    approvals: {},
    consent: null,
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
    node: 'node_1',
    heldBy: null,
    holds: false,
  };
}

/** A request for a person that nobody has claimed. */
export const SAMPLE_REQUEST: PersonRequest = {
  callId: 'p1',
  from: 'triage',
  reason: 'asked',
  summary: 'A "dispute".',
  rung: 0,
  requestedAt: '2026-03-02T09:01:00.000Z',
  claimedBy: null,
  claimant: null,
  callback: false,
};

/** A handoff that a model has just asked for. */
export const SAMPLE_HANDOFF: HandoffRecord = {
  callId: 'h1',
  turn: 1,
  seq: 3,
  from: 'triage',
  to: 'billing',
  wanted: 'billing',
  actor: 'model',
  status: 'proposed',
  reason: '',
  payload: null,
  verdicts: [],
  opinion: null,
  carried: null,
  depth: 0,
  steps: [{ status: 'proposed', seq: 3, at: START.toISOString() }],
  at: START,
};

/** The event every conversation starts with. */
export const OPENED: NewEvent = {
  type: 'conversation-opened',
  data: { desk: 'support', line: 'chat', owner: 'triage', metadata: {} },
};

/** The event a node takes a turn over with. */
export const RESUMED: NewEvent = { type: 'turn-resumed', data: { node: 'node_2', from: 'node_1' } };

/** Something a customer says, with the client's own id of it if given. */
export function said(text: string, messageId?: string): NewEvent {
  return { type: 'customer-said', data: messageId === undefined ? { text } : { text, messageId } };
}

/** A call of a tool that looks up an invoice, inside the call `parent` if given. */
export function called(callId: string, parent?: string): NewEvent {
  const data = { agent: 'billing', callId, name: 'lookup_invoice', arguments: '{"id":7}' };
  return { type: 'tool-called', data: parent === undefined ? data : { ...data, parent } };
}

/** What that tool returned, and how that was found out if a crash had cut it off. */
export function returned(callId: string, output: string, recovered?: Recovery): NewEvent {
  const data = { agent: 'billing', callId, name: 'lookup_invoice', status: 'ok', output, ms: 12.5 } as const;
  return { type: 'tool-returned', data: recovered === undefined ? data : { ...data, recovered } };
}
