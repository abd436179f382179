import type { FloorTurn } from './floor-turn.ts';

/** Whether a specialist's customer surely speaks of the specialist's business still: "cheaper than that?" after a price. */
export function surelyStays({ desk, agent, view, history, route }: FloorTurn, text: string): boolean {
  // Sentences are also looked at from the place of agents who do not have the customer.
  if (!desk.routerStays || agent.id === desk.entry || agent.id !== view.agent) return false;
  const visited = [desk.entry, agent.id];
  const routed = route({ text, system: history.lastReply, owner: agent.id, visited });
  return routed.agent === agent.id && routed.probability >= desk.routerSure;
}
