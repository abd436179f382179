import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { TurnEvent, TurnResult } from '../contracts/turn.ts';
import { printer } from './print-turn.ts';

const said = (agent: string, delta: string): TurnEvent => ({ type: 'text-delta', agent, delta });
const finished: TurnEvent = { type: 'turn-finished', result: {} as TurnResult };

function printed(...events: TurnEvent[]): string {
  let text = '';
  const print = printer((more) => {
    text += more;
  });
  for (const event of events) print(event);
  return stripVTControlCharacters(text);
}

test('what an agent says comes out on one line, with its name in front once', () => {
  expect(printed(said('triage', 'Hel'), said('triage', 'lo.'), finished)).toBe('triage> Hello.\n\n');
});

test('another speaker begins a line of its own', () => {
  expect(printed(said('triage', 'One moment.'), said('billing', 'Hi.'))).toBe(
    'triage> One moment.\nbilling> Hi.',
  );
});

test('what is said apart is printed apart, but not from the name of who says it', () => {
  const handoff = { from: 'triage', to: 'person', reason: 'r', status: 'escalated' } as const;
  expect(printed(said('triage', 'One.'), said('triage', '\n\nTwo.'))).toBe('triage> One.\n\nTwo.');
  expect(printed({ type: 'handoff', ...handoff }, said('triage', '\n\nTwo.'))).toContain('\ntriage> Two.');
});

test('handoffs, tools and failures stand between the lines', () => {
  const text = printed(
    said('triage', 'One moment.'),
    { type: 'handoff', from: 'triage', to: 'billing', reason: 'bill', status: 'committed' },
    { type: 'tool-started', agent: 'billing', callId: 'c', name: 'lookup', arguments: '{}' },
    { type: 'tool-finished', agent: 'billing', callId: 'c', name: 'lookup', status: 'ok', output: '', ms: 3 },
    {
      ...{
        type: 'tool-finished',
        agent: 'clerk',
        callId: 'd',
        name: 'look',
        status: 'ok',
        output: '',
        ms: 2,
      },
      parent: 'c',
    },
    { type: 'model-failed', model: 'openai', next: 'floor', reason: 'secret' },
    { type: 'model-failed', model: 'floor', next: null, reason: 'secret' },
    said('billing', 'Hi.'),
    finished,
  );
  expect(text.split('\n')).toEqual([
    'triage> One moment.',
    '  ── triage → billing (committed): bill',
    '  ⚙ lookup: ok in 3 ms',
    '    ⚙ look: ok in 2 ms',
    '  ! openai could not answer; floor goes on',
    '  ! floor could not answer; nobody goes on',
    'billing> Hi.',
    '',
    '',
  ]);
});
