import { expect, test } from 'vitest';
import type { LogEvent } from './server.ts';
import { emptyTimeline, fold, type Item, step } from './timeline.ts';

const NOTHING = emptyTimeline('cv_1');
/** Events of a log, as a customer is told them, numbered from 1. */
const log = (...events: readonly (readonly [type: string, data?: object, turn?: number])[]) =>
  events.map(
    ([type, data = {}, turn = 1], index) =>
      ({ type, data, turn, seq: index + 1, epoch: 0, at: '' }) as LogEvent,
  );
const shown = (items: readonly Item[]) => items.map(({ key: _key, ...item }) => item);

const HANDED_OVER = log(
  ['conversation-opened', { owner: 'triage' }],
  ['customer-said', { text: 'charged twice', messageId: 'm1' }],
  ['handoff-committed', { from: 'triage', to: 'billing' }],
  ['agent-said', { agent: 'billing', text: 'Which account?', complete: true }],
  ['turn-finished', { outcome: 'replied' }],
);

test('the log tells what was said, and who had the conversation', () => {
  const { items, owner, ended } = HANDED_OVER.reduce(fold, NOTHING);
  expect(shown(items)).toEqual([
    { kind: 'customer', text: 'charged twice', messageId: 'm1' },
    { kind: 'seam', from: 'triage', to: 'billing' },
    { kind: 'said', speaker: 'billing', text: 'Which account?', state: 'complete' },
  ]);
  expect([owner, ended]).toEqual(['billing', 1]);
});

test('an event that is told twice is shown once', () => {
  const once = HANDED_OVER.reduce(fold, NOTHING);
  expect(HANDED_OVER.reduce(fold, once)).toEqual(once);
});

test('what a second model goes on with is the same message, and what was cut off says so', () => {
  const { items } = log(
    ['agent-said', { agent: 'billing', text: 'It is', complete: false }],
    ['agent-said', { agent: 'billing', text: ' $180.', complete: true, continues: true }],
    ['agent-said', { agent: 'billing', text: 'And then', complete: false }],
  ).reduce(fold, NOTHING);
  expect(shown(items)).toMatchObject([
    { text: 'It is $180.', state: 'complete' },
    { text: 'And then', state: 'cut-off' },
  ]);
});

test('a person who takes over has a name, and is reading until they answer', () => {
  const events = log(
    ['conversation-opened', { owner: 'triage' }],
    ['person-requested'],
    ['person-claimed', { by: 'Ana' }],
    ['customer-said', { text: 'hello?' }],
    ['person-read', { by: 'Ana' }],
    ['person-said', { by: 'Ana', text: 'Hello.' }],
    ['person-returned', { by: 'Ana', to: 'triage' }],
  );
  const states = events.map((_, index) => events.slice(0, index + 1).reduce(fold, NOTHING));
  expect(states.map(({ status }) => status)).toEqual([
    ...['open', 'waiting', 'with-person', 'with-person', 'with-person', 'with-person', 'open'],
  ]);
  expect(states.map(({ person }) => person)).toEqual([null, null, 'Ana', 'Ana', 'Ana', 'Ana', null]);
  expect(states.map(({ isReading }) => isReading)).toEqual([false, false, false, false, true, false, false]);
  expect(states.at(-1)?.items.at(-1)).toMatchObject({
    kind: 'seam',
    from: 'person',
    to: 'triage',
    by: 'Ana',
  });
});

test('a turn that streams shows its words as they come, and a handoff between them', () => {
  const live = [
    { type: 'text-delta', agent: 'triage', delta: ' One' } as const,
    { type: 'text-delta', agent: 'triage', delta: ' moment.' } as const,
    { type: 'handoff', from: 'triage', to: 'billing', status: 'committed' } as const,
    { type: 'handoff', from: 'billing', to: 'person', status: 'escalated' } as const,
    { type: 'text-delta', agent: 'billing', delta: 'Hello' } as const,
  ].reduce(step, { turn: 1, items: [] });
  expect(shown(live.items)).toEqual([
    { kind: 'said', speaker: 'triage', text: 'One moment.', state: 'complete' },
    { kind: 'seam', from: 'triage', to: 'billing' },
    { kind: 'said', speaker: 'billing', text: 'Hello', state: 'streaming' },
  ]);
});

test('a conversation that goes on from another keeps in sight what was said there', () => {
  const before = HANDED_OVER.reduce(fold, NOTHING);
  const next = emptyTimeline('cv_2', before.items);
  expect(next.items.at(-1)).toMatchObject({ kind: 'told', what: 'continued' });
  expect(
    new Set(
      log(['customer-said', { text: 'hi' }])
        .reduce(fold, next)
        .items.map(({ key }) => key),
    ).size,
  ).toBe(5);
});
