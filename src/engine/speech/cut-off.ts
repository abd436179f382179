import { PERSON } from '../../contracts/edge.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import type { HistoryEntry } from '../../events/history-entry.ts';
import type { Turn } from '../turn/turn.ts';

/** What a speech model is told that is to go on with an answer of which the customer has heard only a part. */
export const GO_ON: AgentInputItem = {
  type: 'message',
  role: 'system',
  content:
    'Your last words were cut off by the line: the customer heard them only as far as they stand here. Go on from there. ' +
    'Do not greet them, and do not repeat what they have heard.',
};

/** Whether the customer has heard what there is to hear: a call that is answered again greets nobody twice. */
export function isAnswered(turn: Turn): boolean {
  if (turn.conversation.state.owner === PERSON) return true;
  const last = lastSaid(turn);
  return last?.kind === 'agent' && !last.isCut;
}

/** Whether an agent was cut off in the middle of what it said last. */
export function isCutOff(turn: Turn): boolean {
  return lastSaid(turn)?.isCut === true;
}

function lastSaid({ conversation }: Turn): HistoryEntry | undefined {
  return conversation.history.entries.findLast(({ kind }) => kind !== 'colleague' && kind !== 'note');
}
