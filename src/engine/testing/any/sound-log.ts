import { expect } from 'vitest';
import type { ConversationState } from '../../../contracts/conversation.ts';
import type { Desk } from '../../../contracts/desk.ts';
import type { ConversationEvent, EventData, EventType } from '../../../contracts/event.ts';
import type { HandoffRecord } from '../../../contracts/handoff.ts';
import { sampleState } from '../../../testing/sample-conversation.ts';
import { Conversation } from '../../log/conversation.ts';
import { STEPS } from '../../log/handoff-steps.ts';

type Log = readonly ConversationEvent[];

function dataOf<Type extends EventType>(events: Log, type: Type): EventData[Type][] {
  return events.flatMap((event) => (event.type === type ? [event.data as EventData[Type]] : []));
}

/** Numbered without gaps; every call answered exactly once; every turn ended, once. */
export function expectWholeLog(events: Log): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const idsOf = (...types: EventType[]) =>
    events
      .flatMap(({ type, data }) => (types.includes(type) && 'callId' in data ? [data.callId] : []))
      .toSorted();
  const asked = idsOf('tool-called', 'handoff-proposed');
  expect(new Set(asked).size).toBe(asked.length);
  expect(idsOf('tool-returned', 'handoff-committed', 'handoff-refused', 'handoff-escalated')).toEqual(asked);
  const turns = (...types: EventType[]) =>
    events.flatMap(({ type, turn }) => (types.includes(type) ? [turn] : []));
  expect(turns('turn-finished')).toEqual(turns('customer-said', 'turn-opened'));
}

/** What happens inside a tool happens between its call and its answer, and in its turn. */
export function expectEnclosedCalls(events: Log): void {
  const spans = new Map<string, { readonly turn: number; readonly from: number; to: number }>();
  for (const { type, data, seq, turn } of events) {
    if (type === 'tool-called') spans.set(data.callId, { turn, from: seq, to: Number.POSITIVE_INFINITY });
    const span = type === 'tool-returned' ? spans.get(data.callId) : undefined;
    if (span) span.to = seq;
  }
  for (const { callId, parent } of dataOf(events, 'tool-called')) {
    const [inner, outer] = [spans.get(callId), spans.get(parent ?? callId)];
    expect(inner?.turn).toBe(outer?.turn);
    expect(inner?.from).toBeGreaterThanOrEqual(outer?.from ?? Number.NaN);
    expect(inner?.to).toBeLessThanOrEqual(outer?.to ?? Number.NaN);
  }
}

/** The conversation moves at most once with each answer of a model, and each time its epoch grows by one. */
export function expectOneMoveAnAnswer(events: Log): void {
  const proposals = new Map(dataOf(events, 'handoff-proposed').map((data) => [data.callId, data]));
  const answers = dataOf(events, 'handoff-committed').map(({ callId }) => {
    return proposals.get(callId)?.mark?.providerData?.response;
  });
  expect(answers).not.toContain(undefined);
  expect(new Set(answers).size).toBe(answers.length);
  const movers: EventType[] = ['handoff-committed', 'person-claimed', 'person-returned'];
  for (const [index, event] of events.entries()) {
    const before = events[index - 1]?.epoch ?? 0;
    expect(event.epoch).toBe(movers.includes(event.type) ? before + 1 : before);
  }
}

/** No turn, and no stretch between two people, has more of anything than the desk allows. */
export function expectLimitsHeld({ limits }: Desk, events: Log): void {
  const turns = Map.groupBy(events, ({ turn }) => turn);
  for (const ofTurn of turns.values()) {
    const moves = dataOf(ofTurn, 'handoff-committed').map(({ from, to }) => `${from}>${to}`);
    expect(moves.length).toBeLessThanOrEqual(limits.handoffsPerTurn);
    expect(moves.filter((move, index) => move === moves[index - 2])).toEqual([]);
    expect(ran(ofTurn)).toBeLessThanOrEqual(limits.toolCallsPerTurn);
    const [finished] = dataOf(ofTurn, 'turn-finished');
    // The floor may take as many calls to go on as the models had before it.
    const most = limits.modelCallsPerTurn * (limits.wayOut === 'floor' ? 2 : 1);
    expect(finished?.usage.modelCalls ?? 0).toBeLessThanOrEqual(most);
  }
  for (const stretch of betweenPeople(events)) {
    expect(dataOf(stretch, 'handoff-committed').length).toBeLessThanOrEqual(limits.handoffsPerConversation);
    for (const same of whileTheSameIsSaid(stretch))
      expect(dataOf(same, 'handoff-committed').length).toBeLessThanOrEqual(limits.handoffsPerWish);
    expect(ran(stretch)).toBeLessThanOrEqual(limits.toolCallsPerConversation);
    if (limits.wayOut !== 'floor') expectSilenceAfterwards(stretch);
  }
}

const SPENT = /^(modelCalls|tokens|usd|toolCalls)PerConversation$/;

/** A conversation that has used up what it may asks no model any more. */
function expectSilenceAfterwards(stretch: Log): void {
  const reached = stretch.findIndex(({ type, data }) => type === 'limit-reached' && SPENT.test(data.limit));
  if (reached < 0) return;
  const last = stretch[reached]?.turn ?? 0;
  for (const event of stretch.slice(reached)) {
    if (event.type === 'turn-finished' && event.turn > last) expect(event.data.usage.modelCalls).toBe(0);
  }
}

/** Stretches in which the customer says the same again and again: whoever says the same wants the same. */
function whileTheSameIsSaid(events: Log): Log[] {
  const stretches: ConversationEvent[][] = [[]];
  let said: string | undefined;
  for (const event of events) {
    if (event.type === 'customer-said' && event.data.text !== said) {
      said = event.data.text;
      stretches.push([]);
    }
    stretches.at(-1)?.push(event);
  }
  return stretches;
}

function betweenPeople(events: Log): Log[] {
  const stretches: ConversationEvent[][] = [[]];
  for (const event of events) {
    if (event.type === 'person-returned') stretches.push([]);
    stretches.at(-1)?.push(event);
  }
  return stretches;
}

const NOT_RUN = /function-unknown|limit-reached|turn-aborted/;

/** How many calls of tools were let through to them; the run of an approved call is no further one. */
function ran(events: Log): number {
  const approved = new Set(
    dataOf(events, 'tool-called').flatMap(({ callId, approvalOf }) => (approvalOf ? [callId] : [])),
  );
  return dataOf(events, 'tool-returned').filter(
    ({ callId, output }) => !approved.has(callId) && !NOT_RUN.test(output),
  ).length;
}

/** A fact counts as a tool's only when the call of a tool that succeeded brought it. */
export function expectHonestFacts(events: Log, { facts }: ConversationState): void {
  const succeeded = new Set(
    dataOf(events, 'tool-returned').flatMap(({ callId, status }) => (status === 'ok' ? [callId] : [])),
  );
  for (const { provenance, callId } of dataOf(events, 'fact-recorded')) {
    if (provenance === 'tool-returned') expect(succeeded).toContain(callId);
  }
  for (const [name, { provenance, seq }] of Object.entries(facts)) {
    const origin = events[seq - 1];
    expect(origin).toMatchObject({ type: 'fact-recorded', data: { name, provenance } });
  }
}

/** What the store has beside the log is what anybody who reads the log comes to. */
export function expectSameFromLog(
  desk: Desk,
  events: Log,
  view: { readonly state: ConversationState; readonly handoffs: readonly HandoffRecord[] },
): void {
  const { id, openedAt } = view.state;
  const opened = { desk: desk.id, line: 'chat', owner: desk.entry, openedAt };
  const conversation = new Conversation({ desk }, sampleState(id, opened));
  for (const event of events) conversation.apply(event);
  expect(view.state).toEqual(conversation.state);
  expect(view.handoffs).toEqual(conversation.ledger.takeChanged());
  for (const { steps } of view.handoffs) {
    const path = steps.flatMap(({ status }) => (status === 'redirected' ? [] : [status]));
    for (const [index, status] of path.entries()) {
      const next = path[index + 1];
      if (next !== undefined) expect(STEPS[status]).toContain(next);
    }
  }
}
