import type { Agent } from '../../contracts/agent.ts';
import { type Edge, PERSON } from '../../contracts/edge.ts';
import type { HandoffActor, Opinion } from '../../contracts/handoff.ts';
import { routedTurn } from '../request/routed-turn.ts';
import type { ModelServices, TurnData } from '../turn/turn.ts';

/** Whom the router is sure of where a model hands over to somebody else; undefined where it agrees, is not sure or is not asked. */
export function secondOpinion(
  turn: TurnData & ModelServices,
  agent: Agent,
  edge: Edge,
  actor: HandoffActor,
): Opinion | undefined {
  const { desk } = turn;
  if (!desk.secondOpinions || actor !== 'model' || edge.to === PERSON) return undefined;
  const routed = routedTurn(turn, agent);
  if (!routed || routed.agent === edge.to) return undefined;
  // Who has no edge to a colleague gives the customer to the entry, which has.
  const stays = routed.agent === agent.id;
  if (!stays && edge.to === desk.entry && !agent.edges.some(({ to }) => to === routed.agent))
    return undefined;
  return { agent: routed.agent, probability: routed.probability };
}
