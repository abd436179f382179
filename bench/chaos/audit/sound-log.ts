import type { ToolCallRecord } from '../../../src/contracts/conversation.ts';
import type { ConversationEvent, NewEvent } from '../../../src/contracts/event.ts';
import { foldState } from '../../../src/engine/log/fold-state.ts';
import { Ledger } from '../../../src/engine/log/ledger.ts';
import { EVENTS } from '../../../src/events/events.ts';
import { sampleState } from '../../../src/testing/sample-conversation.ts';
import type { Answer, Sent } from '../customers/sent.ts';
import { replyFor } from '../model.ts';
import type { Evidence, Kept } from './evidence.ts';

const START = Date.UTC(2026, 2, 2, 9);
const SECOND = 1_000;
const ID = 'cv_1';

/** A conversation as it should be kept when these are its events, one a second: for tests to break. */
export function keptOf(events: readonly NewEvent[]): Kept {
  let state = sampleState(ID, { desk: 'chaos' });
  const ledger = new Ledger();
  const log: ConversationEvent[] = [];
  for (const event of events) {
    const at = new Date(START + log.length * SECOND);
    const next = { ...event, seq: log.length + 1, ...EVENTS.placeOf(event.type, state), at };
    state = foldState(state, next);
    ledger.add(next);
    log.push(next);
  }
  return {
    ...{ state, node: null, events: log, handoffs: ledger.records, toolCalls: toolCallsOf(log) },
    deadlines: Object.entries(state.deadlines).map(([name, { at }]) => ({ name, dueAt: new Date(at) })),
    witnessed: new Map(log.map(({ seq, at }) => [seq, at])),
  };
}

function toolCallsOf(log: readonly ConversationEvent[]): ToolCallRecord[] {
  return log.flatMap((event) => {
    if (event.type !== 'tool-called') return [];
    const { callId, agent, name, arguments: raw } = event.data;
    const rest = { status: 'ok', output: 'charged', ms: 1, recovered: null, parent: null } as const;
    return [{ callId, agent, name, arguments: raw, turn: event.turn, seq: event.seq, at: event.at, ...rest }];
  });
}

/** The first event of every log. */
export const OPENED: NewEvent = {
  type: 'conversation-opened',
  data: { desk: 'chaos', line: 'chat', owner: 'triage', metadata: {} },
};

/** The end of a turn. */
export const FINISHED: NewEvent = {
  type: 'turn-finished',
  data: {
    ...{ outcome: 'replied', ms: 5, models: ['scripted'] },
    usage: { modelCalls: 1, inputTokens: 50, outputTokens: 10, usd: 0 },
  },
};

/** What the customer reads when their order was carried out. */
export function replied(reference: string): NewEvent {
  return { type: 'agent-said', data: { agent: 'cashier', text: replyFor(reference), complete: true } };
}

/** A turn in which an order is carried out, from the message to its end. */
export function orderTurn(messageId: string, reference: string): NewEvent[] {
  const call = { agent: 'cashier', callId: `call-${messageId}`, name: 'charge_account' };
  return [
    { type: 'customer-said', data: { text: reference, messageId } },
    { type: 'tool-called', data: { ...call, arguments: '{}' } },
    { type: 'fact-recorded', data: { name: 'charged', value: reference, provenance: 'tool-returned' } },
    { type: 'tool-returned', data: { ...call, status: 'ok', output: 'charged', ms: 1 } },
    replied(reference),
    FINISHED,
  ];
}

/** A message whose sender was answered so often, always the same. */
export function sentAs(messageId: string, reference: string, times = 2): Sent {
  const answer: Answer = {
    ...{ reply: replyFor(reference), outcome: 'replied', handoffs: [] },
    toolCalls: [{ name: 'charge_account', status: 'ok' }],
  };
  return {
    ...{ conversation: ID, messageId, reference, kind: 'account', acknowledged: true },
    answers: Array.from({ length: times }, () => answer),
  };
}

/** Two orders, each carried out and answered once. */
export function soundEvidence(): Evidence {
  const kept = keptOf([OPENED, ...orderTurn('m-0', 'ref-0'), ...orderTurn('m-1', 'ref-1')]);
  return {
    sent: [sentAs('m-0', 'ref-0'), sentAs('m-1', 'ref-1')],
    conversations: [kept],
    writes: new Map([
      [`${ID} ref-0`, 1],
      [`${ID} ref-1`, 1],
    ]),
    now: new Date(START + 60 * SECOND),
  };
}
