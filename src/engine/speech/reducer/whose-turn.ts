import type { CallStep } from './call-step.ts';
import { expectSound, waitForCustomer, waitForNobody } from './silence.ts';

/** How long after a roll-over that failed it is tried again, in ms. */
const AGAIN_MS = 10_000;

/** Keeps a session, and sees whose turn it is: the customer's, unless they wait for an answer or a person, or nobody hears them. */
export function goOn(step: CallStep): void {
  const { state, facts } = step;
  if (state.phase !== 'on') return;
  keepSession(step);
  if (state.hearing.isSpeaking) return;
  if (facts.isAnswering || !facts.isOpen) {
    if (!facts.isSpeaking) expectSound(step);
  } else if (facts.isWithPeople) waitForNobody(step);
  else waitForCustomer(step);
}

/** A session is open: it is replaced some time before the vendor ends it. */
export function sessionOpened(step: CallStep, endsAt: Date | undefined): void {
  step.state.isRollOverDue = false;
  if (endsAt) rollOverIn(step, endsAt.getTime() - step.facts.nowMs - step.policy.rollOverMs);
  else step.actions.push({ type: 'stop-timer', timer: 'roll-over' });
}

export function rollOverFailed(step: CallStep): void {
  step.state.isRollOverDue = false;
  rollOverIn(step, AGAIN_MS);
}

export function rollOverDue(step: CallStep): void {
  step.state.isRollOverDue = true;
  keepSession(step);
}

function rollOverIn({ actions, state }: CallStep, ms: number): void {
  if (state.phase !== 'leaving' && state.phase !== 'over')
    actions.push({ type: 'set-timer', timer: 'roll-over', ms: Math.max(0, ms) });
}

/** Replaces a session that was lost, and one that will end soon, when nobody speaks and nothing else goes on. */
function keepSession({ state, facts, actions }: CallStep): void {
  if (state.phase !== 'on' || facts.isBusy) return;
  const { isSpeaking, unknown } = state.hearing;
  if (!facts.isOpen) actions.push({ type: 'reopen-session' });
  else if (state.isRollOverDue && !isSpeaking && unknown.length === 0 && !facts.isSpeaking)
    actions.push({ type: 'roll-over' });
}
