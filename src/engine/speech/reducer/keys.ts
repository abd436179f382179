import { type CallStep, isAnswering, isOver } from './call-step.ts';
import { answer, interrupt } from './hearing.ts';
import { customerSpeaks } from './silence.ts';

/** A key of the telephone: those pressed within `digitsMs` of each other are one answer, and `#` ends it. */
export function keyPressed(step: CallStep, key: string): void {
  const { policy, state, actions } = step;
  if (isOver(state)) return;
  if (isAnswering(step)) interrupt(step);
  customerSpeaks(step);
  actions.push({ type: 'stop-timer', timer: 'keys' });
  if (key === '#') takeKeys(step, state.keys || key);
  else {
    state.keys += key;
    actions.push({ type: 'set-timer', timer: 'keys', ms: policy.digitsMs });
  }
}

/** No other keys come: those that were pressed belong together. */
export function takeKeys(step: CallStep, keys = step.state.keys): void {
  step.actions.push({ type: 'stop-timer', timer: 'keys' });
  step.state.keys = '';
  if (keys === '') return;
  step.actions.push({ type: 'add-customer-words', text: keys });
  step.state.keyAnswers += 1;
  answer(step, `keys ${step.state.keyAnswers}`, { text: keys, isNoise: false }, false);
}
