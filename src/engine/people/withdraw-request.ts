import type { Surroundings, TurnData, TurnLog } from '../turn/turn.ts';
import { CLAIM_DEADLINE } from './claim-deadline.ts';

const SETTLED = 'By what is known now, nobody is needed any more.';

/**
 * Takes a request back that waits for a person when, by the desk's own rule, nobody is needed any more: to be called at the end
 * of every change. Who said that they were in danger is seen by a person in any case.
 */
export function withdrawSettled({
  desk,
  conversation: { state },
  record,
  onDefect,
}: TurnLog & Pick<TurnData, 'desk' | 'conversation'> & Pick<Surroundings, 'onDefect'>): void {
  const { status, danger, facts, deadlines } = state;
  if (status !== 'waiting' || danger !== null) return;
  try {
    if (desk.person.isSettled?.(facts) !== true) return;
  } catch (thrown) {
    onDefect(thrown, 'whether a request is settled');
    return;
  }
  if (deadlines[CLAIM_DEADLINE]) record.add('deadline-cleared', { name: CLAIM_DEADLINE });
  record.add('request-withdrawn', { reason: SETTLED });
}
