import { expect, test } from 'vitest';
import type { ConversationState } from '../contracts/conversation.ts';
import type { NewEvent } from '../contracts/event.ts';
import { sampleState } from '../testing/sample-conversation.ts';
import { EVENTS } from './events.ts';

const at = new Date('2026-03-02T10:00:00Z');

/** The state after these events, as far as their declarations change it; `given` is how it begins. */
function after(given: Partial<ConversationState>, ...events: NewEvent[]): ConversationState {
  let state = sampleState('cv_1', given);
  for (const [index, event] of events.entries()) {
    const placed = { ...event, ...EVENTS.placeOf(event.type, state), seq: index + 1, at };
    state = { ...state, ...EVENTS.fold(state, placed) };
  }
  return state;
}

const asked: NewEvent = {
  type: 'person-requested',
  data: { callId: 'call_1', from: 'triage', reason: 'angry', summary: 'charged twice' },
};
const request = {
  callId: 'call_1',
  from: 'triage',
  reason: 'angry',
  summary: 'charged twice',
  requestedAt: at.toISOString(),
  rung: 0,
  claimedBy: null,
  claimant: null,
  callback: false,
};
const claimed: NewEvent = { type: 'person-claimed', data: { by: 'Ada', staff: 'st_1' } };

test('a person is asked for, and claims the conversation, by name and by what the staff are known by', () => {
  expect(after({}, asked)).toMatchObject({ status: 'waiting', owner: 'triage', person: request });
  expect(after({}, asked, claimed)).toMatchObject({
    status: 'with-person',
    owner: 'person',
    person: { ...request, claimedBy: 'Ada', claimant: 'st_1' },
  });
  const unknown: NewEvent = { type: 'person-claimed', data: { by: 'Ada' } };
  expect(after({}, asked, unknown).person).toMatchObject({ claimedBy: 'Ada', claimant: null });
  expect(after({}, claimed)).toMatchObject({
    status: 'with-person',
    person: { from: 'triage', reason: '', rung: 0, claimedBy: 'Ada', claimant: 'st_1', callback: false },
  });
});

test('a request climbs the ladder, and is promised to be called back on', () => {
  const climbs: NewEvent = { type: 'request-escalated', data: { rung: 2, name: 'lead' } };
  const promised: NewEvent = { type: 'callback-promised', data: { reason: 'night' } };
  expect(after({}, asked, climbs, promised).person).toEqual({ ...request, rung: 2, callback: true });
  expect(after({}, climbs, promised).person).toBeNull();
});

test.each<NewEvent>([
  { type: 'person-declined', data: { by: 'Ada', reason: 'No time.' } },
  { type: 'request-withdrawn', data: { reason: 'solved' } },
])('a request is over: $type', (over) => {
  expect(after({}, asked, over)).toMatchObject({ status: 'open', owner: 'triage', person: null });
});

test('a person gives the conversation back: that is a handoff, and who it comes from before counts for the same agent', () => {
  const back: NewEvent = { type: 'person-returned', data: { by: 'Ada', to: 'billing', note: 'paid' } };
  const cameBy = { callId: 'call_0', to: 'billing' };
  expect(after({ handoffs: 2, cameBy }, asked, claimed, back)).toMatchObject({
    status: 'open',
    owner: 'billing',
    person: null,
    handoffs: 3,
    cameBy,
  });
  expect(after({ cameBy: { callId: 'call_0', to: 'triage' } }, asked, claimed, back).cameBy).toBeNull();
  expect(after({}, asked, claimed, back).cameBy).toBeNull();
});

test('a handoff gives the conversation to its target, and is what the target came by', () => {
  const carried = { carry: 'everything', items: 1, dropped: 0, facts: [], withheld: [] };
  const committed: NewEvent = {
    type: 'handoff-committed',
    data: {
      callId: 'call_3',
      from: 'triage',
      to: 'billing',
      toolName: 'to_billing',
      reason: 'bill',
      payload: {},
      actor: 'model',
      depth: 4,
      carried,
      output: '',
    },
  };
  expect(after({}, committed)).toMatchObject({
    owner: 'billing',
    handoffs: 4,
    cameBy: { callId: 'call_3', to: 'billing' },
  });
});

test('deadlines are set, set anew, cleared and passed, each by its name', () => {
  const set = (name: string, due: string): NewEvent => ({
    type: 'deadline-set',
    data: { name, at: due, data: { n: 1 } },
  });
  const two = [set('a', '2026-03-03'), set('b', '2026-03-04')];
  const b = { at: '2026-03-04', data: { n: 1 } };
  expect(after({}, ...two).deadlines).toEqual({ a: { at: '2026-03-03', data: { n: 1 } }, b });
  expect(after({}, ...two, set('a', '2026-03-05')).deadlines.a?.at).toBe('2026-03-05');
  expect(after({}, ...two, { type: 'deadline-cleared', data: { name: 'a' } }).deadlines).toEqual({ b });
  expect(after({}, ...two, { type: 'deadline-passed', data: { name: 'a' } }).deadlines).toEqual({ b });
});

test('what is known is replaced by what is as certain or more so, and taken back alike', () => {
  const fact = (value: string | null, provenance: 'inferred' | 'customer-said' | 'host' | 'tool-returned') =>
    ({ type: 'fact-recorded', data: { name: 'plan', value, provenance } }) satisfies NewEvent;
  const planAfter = (...facts: NewEvent[]) => after({}, ...facts).facts.plan;
  expect(planAfter(fact('free', 'customer-said'))).toEqual({
    value: 'free',
    provenance: 'customer-said',
    seq: 1,
  });
  expect(planAfter(fact('free', 'customer-said'), fact('pro', 'tool-returned'))?.value).toBe('pro');
  expect(planAfter(fact('free', 'host'), fact('pro', 'tool-returned'))?.value).toBe('pro');
  expect(planAfter(fact('free', 'customer-said'), fact('pro', 'inferred'))?.value).toBe('free');
  expect(planAfter(fact('free', 'customer-said'), fact(null, 'customer-said'))).toBeUndefined();
  expect(planAfter(fact('free', 'tool-returned'), fact(null, 'inferred'))?.value).toBe('free');
  const city: NewEvent = {
    type: 'fact-recorded',
    data: { name: 'city', value: 'Bonn', provenance: 'inferred' },
  };
  expect(Object.keys(after({}, city, fact('free', 'host'), fact(null, 'host')).facts)).toEqual(['city']);
});

test('calls, models and money of a turn are added up; what a person approved was counted when it was asked for', () => {
  const called = (approvalOf?: string): NewEvent => ({
    type: 'tool-called',
    data: { agent: 'a', callId: 'call_1', name: 'pay', arguments: '{}', ...(approvalOf && { approvalOf }) },
  });
  const usage = { modelCalls: 2, inputTokens: 30, outputTokens: 4, usd: 0.5 };
  const finished: NewEvent = {
    type: 'turn-finished',
    data: { outcome: 'replied', usage, ms: 3, models: ['m'] },
  };
  const { spend } = after({}, called(), called('call_1'), called(), finished, finished);
  expect(spend).toEqual({ modelCalls: 4, toolCalls: 2, inputTokens: 60, outputTokens: 8, usd: 1 });
});

test('approvals wait by their call until they are decided', () => {
  const waits = (callId: string): NewEvent => ({
    type: 'approval-requested',
    data: { callId, agent: 'a', name: 'refund', arguments: '{}', reason: 'much' },
  });
  const both = after({}, waits('c1'), waits('c2')).approvals;
  expect(Object.keys(both)).toEqual(['c1', 'c2']);
  expect(both.c1).toEqual({
    callId: 'c1',
    agent: 'a',
    name: 'refund',
    arguments: '{}',
    reason: 'much',
    requestedAt: at.toISOString(),
  });
  const decided: NewEvent = {
    type: 'approval-decided',
    data: { callId: 'c1', approved: true, by: 'Ada', note: '' },
  };
  expect(Object.keys(after({}, waits('c1'), waits('c2'), decided).approvals)).toEqual(['c2']);
});

test('the first words are the title, on one line; 80 characters are shown whole, the 81st is not', () => {
  const titleOf = (...texts: string[]) =>
    after({}, ...texts.map((text): NewEvent => ({ type: 'customer-said', data: { text } }))).title;
  expect(titleOf(' my\n\n bill ', 'is wrong')).toBe('my bill');
  expect(titleOf('x'.repeat(80))).toBe('x'.repeat(80));
  expect(titleOf('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
});

test('danger is kept with its place, and an earlier conversation and the customer by their ids', () => {
  const said: NewEvent = { type: 'customer-said', data: { text: 'smoke' } };
  const danger: NewEvent = { type: 'danger-found', data: { category: 'fire', span: 'smoke' } };
  expect(after({ turn: 3 }, said, danger).danger).toEqual({
    category: 'fire',
    span: 'smoke',
    seq: 2,
    turn: 3,
    at: at.toISOString(),
  });
  const opened = (customer?: { id: string }): NewEvent => ({
    type: 'conversation-opened',
    data: { desk: 'd', line: 'chat', owner: 'a', metadata: {}, ...(customer && { customer }) },
  });
  expect(after({}, opened({ id: 'cu_1' })).customer).toEqual({ id: 'cu_1' });
  expect(after({}, opened()).customer).toBeNull();
  const continued: NewEvent = {
    type: 'conversation-continued',
    data: {
      previous: 'cv_0',
      closedAt: at.toISOString(),
      owner: 'a',
      wish: '',
      summary: '',
      danger: false,
    },
  };
  expect(after({}, continued).previous).toBe('cv_0');
});

test('a closed conversation waits for nothing and nobody', () => {
  const deadline: NewEvent = { type: 'deadline-set', data: { name: 'a', at: '2026-03-03', data: null } };
  const waits: NewEvent = {
    type: 'approval-requested',
    data: { callId: 'c1', agent: 'a', name: 'refund', arguments: '{}', reason: 'much' },
  };
  const closed: NewEvent = { type: 'conversation-closed', data: { reason: 'done' } };
  expect(after({}, asked, deadline, waits, closed)).toMatchObject({
    status: 'closed',
    person: null,
    deadlines: {},
    approvals: {},
  });
});

test('each node that goes on with a turn fences off the one before', () => {
  const resumed: NewEvent = { type: 'turn-resumed', data: { node: 'n2', from: 'n1' } };
  expect(after({ fence: 1 }, resumed, resumed).fence).toBe(3);
});
