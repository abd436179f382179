import type { Agent } from '../../contracts/agent.ts';
import type { ModelMark } from '../../contracts/event.ts';
import type { Turn } from './turn.ts';

/** Says words on an agent's behalf: streamed, apart from what was said before as in the reply, and recorded as said; or aloud. */
export function say(turn: Turn, agent: Agent, text: string): void {
  if (turn.aloud) {
    turn.aloud.say(turn, agent, text);
    return;
  }
  const gap = turn.tally.said.length > 0 ? '\n\n' : '';
  turn.emit({ type: 'text-delta', agent: agent.id, delta: gap + text });
  recordSaid(turn, agent, text, true);
}

/** Records words the customer has read; `mark` is of the model that said them, if one did. */
export function recordSaid(
  turn: Turn,
  agent: Agent,
  text: string,
  complete: boolean,
  mark?: ModelMark,
): void {
  turn.tally.said.push(text);
  turn.record.add('agent-said', { agent: agent.id, text, complete, ...(mark && { mark }) });
}
