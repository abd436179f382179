import type { Routed, Router, RouterTurn } from '../../contracts/router.ts';
import type { Understand } from '../../contracts/understanding.ts';
import { readCommand } from './commands.ts';
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
