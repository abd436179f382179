import type { ConversationState, PersonRequest, Spend } from '../../contracts/conversation.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { ConversationEvent, EventData, EventType } from '../../contracts/event.ts';
import { type Facts, TRUST } from '../../contracts/fact.ts';
import { own } from '../../contracts/own.ts';
import { foldAllowance } from './fold-allowance.ts';
import { foldConsent } from './fold-consent.ts';

const TITLE_LENGTH = 80;

/** What a conversation that has cost nothing has cost. */
export const NOTHING_SPENT: Spend = { modelCalls: 0, toolCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 };

/** Events after which somebody else owns the conversation. */
const CHANGE_OWNER: ReadonlySet<EventType> = new Set([
  'handoff-committed',
  'person-claimed',
  'person-returned',
]);
/** Events a turn begins with. */
const OPEN_TURN: ReadonlySet<EventType> = new Set(['customer-said', 'turn-opened']);

/** The turn and the epoch an event of this type belongs to, when it comes next. */
export function placeOf(type: EventType, { turn, epoch }: ConversationState) {
  return { turn: OPEN_TURN.has(type) ? turn + 1 : turn, epoch: CHANGE_OWNER.has(type) ? epoch + 1 : epoch };
}

/** The state after an event; pure. */
export function foldState(state: ConversationState, event: ConversationEvent): ConversationState {
  const { seq, turn, epoch, at: updatedAt } = event;
  return {
    ...state,
    ...change(state, event),
    allowance: foldAllowance(state, event),
    consent: foldConsent(state.consent, event),
    seq,
    turn,
    epoch,
    updatedAt,
  };
}

function change(state: ConversationState, event: ConversationEvent): Partial<ConversationState> | undefined {
  switch (event.type) {
    case 'conversation-opened':
      return { customer: event.data.customer ?? null };
    case 'customer-said':
      return { title: state.title || shorten(event.data.text) };
    case 'handoff-committed':
      return {
        ...{ owner: event.data.to, handoffs: event.data.depth },
        cameBy: { callId: event.data.callId, to: event.data.to },
      };
    case 'fact-recorded':
      return { facts: learn(state.facts, event.data, event.seq) };
    case 'turn-resumed':
      return { fence: state.fence + 1 };
    case 'tool-called':
      // What a person has approved was counted when it was asked for.
      if (event.data.approvalOf !== undefined) return undefined;
      return { spend: { ...state.spend, toolCalls: state.spend.toolCalls + 1 } };
    case 'turn-finished':
      return { spend: pay(state.spend, event.data.usage) };
    case 'danger-found': {
      const { seq, turn, at } = event;
      return { danger: { ...event.data, seq, turn, at: at.toISOString() } };
    }
    case 'conversation-closed':
      return { status: 'closed', person: null, deadlines: {}, approvals: {} };
    default:
      return changeByPeople(state, event) ?? changeOfWaiting(state, event);
  }
}

/** What people change. */
function changeByPeople(state: ConversationState, event: ConversationEvent) {
  switch (event.type) {
    case 'person-requested':
      return { status: 'waiting', person: requested(event.data, event.at) } as const;
    case 'request-escalated':
      return { person: state.person && { ...state.person, rung: event.data.rung } };
    case 'callback-promised':
      return { person: state.person && { ...state.person, callback: true } };
    case 'person-claimed':
      return {
        ...({ status: 'with-person', owner: PERSON } as const),
        person: state.person && {
          ...state.person,
          claimedBy: event.data.by,
          claimant: event.data.staff ?? null,
        },
      };
    case 'person-returned':
      return {
        ...({ status: 'open', owner: event.data.to, person: null } as const),
        handoffs: state.handoffs + 1,
        cameBy: state.cameBy?.to === event.data.to ? state.cameBy : null,
      };
    case 'person-declined':
    case 'request-withdrawn':
      return { status: 'open', person: null } as const;
    default:
      return undefined;
  }
}

/** What the conversation waits for: deadlines and approvals. */
function changeOfWaiting({ deadlines, approvals }: ConversationState, event: ConversationEvent) {
  switch (event.type) {
    case 'deadline-set': {
      const { name, at, data } = event.data;
      return { deadlines: { ...deadlines, [name]: { at, data } } };
    }
    case 'deadline-cleared':
    case 'deadline-passed':
      return { deadlines: without(deadlines, event.data.name) };
    case 'approval-requested': {
      const { callId } = event.data;
      return {
        approvals: { ...approvals, [callId]: { ...event.data, requestedAt: event.at.toISOString() } },
      };
    }
    case 'approval-decided':
      return { approvals: without(approvals, event.data.callId) };
    default:
      return undefined;
  }
}

/** What is less certain never replaces what is more certain; null takes back what was known. */
function learn(facts: Facts, { name, value, provenance }: EventData['fact-recorded'], seq: number): Facts {
  const known = own(facts, name);
  if (known && TRUST[known.provenance] > TRUST[provenance]) return facts;
  if (value === null) return without(facts, name);
  return { ...facts, [name]: { value, provenance, seq } };
}

function pay(spend: Spend, usage: EventData['turn-finished']['usage']): Spend {
  return {
    modelCalls: spend.modelCalls + usage.modelCalls,
    toolCalls: spend.toolCalls,
    inputTokens: spend.inputTokens + usage.inputTokens,
    outputTokens: spend.outputTokens + usage.outputTokens,
    usd: spend.usd + usage.usd,
  };
}

function requested(data: EventData['person-requested'], at: Date): PersonRequest {
  return {
    ...data,
    requestedAt: at.toISOString(),
    rung: 0,
    claimedBy: null,
    claimant: null,
    callback: false,
  };
}

function without<Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  const { [name]: _gone, ...rest } = record;
  return rest;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1)}…`;
}
