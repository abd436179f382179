import type { Agent } from '../contracts/agent.ts';
import type { ModelMark } from '../contracts/event.ts';
import type { Turn } from './turn.ts';

/** Says words on an agent's behalf: streamed, and recorded as said. */
export function say(turn: Turn, agent: Agent, text: string): void {
  turn.emit({ type: 'text-delta', agent: agent.id, delta: text });
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
