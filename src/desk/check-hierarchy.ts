import { agentsOf, type Check, eachEdge, error } from './finding.ts';
import { ancestorsOf, isSideways } from './hierarchy.ts';

const unknownParents: Check = (desk) =>
  agentsOf(desk).flatMap(({ id, parent }) =>
    parent === undefined || desk.agents.has(parent)
      ? []
      : error('parent-unknown', `${id} has the parent "${parent}", which is no agent of this desk.`),
  );

const circles: Check = (desk) =>
  agentsOf(desk).flatMap(({ id }) =>
    ancestorsOf(desk, id).includes(id)
      ? error('parent-circle', `${id} is above itself; give one agent of the circle another parent, or none.`)
      : [],
  );

const sidewaysEdges: Check = (desk) =>
  eachEdge(desk).flatMap(({ agent, edge }) =>
    edge.sideways || !desk.agents.has(edge.to) || edge.to === agent.id || !isSideways(desk, agent.id, edge.to)
      ? []
      : error(
          'edge-sideways',
          `${agent.id}'s edge to ${edge.to} leads neither down nor up the tree; go through the parent, or say \`sideways: true\`.`,
        ),
  );

/** Checks of the tree that agents with parents make. */
export const HIERARCHY_CHECKS: readonly Check[] = [unknownParents, circles, sidewaysEdges];
