import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../../contracts/voice.ts';
import type { CallAction, TimerKey } from './call-action.ts';
import type { CallFacts, CallInput } from './call-input.ts';
import { type CallState, NEW_CALL } from './call-step.ts';
import { reduceCall } from './reduce-call.ts';

const item = fc.constantFrom('one', 'two', 'three');
const timer = fc.constantFrom<TimerKey['timer']>(
  'silence',
  'keys',
  'roll-over',
  'unheard-speech',
  'last-words',
  'words',
  'noise',
);

/** Anything that can happen, whether it makes sense there or not. */
const input: fc.Arbitrary<CallInput> = fc.oneof(
  fc.constantFrom<CallInput>(
    { type: 'call-began' },
    { type: 'put-through' },
    { type: 'not-put-through' },
    { type: 'session-opened', endsAt: new Date(200_000) },
    { type: 'session-lost' },
    { type: 'speech-started', loudMs: undefined },
    { type: 'speech-started', loudMs: 400 },
    { type: 'spoke-on' },
    { type: 'response-asked' },
    { type: 'sound-came' },
    { type: 'key-pressed', key: '1' },
    { type: 'key-pressed', key: '#' },
    { type: 'hung-up', mayBeSpeaking: true },
    { type: 'tools-began' },
    { type: 'tools-ended' },
    { type: 'turns-idle' },
    { type: 'turn-failed', thrown: new TypeError('broken'), where: 'turn' },
    { type: 'trouble', thrown: new TypeError('broken') },
    { type: 'left-to-floor', reason: 'no money' },
    { type: 'replaced' },
    { type: 'roll-over-failed' },
    { type: 'goodbye-said' },
  ),
  fc.record({ type: fc.constant('speech-committed' as const), item }),
  fc.record({ type: fc.constant('asked-early' as const), item }),
  fc.record({
    type: fc.constant('customer-said' as const),
    item,
    text: fc.constantFrom('', 'yeah', 'Stop!'),
  }),
  fc.record({ type: fc.constant('transcription-failed' as const), item, reason: fc.constant('') }),
  fc.record({ type: fc.constant('time-over' as const), timer, item }),
);

const facts: fc.Arbitrary<CallFacts> = fc.record({
  nowMs: fc.nat(100_000),
  pendingMs: fc.nat(5_000),
  isSpeaking: fc.boolean(),
  lastSoundAtMs: fc.nat(100_000),
  playedUntilMs: fc.nat(100_000),
  isBusy: fc.boolean(),
  isAnswering: fc.boolean(),
  isOpen: fc.boolean(),
  isWithPeople: fc.boolean(),
});

const happenings = fc.array(fc.tuple(input, facts), { maxLength: 60 });
const PHASES = ['opening', 'on', 'leaving', 'over'];

/** The state after each step, with what was done in it. */
function play(list: readonly (readonly [CallInput, CallFacts])[]) {
  let state: CallState = NEW_CALL;
  return list.map(([happened, so]) => {
    const before = structuredClone(state);
    const step = reduceCall(state, happened, so, VOICE_DEFAULTS);
    expect(state).toEqual(before);
    const from = state.phase;
    state = step.state;
    return { from, state, actions: step.actions };
  });
}

test('a call never comes back from its end, and its end is done once', () => {
  fc.assert(
    fc.property(happenings, (list) => {
      const steps = play(list);
      const done: CallAction[] = steps.flatMap(({ actions }) => [...actions]);
      for (const { from, state } of steps)
        expect(PHASES.indexOf(state.phase)).toBeGreaterThanOrEqual(PHASES.indexOf(from));
      for (const type of ['leave', 'end-line'] as const)
        expect(done.filter((action) => action.type === type).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('when it is over nothing is said and no session is opened', () => {
  const spoken = ['say-unasked', 'say-instead', 'fill', 'roll-over', 'reopen-session', 'end-line'];
  fc.assert(
    fc.property(happenings, (list) => {
      for (const { from, actions } of play(list)) {
        if (from !== 'leaving' && from !== 'over') continue;
        expect(actions.map(({ type }) => type).filter((type) => spoken.includes(type))).toEqual([]);
      }
    }),
  );
});

test('what is answered gets its words once at most, and all of it when the call is over', () => {
  fc.assert(
    fc.property(happenings, (list) => {
      const open = new Set<string>();
      const steps = play(list);
      for (const { actions } of steps)
        for (const action of actions) {
          if (action.type === 'answer' && !action.heard) open.add(action.item);
          if (action.type === 'know-words') expect(open.delete(action.item)).toBe(true);
        }
      const last = steps.at(-1)?.state;
      if (last?.phase === 'over') expect(last.hearing.unknown).toEqual([]);
    }),
  );
});
