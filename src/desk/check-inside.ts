import { agentsOf, type Check, error, repeated, warning } from './finding.ts';
import { agentsInside, everyAgent } from './inside-agents.ts';

const sharedIds: Check = (desk) =>
  repeated([...everyAgent(desk)].map(({ id }) => id)).flatMap((id) =>
    error(
      'agent-id-shared',
      `Two agents have the id "${id}", at least one of them inside a tool; calls on record would not tell them apart.`,
    ),
  );

const unservedInside: Check = (desk) => {
  const own = new Set(agentsOf(desk));
  return [...agentsInside(desk)].flatMap((agent) => {
    const idle = [
      ...(agent.edges.length > 0 ? ['its edges'] : []),
      ...agent.guards.flatMap((guard) => (guard.tool ? [] : `its guard "${guard.name}"`)),
    ];
    return own.has(agent) || idle.length === 0
      ? []
      : warning(
          'inside-agent-unserved',
          `${agent.id} only runs inside tools: ${idle.join(', ')} will not be asked; there it answers and calls tools alone.`,
        );
  });
};

/** Checks of the agents that run inside tools. */
export const INSIDE_CHECKS: readonly Check[] = [sharedIds, unservedInside];
