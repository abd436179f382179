import { spokenWords } from '../../../audio/spoken-words.ts';
import type { HearingCost } from '../../../contracts/speech-model.ts';
import type { CustomerTranscript } from './call-action.ts';
import type { InputOf } from './call-input.ts';
import { type CallStep, isAnswering, isOver, NEW_CALL, type Utterance } from './call-step.ts';
import { customerSpeaks, expectSound } from './silence.ts';
import { goOn } from './whose-turn.ts';

/** How long after the end of speech vendors tell of it, about, in ms. */
const PAUSE_MS = 500;
/** How long an answer is held back at most until it is known whether the customer only made a noise, in ms. */
const NOISE_MS = 1_500;
const NOT_UNDERSTOOD = '(not understood)';

/** The customer began to speak: into an answer, that is an interruption once it has lasted `bargeInMs`. */
export function speechStarted(step: CallStep, { loudMs }: InputOf<'speech-started'>): void {
  const { policy, state, actions } = step;
  state.hearing.isSpeaking = true;
  actions.push({ type: 'stop-timer', timer: 'unheard-speech' }, { type: 'keep-session' });
  customerSpeaks(step);
  actions.push({ type: 'show', event: { type: 'customer-speaks' } });
  if (!isAnswering(step)) return;
  state.hearing.isInDoubt = true;
  if (loudMs !== undefined && loudMs >= policy.bargeInMs) spokeOn(step);
  // Where the vendor carries the sound, only time tells how long somebody speaks.
  else if (loudMs === undefined)
    actions.push({ type: 'set-timer', timer: 'unheard-speech', ms: policy.bargeInMs + PAUSE_MS });
}

/** The customer has spoken long enough into an answer to mean it. */
export function spokeOn(step: CallStep): void {
  const { hearing } = step.state;
  if (!hearing.isInDoubt) return;
  hearing.isInDoubt = false;
  hearing.hasInterrupted = true;
  interrupt(step);
}

/** The agent stops: the customer wants to be heard. */
export function interrupt(step: CallStep): void {
  step.actions.push({ type: 'show', event: { type: 'interrupted' } }, { type: 'interrupt' });
  if (step.state.hearing.isSpeaking) customerSpeaks(step);
}

/** The customer is taken to have finished. It is answered at once, unless its words must tell whether it was meant to interrupt. */
export function speechCommitted(step: CallStep, { item }: InputOf<'speech-committed'>): void {
  const { policy, state, actions } = step;
  const { isInDoubt, hasInterrupted } = state.hearing;
  endSpeech(step);
  // Told twice, it is one.
  if (state.hearing.unknown.some((one) => one.item === item)) return;
  actions.push({ type: 'set-timer', timer: 'words', item, ms: policy.transcriptMs });
  state.hearing.unknown = [...state.hearing.unknown, { item, isInDoubt, mayBeNoise: hasInterrupted }];
  if (isInDoubt) return;
  state.hearing.hasInterrupted = false;
  answer(step, item, undefined, hasInterrupted);
}

/** What the customer said is in words. */
export function customerSaid(step: CallStep, { item, text, cost }: InputOf<'customer-said'>): void {
  const { hearing } = step.state;
  if (cost) hearing.cost = sum(hearing.cost, cost);
  noteTranscript(step, item, spokenWords(text));
}

/** It is known what an utterance was; undefined: it is not, and will not be. */
export function noteTranscript(step: CallStep, item: string, words: string | undefined): void {
  const { hearing } = step.state;
  const utterance = hearing.unknown.find((one) => one.item === item);
  if (!utterance) return;
  hearing.unknown = hearing.unknown.filter((one) => one !== utterance);
  step.actions.push({ type: 'stop-timer', timer: 'words', item });
  if (utterance.isInDoubt) decide(step, item, words ?? '');
  else knowAnswered(step, utterance, words);
}

/** The answer was asked for before the words of it are known: it is not held back for ever. */
export function askedEarly(step: CallStep, { item }: InputOf<'asked-early'>): void {
  if (step.state.hearing.unknown.some((one) => one.item === item && one.mayBeNoise))
    step.actions.push({ type: 'set-timer', timer: 'noise', item, ms: NOISE_MS });
}

/** It took too long to know whether an utterance was a noise: it is taken for words. */
export function noNoise({ state: { hearing }, actions }: CallStep, item: string): void {
  hearing.unknown = hearing.unknown.map((one) => (one.item === item ? { ...one, mayBeNoise: false } : one));
  actions.push({ type: 'release-answer', item });
}

/** The session is gone: what was said is not put into words any more, and who speaks is heard anew. */
export function deafen(step: CallStep): void {
  endSpeech(step);
  for (const { item } of step.state.hearing.unknown) noteTranscript(step, item, undefined);
}

/** The customer has said something that is answered, after what was said before. */
export function answer(
  step: CallStep,
  item: string,
  heard: CustomerTranscript | undefined,
  isHeldBack: boolean,
): void {
  step.actions.push({ type: 'keep-session' });
  expectSound(step);
  step.actions.push({ type: 'answer', item, heard, isHeldBack });
  if (isOver(step.state)) step.actions.push({ type: 'stop-turns' });
}

/** It was short and into an answer: once the agent has finished, "yeah" is an answer. */
function decide(step: CallStep, item: string, words: string): void {
  const answering = isAnswering(step);
  const isMeant = words !== '' && !(answering && step.policy.backchannels.includes(bare(words)));
  if (!isMeant) {
    goOn(step);
    return;
  }
  if (answering) interrupt(step);
  answer(step, item, { text: words, isNoise: false, cost: takeCost(step) }, false);
}

function knowAnswered(step: CallStep, { item, mayBeNoise }: Utterance, words: string | undefined): void {
  const { state, actions } = step;
  const over = isOver(state);
  const isNoise = mayBeNoise && words === '' && !over;
  actions.push({ type: 'stop-timer', timer: 'noise', item });
  if (!isNoise) actions.push({ type: 'release-answer', item });
  // Of who has hung up only words are kept.
  const text = words || (isNoise || over ? '' : NOT_UNDERSTOOD);
  actions.push({ type: 'know-words', item, heard: { text, isNoise, cost: takeCost(step) } });
}

function endSpeech({ state: { hearing }, actions }: CallStep): void {
  hearing.isSpeaking = false;
  hearing.isInDoubt = false;
  actions.push({ type: 'stop-timer', timer: 'unheard-speech' }, { type: 'speech-ended' });
}

function takeCost({ state: { hearing } }: CallStep): HearingCost {
  const { cost } = hearing;
  hearing.cost = NEW_CALL.hearing.cost;
  return cost;
}

function sum(one: HearingCost, other: HearingCost): HearingCost {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    usd: one.usd + other.usd,
  };
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]+/gu, '')
    .trim();
}
