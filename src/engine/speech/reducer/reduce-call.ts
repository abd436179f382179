import type { VoicePolicy } from '../../../contracts/voice.ts';
import type { CallAction, TimerKey } from './call-action.ts';
import type { CallFacts, CallInput, InputOf } from './call-input.ts';
import type { CallState, CallStep } from './call-step.ts';
import { close, endWhatIsOver, hungUp, turnFailed } from './end-call.ts';
import {
  askedEarly,
  customerSaid,
  deafen,
  noNoise,
  noteTranscript,
  speechCommitted,
  speechStarted,
  spokeOn,
} from './hearing.ts';
import { keyPressed, takeKeys } from './keys.ts';
import { expectSound, silenceOver, soundCame, toolsBegan, toolsEnded } from './silence.ts';
import { goOn, rollOverDue, rollOverFailed, sessionOpened } from './whose-turn.ts';

/** What a call comes to by what happens, and what is to be done, in order. Pure: `state` stays as it is. */
export function reduceCall(
  state: CallState,
  input: CallInput,
  facts: CallFacts,
  policy: VoicePolicy,
): { readonly state: CallState; readonly actions: readonly CallAction[] } {
  // Nothing comes after the end.
  if (state.phase === 'over') return { state, actions: [] };
  const own = { ...state, hearing: { ...state.hearing }, silence: { ...state.silence } };
  const step: CallStep = { facts, policy, state: own, actions: [], ending: undefined };
  // The one of the input's own type takes it.
  (STEPS[input.type] as (step: CallStep, input: CallInput) => void)(step, input);
  endWhatIsOver(step);
  return step;
}

/** What comes of each kind of input. */
const STEPS: { readonly [Type in CallInput['type']]: (step: CallStep, input: InputOf<Type>) => void } = {
  // From the speech model.
  'session-opened': (step, { endsAt }) => sessionOpened(step, endsAt),
  'session-lost': (step) => {
    deafen(step);
    goOn(step);
  },
  trouble: ({ actions }, { thrown }) => actions.push({ type: 'report', thrown, where: 'speech' }),
  'speech-started': speechStarted,
  'speech-committed': speechCommitted,
  'customer-said': customerSaid,
  'transcription-failed': (step, { item }) => noteTranscript(step, item, undefined),
  'response-asked': (step) => unlessCustomerSpeaks(step, () => expectSound(step, step.facts.pendingMs)),
  'sound-came': (step) => unlessCustomerSpeaks(step, () => soundCame(step)),
  // From the line.
  'spoke-on': spokeOn,
  'key-pressed': (step, { key }) => keyPressed(step, key),
  'hung-up': hungUp,
  // From the clock.
  'time-over': (step, { timer, item = '' }) => TIMES[timer](step, item),
  // From the turns.
  'call-began': (step) => expectSound(step),
  'put-through': ({ state }) => {
    if (state.phase === 'opening') state.phase = 'on';
  },
  'asked-early': askedEarly,
  'tools-began': toolsBegan,
  'tools-ended': toolsEnded,
  'turns-idle': goOn,
  'turn-failed': turnFailed,
  'roll-over-failed': rollOverFailed,
  // What ends the call from our side.
  'not-put-through': (step) => {
    step.ending = { kind: 'floor', reason: 'The call could not be put through.' };
  },
  'left-to-floor': (step, { reason }) => {
    step.ending = { kind: 'floor', reason };
  },
  replaced: (step) => {
    step.ending = { kind: 'replaced', reason: 'replaced' };
  },
  'goodbye-said': (step) => {
    step.ending = { kind: 'closed', reason: 'silence' };
  },
};

/** What comes of each time that is over. */
const TIMES: { readonly [Timer in TimerKey['timer']]: (step: CallStep, item: string) => void } = {
  silence: silenceOver,
  keys: (step) => takeKeys(step),
  'roll-over': rollOverDue,
  'unheard-speech': spokeOn,
  words: (step, item) => noteTranscript(step, item, undefined),
  noise: noNoise,
  'last-words': close,
};

function unlessCustomerSpeaks({ state }: CallStep, work: () => void): void {
  if (!state.hearing.isSpeaking) work();
}
