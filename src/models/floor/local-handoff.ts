import { readCommand } from './commands.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { goTo } from './hand-over.ts';
import { firstWish } from './later.ts';
import { isForeign, isServedForeign } from './own-language.ts';

/** From here on 99 of 100 first sentences are for whom the router says; ADR 0025 has the figures. */
const SURE = { sure: 0.95, lead: 0.5, plausible: 0.2 };

/** A handoff, where what the customer has just said is surely one colleague's business, and nothing else stands in the way. */
export function localHandoff(turn: FloorTurn): FloorReply | undefined {
  const { state, history, view, agent } = turn;
  const { heard } = history;
  if (heard === undefined || view.cause !== undefined || state.pending || view.person) return undefined;
  if (readCommand(turn, heard) !== undefined || isForeign(turn, heard) || isServedForeign(turn))
    return undefined;
  const decision = turn.classifiers.decide(turn.classifiers.rankAgents(heard), SURE);
  if (decision.kind !== 'sure' || decision.label === agent.id) return undefined;
  // Two wishes at once are for somebody who understands both.
  if (firstWish(turn, heard) !== heard) return undefined;
  state.turn += 1;
  state.hops = 0;
  return goTo(turn, decision.label, heard);
}
