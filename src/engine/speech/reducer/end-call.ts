import { codeOf, messageOf } from '../../../contracts/errors.ts';
import type { InputOf } from './call-input.ts';
import { type CallStep, isOver } from './call-step.ts';
import { deafen } from './hearing.ts';
import { takeKeys } from './keys.ts';
import { waitForNobody } from './silence.ts';

const BROKEN = 'I am sorry, something went wrong on our side. Could you say that again?';

/** The customer has gone. Their last words are waited for: they are on record, too. */
export function hungUp(step: CallStep, { mayBeSpeaking }: InputOf<'hung-up'>): void {
  const { policy, state, actions } = step;
  if (isOver(state)) return;
  leave(step);
  if (state.hearing.isSpeaking || mayBeSpeaking) {
    actions.push({ type: 'commit-speech' });
    state.hearing.isSpeaking = true;
  }
  actions.push({ type: 'set-timer', timer: 'last-words', ms: policy.transcriptMs });
}

/** A failure the desk could not put into words. */
export function turnFailed(step: CallStep, { thrown, where }: InputOf<'turn-failed'>): void {
  const { facts, state, actions } = step;
  if (state.phase !== 'on') return;
  actions.push({ type: 'report', thrown, where });
  if (codeOf(thrown) === 'conversation-closed')
    step.ending = { kind: 'closed', reason: 'The conversation was closed.' };
  else if (!facts.isOpen) step.ending = { kind: 'floor', reason: messageOf(thrown) };
  else if (where === 'turn') actions.push({ type: 'say-instead', words: BROKEN });
}

/** Ends what this step has ended: the call for the line, or for good, once the customer's last words are known. */
export function endWhatIsOver(step: CallStep): void {
  const { state, actions, ending } = step;
  if (ending && !isOver(state)) {
    const isPutThrough = state.phase === 'on';
    leave(step);
    close(step);
    // Whoever waits for the call to be answered is told so.
    if (isPutThrough) actions.push({ type: 'end-line', ending });
  }
  const { isSpeaking, unknown } = state.hearing;
  if (state.phase === 'leaving' && !isSpeaking && unknown.length === 0) close(step);
}

/** Nothing is said any more; what is being done comes to its end. */
function leave(step: CallStep): void {
  step.state.phase = 'leaving';
  step.actions.push({ type: 'leave' }, { type: 'stop-timer', timer: 'roll-over' });
  waitForNobody(step);
  takeKeys(step);
}

/** Nothing is heard any more, either. */
export function close(step: CallStep): void {
  step.state.phase = 'over';
  step.actions.push({ type: 'stop-timer', timer: 'last-words' }, { type: 'close' });
  deafen(step);
}
