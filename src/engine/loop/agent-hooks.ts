import type { Agent } from '../../contracts/agent.ts';
import { factsOf, type RecordingTurn } from '../turn/turn.ts';

/**
 * Tells an agent's hooks that it begins to serve the customer in this turn, or has answered; keeps what they learned.
 * They may do anything: what they are told is on record.
 */
export async function tellHooks(
  turn: RecordingTurn,
  { hooks }: Agent,
  what: 'started' | 'ended',
  text: string,
): Promise<void> {
  if (!hooks) return;
  await turn.record.written;
  const learned = hooks[what]({ facts: factsOf(turn), text });
  for (const [name, value] of Object.entries(learned ?? {}))
    turn.record.add('fact-recorded', { name, value, provenance: 'tool-returned' });
}
