import { type CallStep, isOver, type SilenceState } from './call-step.ts';

/** The longest a customer speaks without a pause, in ms: a session that notices no end for so long is dead. */
const LONGEST_SPEECH_MS = 60_000;
const SILENT_MODEL = 'Nothing was heard of the speech model.';

/** It is the customer's turn: they are asked again when they say nothing. */
export function waitForCustomer(step: CallStep): void {
  endTools(step.state.silence);
  wait(step, 'customer', step.policy.silenceMs);
}

/** Nobody is waited for. */
export function waitForNobody(step: CallStep): void {
  endTools(step.state.silence);
  wait(step, 'nobody');
}

/** The customer speaks. */
export function customerSpeaks(step: CallStep): void {
  step.state.silence.reprompts = 0;
  step.state.silence.fillingSinceMs = undefined;
  step.state.silence.isSounding = false;
  wait(step, 'end-of-speech', LONGEST_SPEECH_MS);
}

/** The customer waits to hear something, after what is still being played (ms); it may be said twice. */
export function expectSound(step: CallStep, afterMs = 0): void {
  const { facts, policy, state } = step;
  const { silence } = state;
  if (!silence.hasTools) {
    if (silence.waitsFor !== 'sound') expect(step, afterMs);
  } else if (silence.fillingSinceMs === undefined) {
    // Who has spoken to tools that run waits as one who has just called them.
    silence.fillingSinceMs = facts.nowMs;
    wait(step, 'filler', afterMs + policy.fillerMs);
  }
}

/** The customer hears something. Told once for all sound that follows without anything else happening. */
export function soundCame(step: CallStep): void {
  const { facts, policy, state } = step;
  const { silence } = state;
  silence.deadAirs = 0;
  silence.fillingSinceMs = silence.hasTools ? facts.nowMs : undefined;
  if (silence.hasTools) wait(step, 'filler', facts.pendingMs + policy.deadAirMs);
  else expect(step, facts.pendingMs);
  silence.isSounding = true;
}

/** No sound is expected while tools run, and the customer is told once it takes long. */
export function toolsBegan(step: CallStep): void {
  const { facts, policy, state } = step;
  const { silence } = state;
  rememberSound(step);
  silence.hasTools = true;
  silence.fillingSinceMs ??= facts.nowMs;
  wait(step, 'filler', policy.fillerMs - (facts.nowMs - silence.fillingSinceMs));
}

export function toolsEnded(step: CallStep): void {
  if (!step.state.silence.hasTools) return;
  rememberSound(step);
  step.state.silence.hasTools = false;
  expect(step, 0);
}

/** What was waited for has not come. */
export function silenceOver(step: CallStep): void {
  const { silence } = step.state;
  const waitedFor = silence.waitsFor;
  silence.waitsFor = 'nobody';
  if (waitedFor === 'customer') askAgain(step);
  else if (waitedFor === 'end-of-speech') deadAir(step);
  else if (waitedFor === 'sound') lookForDeadAir(step);
  else if (waitedFor === 'filler') fillUp(step);
}

function askAgain(step: CallStep): void {
  const { policy, state } = step;
  const words = policy.reprompts[state.silence.reprompts++];
  const isGoodbye = words === undefined;
  step.actions.push({ type: 'say-unasked', words: words ?? policy.goodbye, isGoodbye });
}

function fillUp(step: CallStep): void {
  const { facts, policy, state } = step;
  const dueAtMs = facts.playedUntilMs + policy.deadAirMs;
  if (state.silence.isSounding && facts.nowMs < dueAtMs) {
    wait(step, 'filler', dueAtMs - facts.nowMs);
    state.silence.isSounding = true;
    return;
  }
  rememberSound(step);
  wait(step, 'filler', policy.deadAirMs);
  step.actions.push({ type: 'fill', words: policy.filler });
}

/** Sound comes fifty times a second: a timer that ends too early looks again, instead of being set each time. */
function lookForDeadAir(step: CallStep): void {
  const { facts, policy, state } = step;
  const { silence } = state;
  if (silence.isSounding) silence.dueAtMs = facts.playedUntilMs + policy.deadAirMs;
  if (facts.nowMs >= silence.dueAtMs) deadAir(step);
  else {
    const { isSounding } = silence;
    look(step);
    silence.isSounding = isSounding;
  }
}

function deadAir(step: CallStep): void {
  const { silence } = step.state;
  expect(step, 0);
  silence.deadAirs += 1;
  if (silence.deadAirs === 1) step.actions.push({ type: 'drop-session', reason: SILENT_MODEL });
  else step.ending = { kind: 'floor', reason: SILENT_MODEL };
}

function expect(step: CallStep, afterMs: number): void {
  const { silence } = step.state;
  silence.dueAtMs = step.facts.nowMs + afterMs + step.policy.deadAirMs;
  if (silence.waitsFor !== 'sound' || silence.dueAtMs < silence.looksAtMs) look(step);
}

function look(step: CallStep): void {
  const { silence } = step.state;
  silence.looksAtMs = silence.dueAtMs;
  wait(step, 'sound', silence.dueAtMs - step.facts.nowMs);
}

/** While tools run, silence counts from the last sound. */
function rememberSound({ facts, state: { silence } }: CallStep): void {
  if (silence.isSounding && silence.fillingSinceMs !== undefined)
    silence.fillingSinceMs = facts.lastSoundAtMs;
}

function endTools(silence: SilenceState): void {
  silence.hasTools = false;
  silence.fillingSinceMs = undefined;
}

function wait(step: CallStep, waitsFor: SilenceState['waitsFor'], ms = 0): void {
  const { silence } = step.state;
  silence.waitsFor = isOver(step.state) ? 'nobody' : waitsFor;
  silence.isSounding = false;
  if (silence.waitsFor === 'nobody') step.actions.push({ type: 'stop-timer', timer: 'silence' });
  else step.actions.push({ type: 'set-timer', timer: 'silence', ms: Math.max(0, ms) });
}
