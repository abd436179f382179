import { expect, test } from 'vitest';
import type { ConversationEvent, NewEvent } from '../../../src/contracts/event.ts';
import { audit } from './audit.ts';
import type { Evidence, Kept } from './evidence.ts';
import { countsOf, sumOf } from './findings.ts';
import { FINISHED, keptOf, OPENED, orderTurn, replied, sentAs, soundEvidence } from './sound-log.ts';

const NOTHING = {
  ...{ lost: 0, duplicateWrites: 0, stuck: 0, unanswered: 0, answeredTwice: 0, foldDifferences: 0 },
};
const MINUTE = 60_000;

/** What is counted when the evidence is like this. */
const counted = (evidence: Evidence) => countsOf(audit(evidence));

/** The sound evidence with its conversation changed. */
function withKept(change: (kept: Kept) => Partial<Kept>): Evidence {
  const evidence = soundEvidence();
  const [kept] = evidence.conversations;
  return { ...evidence, conversations: kept ? [{ ...kept, ...change(kept) }] : [] };
}

/** The sound evidence with another state beside the log. */
const withState = (changes: Partial<Kept['state']>) =>
  withKept(({ state }) => ({ state: { ...state, ...changes } }));

/** The sound evidence where the log holds these events instead. */
const withLog = (...events: NewEvent[]): Evidence => ({
  ...soundEvidence(),
  conversations: [keptOf([OPENED, ...events])],
});

const firstTurn = orderTurn('m-0', 'ref-0');
const secondTurn = orderTurn('m-1', 'ref-1');

test('two orders that were carried out and answered once are nothing to count', () => {
  expect(audit(soundEvidence())).toEqual([]);
});

test('a message that was acknowledged and is not on record is lost', () => {
  const evidence = withLog(...firstTurn);
  expect(counted(evidence)).toEqual({ ...NOTHING, lost: 1 });
});

test('a message that is on record twice is lost as the one message it was', () => {
  expect(counted(withLog(...firstTurn, ...secondTurn, ...secondTurn))).toMatchObject({ lost: 1 });
});

test('a message that nobody acknowledged and nobody answered is unanswered', () => {
  const sent = [sentAs('m-0', 'ref-0'), { ...sentAs('m-1', 'ref-1', 0), acknowledged: false }];
  expect(counted({ ...withLog(...firstTurn), sent })).toEqual({ ...NOTHING, unanswered: 1 });
});

test('a turn that another one was opened over has no end: its message is unanswered', () => {
  const cutOff = firstTurn.slice(0, 1);
  const findings = audit(withLog(...cutOff, ...secondTurn));
  expect(findings.map(({ what }) => what)).toContain('turn 1: it has no end');
  expect(countsOf(findings)).toMatchObject({ unanswered: 2, lost: 0, stuck: 0 });
});

test('a reply that was never put on record, an order that was never carried out and an answer that never came are unanswered', () => {
  const silent = firstTurn.filter(({ type }) => type !== 'agent-said');
  expect(counted(withLog(...silent, ...secondTurn))).toEqual({ ...NOTHING, unanswered: 1 });
  const { writes } = soundEvidence();
  const undone = new Map([...writes].slice(1));
  expect(counted({ ...soundEvidence(), writes: undone })).toEqual({ ...NOTHING, unanswered: 1 });
  const sent = [sentAs('m-0', 'ref-0', 0), sentAs('m-1', 'ref-1')];
  expect(counted({ ...soundEvidence(), sent })).toEqual({ ...NOTHING, unanswered: 1 });
});

test('words that are not the reply to the message are no answer', () => {
  const [first, second] = soundEvidence().sent;
  const sent = [first, { ...second, answers: first?.answers }] as Evidence['sent'];
  expect(counted({ ...soundEvidence(), sent })).toEqual({ ...NOTHING, unanswered: 1 });
});

test('a turn that was taken up after its end is answered twice', () => {
  const resumed: NewEvent = { type: 'turn-resumed', data: { node: 'node_2', from: 'node_1' } };
  const evidence = withLog(...firstTurn, ...secondTurn, resumed, replied('ref-1'), FINISHED);
  expect(audit(evidence).map(({ what }) => what)).toEqual([
    'm-1: 2 replies are on record',
    'turn 2: it has 2 ends',
  ]);
  expect(counted(evidence)).toEqual({ ...NOTHING, answeredTwice: 2 });
});

test('something that comes after the end of a turn and is not the next turn is counted', () => {
  expect(counted(withLog(...firstTurn, ...secondTurn, replied('ref-7')))).toMatchObject({ answeredTwice: 1 });
});

test('a retry with other words, another outcome or other tool calls is a second answer', () => {
  const [first, second] = soundEvidence().sent;
  for (const change of [
    { reply: `Well. ${second?.answers[0]?.reply}` },
    { outcome: 'limit' },
    { toolCalls: [] },
  ]) {
    const answers = second?.answers.map((answer, at) => (at === 0 ? answer : { ...answer, ...change }));
    const sent = [first, { ...second, answers }] as Evidence['sent'];
    expect(counted({ ...soundEvidence(), sent })).toEqual({ ...NOTHING, answeredTwice: 1 });
  }
});

test('an order that was carried out three times is two duplicate writes', () => {
  const writes = new Map([...soundEvidence().writes, ['cv_1 ref-1', 3] as const]);
  expect(counted({ ...soundEvidence(), writes })).toEqual({ ...NOTHING, duplicateWrites: 2 });
});

test('a conversation that a node still holds, and a turn of nobody that has no end, are stuck', () => {
  expect(counted(withKept(() => ({ node: 'node_1' })))).toEqual({ ...NOTHING, stuck: 1 });
  const opened: NewEvent = { type: 'turn-opened', data: { cause: 'deadline' } };
  expect(counted(withLog(...firstTurn, ...secondTurn, opened))).toEqual({ ...NOTHING, stuck: 1 });
});

test.each<[string, Partial<Kept['state']>]>([
  ['owner', { owner: 'cashier' }],
  ['facts', { facts: {} }],
  ['spend', { spend: { modelCalls: 2, toolCalls: 3, inputTokens: 100, outputTokens: 20, usd: 0 } }],
  ['handoffs', { handoffs: 1 }],
  ['status', { status: 'waiting' }],
  ['deadlines', { deadlines: { person: { at: '2026-03-02T09:00:00.000Z', data: null } } }],
  ['fence', { fence: 1 }],
  ['title', { title: 'another' }],
])('a state whose %s is not what the log folds to is a difference', (name, changes) => {
  const findings = audit(withState(changes));
  expect(findings.map(({ what }) => what)).toContain(`${name} is not what the log folds to`);
  expect(countsOf(findings)).toMatchObject({ foldDifferences: expect.any(Number), lost: 0, unanswered: 0 });
});

test('a gap in the log is a difference', () => {
  const gap = withKept(({ events }) => ({ events: events.filter(({ seq }) => seq !== 3) }));
  expect(counted(gap)).toMatchObject({ foldDifferences: 1 });
});

test('rows of tool calls, handoffs and deadlines that the log does not know of are differences', () => {
  const noCalls = withKept(({ toolCalls }) => ({ toolCalls: toolCalls.slice(1) }));
  expect(counted(noCalls)).toEqual({ ...NOTHING, foldDifferences: 1 });
  const running = withKept(({ toolCalls }) => ({
    toolCalls: toolCalls.map((call) => ({ ...call, status: 'running', output: null })),
  }));
  expect(counted(running)).toEqual({ ...NOTHING, foldDifferences: 1 });
  const deadline = withKept(() => ({ deadlines: [{ name: 'person', dueAt: new Date() }] }));
  expect(counted(deadline)).toEqual({ ...NOTHING, foldDifferences: 1 });
  const noHandoffs = withLog(...handedOver(), ...firstTurn, ...secondTurn);
  const [kept] = noHandoffs.conversations as [Kept];
  expect(audit(noHandoffs).filter(({ count }) => count === 'foldDifferences')).toEqual([]);
  const evidence = { ...noHandoffs, conversations: [{ ...kept, handoffs: [] }] };
  expect(counted(evidence)).toMatchObject({ foldDifferences: 2 });
});

/** A handoff, in a turn of its own. */
function handedOver(): NewEvent[] {
  const way = { callId: 'h', from: 'triage', to: 'cashier', toolName: 'transfer_to_cashier' };
  const carried = { carry: 'everything', items: 0, dropped: 0, facts: [], withheld: [] };
  const reason = 'wants to pay';
  return [
    { type: 'turn-opened', data: { cause: 'deadline' } },
    { type: 'handoff-proposed', data: { ...way, arguments: '{}', actor: 'model' } },
    { type: 'handoff-guarded', data: { callId: 'h', verdicts: [] } },
    {
      type: 'handoff-committed',
      data: { ...way, reason, payload: {}, actor: 'model', depth: 1, carried, output: '' },
    },
    FINISHED,
  ];
}

/** The sound evidence with the times of its events changed. */
const withTimes = (timeOf: (event: ConversationEvent) => number) =>
  withKept(({ events, state, witnessed }) => {
    const changed = events.map((event) => ({ ...event, at: new Date(timeOf(event)) }));
    return {
      events: changed,
      state: { ...state, updatedAt: changed.at(-1)?.at ?? state.updatedAt },
      witnessed,
    };
  });

test('a log whose times are ten minutes off the database, or run backwards, is one that no order could give', () => {
  const ahead = withTimes(({ at, turn }) => at.getTime() + (turn === 2 ? 10 * MINUTE : 0));
  expect(audit(ahead).map(({ what }) => what)).toContain('event 8 is 600000 ms off');
  expect(counted(ahead)).toMatchObject({ foldDifferences: 7 });
  const backwards = withTimes(({ at, seq }) => at.getTime() - (seq === 9 ? 1_500 : 0));
  expect(counted(backwards)).toEqual({ ...NOTHING, foldDifferences: 1 });
});

test('a deadline that passes minutes before it is due is a difference; one that nobody saw pass is stuck', () => {
  const { now } = soundEvidence();
  const inFiveMinutes = new Date(now.getTime() + 4 * MINUTE).toISOString();
  const set: NewEvent = { type: 'deadline-set', data: { name: 'person', at: inFiveMinutes, data: null } };
  const waiting = [...firstTurn, ...secondTurn.slice(0, -1), set, FINISHED];
  const passed: NewEvent[] = [
    { type: 'turn-opened', data: { cause: 'deadline' } },
    { type: 'deadline-passed', data: { name: 'person' } },
    FINISHED,
  ];
  expect(counted(withLog(...waiting))).toEqual(NOTHING);
  expect(counted(withLog(...waiting, ...passed))).toEqual({ ...NOTHING, foldDifferences: 1 });
  const later = new Date(now.getTime() + 10 * MINUTE);
  expect(counted({ ...withLog(...waiting), now: later })).toEqual({ ...NOTHING, stuck: 1 });
});

test('counts of several scenarios are added up', () => {
  expect(
    sumOf([
      { ...NOTHING, lost: 1 },
      { ...NOTHING, lost: 2, stuck: 1 },
    ]),
  ).toEqual({ ...NOTHING, lost: 3, stuck: 1 });
});
