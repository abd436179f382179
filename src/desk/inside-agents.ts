import type { Agent } from '../contracts/agent.ts';
import type { Desk } from '../contracts/desk.ts';

/** Every agent of a desk, and every one that runs inside a tool of another, however deep. */
export function everyAgent(desk: Desk): Set<Agent> {
  const found = new Set(desk.agents.values());
  // A set that grows while it is gone through is gone through to its end.
  for (const agent of found) for (const inner of usedBy(agent)) found.add(inner);
  return found;
}

/** Every agent that runs inside a tool, be it one of the desk as well or not. */
export function agentsInside(desk: Desk): Set<Agent> {
  return new Set([...everyAgent(desk)].flatMap(usedBy));
}

/** The agent with this id, of the desk or inside its tools. */
export function findAgent(desk: Desk, id: string): Agent | undefined {
  return desk.agents.get(id) ?? [...everyAgent(desk)].find((agent) => agent.id === id);
}

function usedBy({ tools }: Agent): readonly Agent[] {
  return tools.flatMap(({ inside }) => inside?.agents ?? []);
}
