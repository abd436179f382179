import type { HearingCost } from '../../../contracts/speech-model.ts';
import type { CallEnding, VoicePolicy } from '../../../contracts/voice.ts';
import type { CallAction } from './call-action.ts';
import type { CallFacts } from './call-input.ts';

/** Something the customer said whose words are not known yet. */
export interface Utterance {
  readonly item: string;
  /** It was short and into an answer: only its words tell whether it was meant to interrupt. */
  readonly isInDoubt: boolean;
  /** It has interrupted an agent, and it is not decided yet that it was more than a noise. */
  readonly mayBeNoise: boolean;
}

/** What is known of the customer's speech. */
export interface HearingState {
  isSpeaking: boolean;
  /** The customer speaks into an answer and has not been taken to interrupt. */
  isInDoubt: boolean;
  hasInterrupted: boolean;
  unknown: readonly Utterance[];
  /** Of what was put into words and is nobody's yet. */
  cost: HearingCost;
}

/** Whose silence it is, and since when. */
export interface SilenceState {
  /** What the one timer is for. */
  waitsFor: 'nobody' | 'customer' | 'end-of-speech' | 'sound' | 'filler';
  /** Whether sound has come since the timer was set: then silence begins when all of it was played. */
  isSounding: boolean;
  /** When silence has lasted too long, and when that is looked at; in ms. */
  dueAtMs: number;
  looksAtMs: number;
  /** Tools run; nobody else is to be heard. */
  hasTools: boolean;
  /** Since when the customer has heard nothing while tools run, in ms. */
  fillingSinceMs: number | undefined;
  reprompts: number;
  deadAirs: number;
}

/** All that a call knows of itself. */
export interface CallState {
  /** `leaving`: nothing is said any more, and the customer's last words are waited for. */
  phase: 'opening' | 'on' | 'leaving' | 'over';
  hearing: HearingState;
  silence: SilenceState;
  /** Keys that were pressed and may be followed by others. */
  keys: string;
  /** How often keys were taken for an answer. */
  keyAnswers: number;
  /** Whether the session is to be replaced at the next quiet moment. */
  isRollOverDue: boolean;
}

/** One step of a call while it is taken: what is so, a state of its own to change, and what is to be done. */
export interface CallStep {
  readonly facts: CallFacts;
  readonly policy: VoicePolicy;
  readonly state: CallState;
  readonly actions: CallAction[];
  /** Why the call is over from our side, if it is from now on. */
  ending: CallEnding | undefined;
}

/** How a call begins. */
export const NEW_CALL: CallState = {
  phase: 'opening',
  hearing: {
    isSpeaking: false,
    isInDoubt: false,
    hasInterrupted: false,
    unknown: [],
    cost: { inputTokens: 0, outputTokens: 0, usd: 0 },
  },
  silence: {
    waitsFor: 'nobody',
    isSounding: false,
    dueAtMs: 0,
    looksAtMs: 0,
    hasTools: false,
    fillingSinceMs: undefined,
    reprompts: 0,
    deadAirs: 0,
  },
  keys: '',
  keyAnswers: 0,
  isRollOverDue: false,
};

/** Whether nothing is said any more. */
export function isOver({ phase }: CallState): boolean {
  return phase === 'leaving' || phase === 'over';
}

/** Whether the customer listens to an agent now, or waits for its answer. */
export function isAnswering({ facts }: CallStep): boolean {
  return facts.isSpeaking || facts.isAnswering;
}
