import type { Desk } from '../contracts/desk.ts';
import { agentsOf, type Check, eachEdge, error, warning } from './finding.ts';

const timedPayloads: Check = (desk) =>
  eachEdge(desk).flatMap(({ agent, edge }) =>
    edge.after === undefined || edge.parse({ reason: 'No answer within 5 minutes.' }).ok
      ? []
      : error(
          'timed-edge-payload',
          `${agent.id}'s edge to ${edge.to} is taken by itself, with { reason } alone; let its payload accept that.`,
        ),
  );

/** A customer who has left would be handed round until the limit of handoffs. */
const timedCircles: Check = (desk) => {
  const around = agentsOf(desk).flatMap(({ id }) => (reachedByTime(desk, id).has(id) ? id : []));
  return around.length === 0
    ? []
    : warning(
        'timed-circle',
        `With nobody saying anything the conversation goes round: ${around.join(', ')}. Let an edge that is taken by itself lead to a person.`,
      );
};

/** Where a conversation gets from an agent by edges that are taken by themselves. */
function reachedByTime(desk: Desk, id: string): Set<string> {
  const next = (from: string) =>
    desk.agents.get(from)?.edges.flatMap(({ to, after }) => (after && desk.agents.has(to) ? to : [])) ?? [];
  const reached = new Set(next(id));
  for (const one of reached) for (const to of next(one)) reached.add(to);
  return reached;
}

/** Checks of edges that are taken by themselves. */
export const TIMED_CHECKS: readonly Check[] = [timedPayloads, timedCircles];
