import type { Agent } from '../contracts/agent.ts';
import type { Desk } from '../contracts/desk.ts';
import { PERSON } from '../contracts/edge.ts';
import { CONSENT_CHECKS } from './check-consent.ts';
import { HIERARCHY_CHECKS } from './check-hierarchy.ts';
import { INSIDE_CHECKS } from './check-inside.ts';
import { TIMED_CHECKS } from './check-timed.ts';
import { agentsOf, type Check, eachEdge, error, type Finding, repeated, warning } from './finding.ts';
import { agentsInside, everyAgent } from './inside-agents.ts';

/** Reports what types can't: graph, tree, names and voices of a desk; an empty list means nothing was found. */
export function checkDesk(desk: Desk): Finding[] {
  return CHECKS.flatMap((check) => check(desk));
}

/** The ids of agents a conversation can get to from the entry. */
export function reachableAgents(desk: Desk): Set<string> {
  const reached = new Set([desk.entry]);
  for (const id of reached) {
    for (const edge of desk.agents.get(id)?.edges ?? []) {
      if (desk.agents.has(edge.to)) reached.add(edge.to);
    }
  }
  return reached;
}

/** The agents that are there to own conversations: not those that only run inside tools. */
function ownersOf(desk: Desk): Agent[] {
  const [reached, inside] = [reachableAgents(desk), agentsInside(desk)];
  return agentsOf(desk).filter((agent) => reached.has(agent.id) || !inside.has(agent));
}

const unknownTargets: Check = (desk) =>
  eachEdge(desk).flatMap(({ agent, edge }) =>
    edge.to === PERSON || desk.agents.has(edge.to)
      ? []
      : error(
          'edge-target-unknown',
          `${agent.id} has an edge to "${edge.to}", which is no agent of this desk.`,
        ),
  );

const selfEdges: Check = (desk) =>
  eachEdge(desk).flatMap(({ agent, edge }) =>
    edge.to === agent.id ? error('edge-to-self', `${agent.id} has an edge to itself; remove it.`) : [],
  );

const unreachable: Check = (desk) => {
  const reached = reachableAgents(desk);
  return ownersOf(desk).flatMap((agent) =>
    reached.has(agent.id)
      ? []
      : error(
          'agent-unreachable',
          `No edge leads from ${desk.entry} to ${agent.id}; add one or remove the agent.`,
        ),
  );
};

const deadEnds: Check = (desk) =>
  ownersOf(desk).flatMap((agent) =>
    agent.edges.length > 0
      ? []
      : warning(
          'agent-dead-end',
          `No edge leaves ${agent.id}; give it one back to ${desk.entry} or to a person.`,
        ),
  );

const noPerson: Check = (desk) =>
  eachEdge(desk).some(({ edge }) => edge.to === PERSON)
    ? []
    : warning(
        'person-unreachable',
        'No agent has an edge to a person; a customer who asks for one gets none.',
      );

const collidingNames: Check = (desk) =>
  [...everyAgent(desk)].flatMap((agent) =>
    repeated([...agent.tools.map((tool) => tool.name), ...agent.edges.map((edge) => edge.toolName)]).flatMap(
      (name) =>
        error(
          'tool-name-collision',
          `${agent.id} has two functions named "${name}"; a model could call only one.`,
        ),
    ),
  );

const sameNameOtherTool: Check = (desk) => {
  const tools = new Set([...everyAgent(desk)].flatMap((agent) => agent.tools));
  return repeated([...tools].map((tool) => tool.name)).flatMap((name) =>
    warning(
      'tool-name-shared',
      `Different tools of this desk share the name "${name}"; traces can't tell them apart.`,
    ),
  );
};

const triageWithTools: Check = (desk) => {
  const entry = desk.agents.get(desk.entry);
  const targets = new Set(entry?.edges.flatMap(({ to }) => (to === PERSON ? [] : to)));
  return entry && targets.size > 1 && entry.tools.length > 0
    ? warning(
        'triage-with-tools',
        `${entry.id} routes and has tools; give the tools to the specialist that owns them.`,
      )
    : [];
};

const differingVoices: Check = (desk) => {
  const voices = new Set(agentsOf(desk).flatMap((agent) => agent.voice ?? []));
  return voices.size > 1
    ? error(
        'voices-differ',
        `Agents have the voices ${[...voices].join(', ')}; a call can't change its voice.`,
      )
    : [];
};

const unservedByFloor: Check = (desk) =>
  ownersOf(desk).flatMap((agent) =>
    agent.id === desk.entry || agent.script
      ? []
      : warning(
          'floor-script-missing',
          `${agent.id} has no script; the floor can only offer a person there.`,
        ),
  );

const unroutable: Check = (desk) =>
  ownersOf(desk).flatMap((agent) =>
    agent.id === desk.entry || agent.examples.length > 0 || (agent.script?.intents.length ?? 0) > 0
      ? []
      : warning(
          'routing-examples-missing',
          `${agent.id} has no routing examples; the local router can't choose it.`,
        ),
  );

const withheldFacts: Check = (desk) =>
  eachEdge(desk).flatMap(({ agent, edge }) => {
    const { carry, facts } = edge;
    const target = desk.agents.get(edge.to);
    if (typeof carry !== 'object' || carry.facts === undefined || !target) return [];
    const seen = new Set([...carry.facts, ...facts]);
    const needed = [...target.tools, ...target.edges].flatMap(({ requires }) =>
      requires.map(({ fact }) => fact),
    );
    return [...new Set(needed)].flatMap((fact) =>
      seen.has(fact)
        ? []
        : warning(
            'fact-withheld',
            `${agent.id}'s edge to ${edge.to} keeps the fact "${fact}" back, which ${edge.to} requires; list it, or let ${edge.to} find it out.`,
          ),
    );
  });

const CHECKS: readonly Check[] = [
  unknownTargets,
  selfEdges,
  unreachable,
  deadEnds,
  noPerson,
  collidingNames,
  withheldFacts,
  sameNameOtherTool,
  triageWithTools,
  differingVoices,
  unservedByFloor,
  unroutable,
  ...HIERARCHY_CHECKS,
  ...INSIDE_CHECKS,
  ...TIMED_CHECKS,
  ...CONSENT_CHECKS,
];
