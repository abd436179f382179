import type { Routed, Router, RouterTurn } from '../../contracts/router.ts';
import type { Understand } from '../../contracts/understanding.ts';
import { readCommand } from './commands.ts';
import type { FloorTurn } from './floor-turn.ts';
import { isForeign } from './own-language.ts';

/** The time does not matter to what is looked at here. */
const ANY_TIME = new Date(0);

/** Who should have the conversation; undefined for what is no wish, a wish for a person, or in another language than the examples. */
export function routeWish(
  turn: RouterTurn,
  route: Router['route'],
  understand: Understand,
): Routed | undefined {
  const reader = { understand, view: { now: ANY_TIME } };
  if (readCommand(reader, turn.text) !== undefined || isForeign(reader, turn.text)) return undefined;
  return route(turn);
}

/** Whether a specialist's customer surely speaks of the specialist's business still: "cheaper than that?" after a price. */
export function surelyStays({ desk, agent, view, history, route }: FloorTurn, text: string): boolean {
  // Sentences are also looked at from the place of agents who do not have the customer.
  if (!desk.routerStays || agent.id === desk.entry || agent.id !== view.agent) return false;
  const visited = [desk.entry, agent.id];
  const routed = route({ text, system: history.lastReply, owner: agent.id, visited });
  return routed.agent === agent.id && routed.probability >= desk.routerSure;
}
