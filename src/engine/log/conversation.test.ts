import { expect, test } from 'vitest';
import type { ConversationEvent, NewEvent } from '../../contracts/event.ts';
import { EVENTS } from '../../events/events.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import { deskForTests } from '../testing/desk.ts';
import { Conversation } from './conversation.ts';
import { foldState } from './fold-state.ts';

const at = new Date('2026-03-02T10:00:00Z');
const EVERYTHING = { carry: 'everything', items: 1, dropped: 0, facts: [], withheld: [] };
const MOVE = {
  callId: 'call_1_1',
  from: 'triage',
  to: 'billing',
  toolName: 'transfer_to_billing',
  reason: 'bill',
};

function fold(...events: NewEvent[]) {
  return events.reduce(
    (state, event) => {
      const place = EVENTS.placeOf(event.type, state);
      return foldState(state, { ...event, ...place, seq: state.seq + 1, at });
    },
    sampleState('cv_1', { seq: 0 }),
  );
}

const said = (text: string): NewEvent => ({ type: 'customer-said', data: { text } });

test('every event moves the sequence number and the time on', () => {
  expect(fold(said('a'), said('b'))).toMatchObject({ seq: 2, updatedAt: at, turn: 2 });
});

test('a handoff changes the owner, counts up the epoch and keeps the depth', () => {
  const data = { ...MOVE, actor: 'model', payload: {}, depth: 3, carried: EVERYTHING, output: '' } as const;
  expect(fold({ type: 'handoff-committed', data })).toMatchObject({
    owner: 'billing',
    epoch: 1,
    handoffs: 3,
  });
});

test('a proposed or refused handoff changes nothing', () => {
  const proposed: NewEvent = { type: 'handoff-proposed', data: { ...MOVE, arguments: '{}', actor: 'model' } };
  const refused: NewEvent = { type: 'handoff-refused', data: { ...MOVE, output: '' } };
  expect(fold(proposed, refused)).toMatchObject({ owner: 'triage', epoch: 0, handoffs: 0 });
});

test('the first words are the title, on one line and shortened', () => {
  expect(fold(said('  my\n bill '), said('is wrong')).title).toBe('my bill');
  const { title } = fold(said('long '.repeat(40)));
  expect(title).toHaveLength(80);
  expect(title.endsWith('…')).toBe(true);
});

test('a later fact of the same name replaces the first, with the event it came from', () => {
  const fact = (value: string): NewEvent => ({
    type: 'fact-recorded',
    data: { name: 'plan', value, provenance: 'inferred' },
  });
  expect(fold(fact('free'), fact('pro')).facts).toEqual({
    plan: { value: 'pro', provenance: 'inferred', seq: 2 },
  });
});

test('a person asked for makes it wait, a close makes it closed', () => {
  const asked: NewEvent = {
    type: 'person-requested',
    data: { callId: 'c', from: 'triage', reason: '-', summary: '-' },
  };
  expect(fold(asked).status).toBe('waiting');
  expect(fold(asked, { type: 'conversation-closed', data: { reason: 'done' } }).status).toBe('closed');
});

test('what the owner may read of the time before is known again after a restart', () => {
  const { callId, from, to, toolName, reason } = MOVE;
  const move = { callId, from, to, toolName };
  const events: NewEvent[] = [
    said('hi'),
    { type: 'handoff-proposed', data: { ...move, arguments: '{}', actor: 'model' } },
    { type: 'handoff-guarded', data: { callId, verdicts: [] } },
    {
      type: 'handoff-committed',
      data: { ...move, reason, actor: 'model', payload: {}, depth: 1, carried: EVERYTHING, output: '' },
    },
  ];
  const live = new Conversation({ desk: deskForTests() }, sampleState('cv_1', { seq: 0 }));
  const numbered = events.map((event) => {
    const numberedEvent: ConversationEvent = {
      ...event,
      ...EVENTS.placeOf(event.type, live.state),
      seq: live.state.seq + 1,
      at,
    };
    live.apply(numberedEvent);
    return numberedEvent;
  });
  const recalled = new Conversation({ desk: deskForTests() }, live.state);
  recalled.recall(numbered);
  recalled.recallHandoffs(live.ledger.takeChanged());
  expect(recalled.carried).toMatchObject({ seq: 4, carry: 'everything' });
  expect(recalled.carried).toEqual(live.carried);
});

/** A conversation in memory to which these events happened, each in its place. */
function conversationOf(...events: NewEvent[]) {
  const conversation = new Conversation({ desk: deskForTests() }, sampleState('cv_1', { seq: 0 }));
  for (const event of events) {
    const { state } = conversation;
    conversation.apply({ ...event, ...EVENTS.placeOf(event.type, state), seq: state.seq + 1, at });
  }
  return conversation;
}

const fact = (name: string, value: string): NewEvent => ({
  type: 'fact-recorded',
  data: { name, value, provenance: 'customer-said' },
});
const handoff = (withheld: string[]): NewEvent[] => {
  const { callId, from, to, toolName, reason } = MOVE;
  const carried = { ...EVERYTHING, withheld };
  return [
    { type: 'handoff-proposed', data: { callId, from, to, toolName, arguments: '{}', actor: 'model' } },
    { type: 'handoff-guarded', data: { callId, verdicts: [] } },
    {
      type: 'handoff-committed',
      data: {
        callId,
        from,
        to,
        toolName,
        reason,
        actor: 'model',
        payload: {},
        depth: 1,
        carried,
        output: '',
      },
    },
  ];
};

test('facts that a handoff keeps from its target are not seen by it, unless they are learned again', () => {
  const known = [said('hi'), fact('card', '4242'), fact('plan', 'pro')];
  const namesOf = ({ facts }: Conversation) => Object.keys(facts);
  expect(namesOf(conversationOf(...known, ...handoff([])))).toEqual(['card', 'plan']);
  const moved = conversationOf(...known, ...handoff(['card']));
  expect(namesOf(moved)).toEqual(['plan']);
  // The same object as long as nothing changes, as it is read at each step.
  expect(moved.facts).toBe(moved.facts);
  const learned = conversationOf(...known, ...handoff(['card']), fact('city', 'Bonn'), fact('card', '1'));
  expect(namesOf(learned)).toEqual(['card', 'plan', 'city']);
  const later = conversationOf(...known, ...handoff(['card']));
  expect(namesOf(later)).toEqual(['plan']);
  later.apply({ ...fact('city', 'Bonn'), turn: 1, epoch: 1, seq: later.state.seq + 1, at });
  expect(namesOf(later)).toEqual(['plan', 'city']);
});

test('it is known what began the present turn, and what the person said who gave the conversation back in it', () => {
  const opened = (cause: 'deadline' | 'person-returned'): NewEvent => ({
    type: 'turn-opened',
    data: { cause },
  });
  const returned: NewEvent = { type: 'person-returned', data: { by: 'Ada', to: 'triage', note: 'paid' } };
  expect(conversationOf(said('hi')).cause).toBeUndefined();
  expect(conversationOf(said('hi'), opened('deadline')).cause).toBe('deadline');
  expect(conversationOf(said('hi'), opened('deadline'), fact('plan', 'pro')).cause).toBe('deadline');
  expect(conversationOf(opened('deadline'), said('hi')).cause).toBeUndefined();
  const back = conversationOf(opened('person-returned'), returned, fact('plan', 'pro'));
  expect(back).toMatchObject({ cause: 'person-returned', returned: { by: 'Ada', note: 'paid' } });
  expect(conversationOf(opened('person-returned'), returned, said('hi')).returned).toBeUndefined();
  expect(conversationOf(opened('person-returned'), returned, opened('deadline')).returned).toBeUndefined();
});

test('the newest call that was put through is known, also from the log of before', () => {
  const call: NewEvent = { type: 'call-answered', data: { line: 'phone' } };
  expect(conversationOf(said('hi')).call).toBe(0);
  expect(conversationOf(said('hi'), call, said('hm'), call, said('so')).call).toBe(4);
  const recalled = new Conversation({ desk: deskForTests() }, sampleState('cv_1', { seq: 3 }));
  recalled.recall([
    { ...said('hi'), turn: 1, epoch: 0, seq: 1, at },
    { ...call, turn: 1, epoch: 0, seq: 2, at },
    { ...said('hm'), turn: 2, epoch: 0, seq: 3, at },
  ]);
  expect(recalled.call).toBe(2);
});

test('what an agent was told of the subject holds for the turn, also for who reads it back from the log', () => {
  const hint = { agent: 'billing', to: 'sales', actor: 'router', probability: 0.97, text: 'Sales?' } as const;
  const turn: NewEvent[] = [said('prices?'), { type: 'topic-hinted', data: hint }];
  const events = turn.map((event, at) => ({ ...event, seq: at + 1, turn: 1, epoch: 0, at: new Date(0) }));
  const read = new Conversation({ desk: deskForTests() }, sampleState('cv_1'));
  read.recall(events as ConversationEvent[]);
  expect(read.hint).toEqual(hint);
  read.apply({ ...said('thanks'), seq: 3, turn: 2, epoch: 0, at: new Date(0) } as ConversationEvent);
  expect(read.hint).toBeUndefined();
});
