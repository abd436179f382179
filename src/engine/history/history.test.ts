import { describe, expect, test } from 'vitest';
import type { Carry } from '../../contracts/edge.ts';
import type { ConversationEvent, NewEvent } from '../../contracts/event.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import { EVENTS } from '../../events/events.ts';
import fc from '../../testing/properties.ts';
import { History } from './history.ts';

const WINDOW = 400;
const EVERYTHING = { carry: 'everything', items: 1, dropped: 0, facts: [], withheld: [] };

/** One turn of any shape: a question, then calls with and without answers, notes and sentences. */
const part = fc.record({
  kind: fc.constantFrom('said', 'call', 'unanswered', 'handoff', 'note'),
  size: fc.integer({ min: 0, max: 300 }),
  model: fc.constantFrom('a', 'b'),
});
const turn = fc.record({
  question: fc.integer({ min: 1, max: 300 }),
  parts: fc.array(part, { maxLength: 8 }),
});
const log = fc.array(turn, { minLength: 1, maxLength: 25 }).map(eventsOf);

type Turn = typeof turn extends fc.Arbitrary<infer Shape> ? Shape : never;

function eventsOf(turns: readonly Turn[]): ConversationEvent[] {
  const events: NewEvent[] = [];
  for (const [index, { question, parts }] of turns.entries()) {
    events.push({ type: 'customer-said', data: { text: `q${index} ${'x'.repeat(question)}` } });
    for (const [nth, one] of parts.entries()) events.push(...eventsOfPart(one, `call_${index}_${nth}`));
  }
  return events.map((event, index) => ({ ...event, seq: index + 1, turn: 0, epoch: 0, at: new Date(0) }));
}

function eventsOfPart({ kind, size, model }: Turn['parts'][number], callId: string): NewEvent[] {
  const text = 'y'.repeat(size);
  const mark = { model, id: `id_${callId}`, providerData: { from: model } };
  const call: NewEvent = {
    type: 'tool-called',
    data: { agent: 'x', callId, name: 'look', arguments: text, mark },
  };
  const edge = { callId, from: 'x', to: 'y', toolName: 'transfer' };
  if (kind === 'said') return [{ type: 'agent-said', data: { agent: 'x', text, complete: true, mark } }];
  if (kind === 'note')
    return [
      { type: 'model-noted', data: { agent: 'x', item: { type: 'reasoning', from: model, text }, mark } },
    ];
  if (kind === 'unanswered') return [call];
  if (kind === 'call') {
    const data = { agent: 'x', callId, name: 'look', status: 'ok', output: text, ms: 1 } as const;
    return [call, { type: 'tool-returned', data }];
  }
  return [
    { type: 'handoff-proposed', data: { ...edge, arguments: text, actor: 'model', mark } },
    {
      type: 'handoff-committed',
      data: {
        ...{ ...edge, reason: '-', actor: 'model', payload: {} },
        ...{ depth: 1, carried: EVERYTHING, output: text },
      },
    },
  ];
}

function added(events: readonly ConversationEvent[], window = WINDOW): History {
  const history = new History(window);
  for (const event of events) history.add(event);
  return history;
}

const tokensOf = (items: readonly AgentInputItem[], events: readonly ConversationEvent[]) => {
  const sizes = new Map(
    events.map((event) => [
      JSON.stringify(EVENTS.historyEntry(event)?.item),
      EVENTS.historyEntry(event)?.tokens ?? 0,
    ]),
  );
  return items.reduce((sum, item) => sum + (sizes.get(JSON.stringify(item)) ?? 0), 0);
};

const isQuestion = (item: AgentInputItem | undefined) =>
  item !== undefined && 'role' in item && item.role === 'user';

function callsAndResults(items: readonly AgentInputItem[]) {
  const idsOf = (type: string) =>
    items.flatMap((item) => (item.type === type && 'callId' in item ? [item.callId] : []));
  return { calls: idsOf('function_call'), results: idsOf('function_call_result') };
}

/** A log cut anywhere: what was read from the store, and what came since. */
const cutLog = fc.tuple(log, fc.nat(), fc.nat()).map(([events, first, second]) => {
  const [start, middle] = [first % events.length, second % events.length].toSorted((a, b) => a - b);
  return { events, recalled: events.slice(start, middle), since: events.slice(middle) };
});

function recalled(older: readonly ConversationEvent[], since: readonly ConversationEvent[]): History {
  const history = new History(WINDOW);
  history.prepend(older);
  for (const event of since) history.add(event);
  return history;
}

describe('whatever has happened in a conversation', () => {
  test('a model never reads a call without its result, or a result without its call', () => {
    fc.assert(
      fc.property(cutLog, ({ recalled: older, since }) => {
        const { calls, results } = callsAndResults(recalled(older, since).itemsFor('a'));
        expect(calls.toSorted()).toEqual(results.toSorted());
      }),
    );
  });

  test('the question of the present turn is there', () => {
    fc.assert(
      fc.property(log, (events) => {
        const question = events.findLast(({ type }) => type === 'customer-said');
        const asked = question && EVENTS.historyEntry(question)?.item;
        expect(added(events).itemsFor('none')).toContainEqual(asked);
      }),
    );
  });

  test('the window is kept, unless the present turn alone is larger', () => {
    fc.assert(
      fc.property(log, (events) => {
        const items = added(events).itemsFor('none');
        const last = events.slice(events.findLastIndex(({ type }) => type === 'customer-said'));
        const alone = tokensOf(added(last, Infinity).itemsFor('none'), last);
        expect(tokensOf(items, events) <= WINDOW || alone > WINDOW * 0.75).toBe(true);
      }),
    );
  });

  test("a vendor's own fields and notes are read by that vendor only", () => {
    fc.assert(
      fc.property(log, (events) => {
        const items = JSON.stringify(added(events).itemsFor('a'));
        expect(items).not.toContain('"from":"b"');
        expect(JSON.stringify(added(events).itemsFor('none'))).not.toMatch(/"id":|"from":/);
      }),
    );
  });

  test('read back from the store, it is the same as far as both go', () => {
    fc.assert(
      fc.property(log, fc.nat(), (events, at) => {
        const middle = at % events.length;
        const other = recalled(events.slice(0, middle), events.slice(middle)).itemsFor('a');
        const one = added(events).itemsFor('a');
        if (tokensOf(added(events, Infinity).itemsFor('none'), events) <= WINDOW * 0.75)
          expect(other).toEqual(one);
        expect(other.at(-1)).toEqual(one.at(-1));
      }),
    );
  });
});

test('the window moves in steps: in most turns it begins where it began the turn before', () => {
  const turns = Array.from({ length: 200 }, () => ({
    question: 40,
    parts: [{ kind: 'said' as const, size: 60, model: 'a' as const }],
  }));
  const history = new History(WINDOW);
  const firsts: string[] = [];
  for (const event of eventsOf(turns)) {
    history.add(event);
    const [first] = history.itemsFor('a');
    expect(isQuestion(first)).toBe(true);
    firsts.push(JSON.stringify(first));
  }
  const moves = firsts.filter((first, index) => index > 0 && first !== firsts[index - 1]).length;
  expect(moves).toBeGreaterThan(10);
  expect(moves).toBeLessThan(70);
});

test('what a model was given does not grow under its hands', () => {
  const events = eventsOf([{ question: 5, parts: [{ kind: 'call', size: 3, model: 'a' }] }]);
  const history = added(events.slice(0, 1));
  const given = history.itemsFor('a');
  for (const event of events.slice(1)) history.add(event);
  expect(given).toHaveLength(1);
  expect(history.itemsFor('a')).toHaveLength(3);
});

describe('what the target of a handoff reads of the time before it', () => {
  const before = eventsOf([
    {
      question: 1,
      parts: [
        { kind: 'call', size: 1, model: 'a' },
        { kind: 'said', size: 1, model: 'a' },
      ],
    },
    {
      question: 1,
      parts: [
        { kind: 'handoff', size: 1, model: 'a' },
        { kind: 'call', size: 1, model: 'a' },
      ],
    },
  ]);
  const seq = before.find(({ type }) => type === 'handoff-committed')?.seq ?? 0;
  const read = (carry: Carry) =>
    added(before)
      .itemsFor('a', {
        ...{ callId: 'call_1_0', proposedSeq: seq - 1, seq, carry },
        ...{ note: 'Handed over.', hasSummary: false, withheld: [] },
      })
      .map((item) => ('role' in item ? item.role : item.type));
  const AFTER = ['function_call', 'function_call_result'];
  const MOVE = ['function_call', 'function_call_result'];

  test.each<[string, Carry, string[]]>([
    ['everything', 'everything', ['user', ...AFTER, 'assistant', 'user', ...MOVE, ...AFTER]],
    [
      'only what was said, with a note of the handoff',
      'without-tools',
      ['system', 'user', 'assistant', 'user', ...AFTER],
    ],
    ['nothing but a note of the handoff, as a question', 'nothing', ['user', ...AFTER]],
    [
      'what was said in the last turn',
      { history: 'without-tools', lastTurns: 1 },
      ['system', 'user', ...AFTER],
    ],
    ['the last turn', { lastTurns: 1 }, ['user', ...MOVE, ...AFTER]],
    [
      'more turns than there were',
      { lastTurns: 9 },
      ['user', ...AFTER, 'assistant', 'user', ...MOVE, ...AFTER],
    ],
    ['what a filter leaves', (items) => items.slice(0, 1), ['system', 'user', ...AFTER]],
    [
      'nothing of what a filter breaks on',
      () => {
        throw new RangeError('broken');
      },
      ['user', ...AFTER],
    ],
  ])('%s; what came after the handoff is read whole', (_, carry, expected) => {
    expect(read(carry)).toEqual(expected);
  });
});

test('a call the process did not live to answer is read as one of unknown outcome', () => {
  const [question, called] = eventsOf([{ question: 5, parts: [{ kind: 'call', size: 3, model: 'a' }] }]);
  const history = added([question, called].flatMap((event) => event ?? []));
  const read = history.itemsFor('a');
  expect(read.map((item) => item.type)).toEqual(['message', 'function_call', 'function_call_result']);
  expect(JSON.stringify(read.at(-1))).toContain('outcome-unknown');
});

test('what is said between a call and its result comes in front of it, live and recalled', () => {
  const move = { callId: 'c1', from: 'x', to: 'person', toolName: 'get_person' };
  const events = [
    { type: 'customer-said', data: { text: 'a person' } },
    { type: 'model-noted', data: { agent: 'x', item: { type: 'reasoning' }, mark: { model: 'a' } } },
    { type: 'handoff-proposed', data: { ...move, arguments: '{}', actor: 'model', mark: { model: 'a' } } },
    { type: 'agent-said', data: { agent: 'x', text: 'I get somebody.', complete: true } },
    { type: 'handoff-escalated', data: { ...move, reason: '-', payload: {}, output: 'asked' } },
    { type: 'agent-said', data: { agent: 'x', text: 'Meanwhile?', complete: true } },
  ].map((event, index) => ({
    ...event,
    seq: index + 1,
    turn: 1,
    epoch: 0,
    at: new Date(0),
  })) as ConversationEvent[];
  const recalled = new History(WINDOW);
  recalled.prepend(events);
  for (const history of [added(events), recalled]) {
    const types = history.itemsFor('a').map((item) => item.type);
    const call = ['reasoning', 'function_call', 'function_call_result'];
    expect(types).toEqual(['message', 'message', ...call, 'message']);
  }
});

test('thoughts that led to nothing on record, or between which and their words something came, go with the ids of those words', () => {
  const mark = { model: 'a', id: 'msg_1' };
  const thought = {
    type: 'model-noted',
    data: { agent: 'x', item: { type: 'reasoning', id: 'rs_1' }, mark },
  };
  const words = { type: 'agent-said', data: { agent: 'x', text: 'Hi.', complete: true, mark } };
  const whisper = { type: 'person-whispered', data: { by: 'Ana', text: 'Be kind.' } };
  const asked = { type: 'customer-said', data: { text: 'hi' } };
  const itemsOf = (...events: object[]) =>
    added(
      events.map((event, index) => ({
        ...event,
        ...{ seq: index + 1, turn: 1, epoch: 0, at: new Date(0) },
      })) as ConversationEvent[],
    ).itemsFor('a');
  expect(itemsOf(asked, thought, words).map((item) => 'id' in item)).toEqual([false, true, true]);
  expect(itemsOf(asked, thought, asked, words).map((item) => 'id' in item)).toEqual([false, false, true]);
  expect(itemsOf(asked, thought, whisper, words).map((item) => 'id' in item)).toEqual([false, false, false]);
});
