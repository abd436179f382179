import type { Agent } from '../contracts/agent.ts';
import type { Turn } from './turn.ts';

/** Says fixed words on an agent's behalf: streamed and recorded like a model's. */
export function say(turn: Turn, agent: Agent, text: string): void {
  turn.emit({ type: 'text-delta', agent: agent.id, delta: text });
  turn.tally.said.push(text);
  turn.record.add('agent-said', { agent: agent.id, text, complete: true });
}
