import { VOICE_DEFAULTS, type VoicePolicy } from '../../../../contracts/voice.ts';
import type { CallAction, TimerKey } from '../call-action.ts';
import type { CallFacts, CallInput } from '../call-input.ts';
import { type CallState, NEW_CALL } from '../call-step.ts';
import { reduceCall } from '../reduce-call.ts';

/** At so many ms this happens; the facts hold from then on. Without an input, time passes. */
export type TimedInput = readonly [
  ms: number,
  input?: CallInput | undefined,
  facts?: Partial<Omit<CallFacts, 'nowMs'>>,
];

/** What a call has done, as `ms action`, and what it knows of itself at the end. */
export interface Played {
  readonly did: readonly string[];
  readonly state: CallState;
}

interface Timer {
  readonly key: TimerKey;
  readonly dueMs: number;
}

/** Nobody speaks, nothing runs, and there is a session. */
const QUIET: CallFacts = {
  nowMs: 0,
  pendingMs: 0,
  isSpeaking: false,
  lastSoundAtMs: 0,
  playedUntilMs: 0,
  isBusy: false,
  isAnswering: false,
  isOpen: true,
  isWithPeople: false,
};

/** Plays what happens in a call that is put through, its timers included. Timers, and sessions that are kept, are left out. */
export function playCall(happenings: readonly TimedInput[], changes: Partial<VoicePolicy> = {}): Played {
  const policy = { ...VOICE_DEFAULTS, ...changes };
  const did: string[] = [];
  let state: CallState = { ...NEW_CALL, phase: 'on' };
  let facts = QUIET;
  let timers: Timer[] = [];
  const reduce = (nowMs: number, input: CallInput) => {
    facts = { ...facts, nowMs };
    const step = reduceCall(state, input, facts, policy);
    state = step.state;
    for (const action of step.actions) {
      if (action.type === 'set-timer' || action.type === 'stop-timer')
        timers = timers.filter(({ key }) => key.timer !== action.timer || key.item !== action.item);
      if (action.type === 'set-timer') timers.push({ key: keyOf(action), dueMs: nowMs + action.ms });
      const told = describe(action);
      if (told !== undefined) did.push(`${nowMs} ${told}`);
    }
  };
  for (const [ms, input, change] of happenings) {
    for (let due = firstDue(timers, ms); due; due = firstDue(timers, ms)) {
      const { key, dueMs } = due;
      timers = timers.filter((timer) => timer !== due);
      reduce(dueMs, { type: 'time-over', ...key });
    }
    facts = { ...facts, ...change };
    if (input) reduce(ms, input);
  }
  return { did, state };
}

function firstDue(timers: readonly Timer[], untilMs: number): Timer | undefined {
  return timers.filter(({ dueMs }) => dueMs <= untilMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];
}

function keyOf({ timer, item }: TimerKey): TimerKey {
  return item === undefined ? { timer } : { timer, item };
}

/** An action in a few words; undefined for those that change nothing outside. */
function describe(action: CallAction): string | undefined {
  switch (action.type) {
    case 'set-timer':
    case 'stop-timer':
    case 'keep-session':
    case 'speech-ended':
      return undefined;
    case 'show':
      return `show ${action.event.type}`;
    case 'answer':
      return `answer ${action.item}${action.heard ? `: ${action.heard.text}` : ''}${action.isHeldBack ? ', held back' : ''}`;
    case 'know-words':
      return `${action.item} was ${action.heard.isNoise ? 'a noise' : `"${action.heard.text}"`}`;
    case 'release-answer':
      return `release ${action.item}`;
    case 'say-unasked':
      return `say "${action.words}"${action.isGoodbye ? ', the goodbye' : ''}`;
    case 'say-instead':
      return 'say that something went wrong';
    case 'fill':
      return 'fill';
    case 'end-line':
      return `end: ${action.ending.kind}, ${action.ending.reason}`;
    case 'add-customer-words':
      return `add "${action.text}"`;
    default:
      return action.type;
  }
}

/** The agent speaks, and is heard. */
export const ANSWERING = { isSpeaking: true, isAnswering: true, isBusy: true };
export const started = (loudMs: number | undefined = 0): CallInput => ({ type: 'speech-started', loudMs });
export const committed = (item = 'one'): CallInput => ({ type: 'speech-committed', item });
export const said = (text: string, item = 'one'): CallInput => ({ type: 'customer-said', item, text });

/** What is done in a call, but for showing that the customer speaks. */
export const did = (happenings: readonly TimedInput[], changes = {}) =>
  playCall(happenings, changes).did.filter((action) => !action.endsWith('show customer-speaks'));
