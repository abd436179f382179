import type { Agent } from '../contracts/agent.ts';
import type { Desk } from '../contracts/desk.ts';
import { PERSON } from '../contracts/edge.ts';

/** What is wrong with a desk: an error keeps it from starting, a warning does not. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Stable name of the check, e.g. `agent-unreachable`. */
  readonly check: string;
  /** What is wrong, where, and how to mend it. */
  readonly message: string;
}

/** A finding in one line. */
export function describeFinding({ severity, check, message }: Finding): string {
  return `${severity}  ${check}: ${message}`;
}

type Check = (desk: Desk) => Finding[];

/** Reports what types can't: the graph, names and voices of a desk; an empty list means nothing was found. */
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
  return agentsOf(desk).flatMap((agent) =>
    reached.has(agent.id)
      ? []
      : error(
          'agent-unreachable',
          `No edge leads from ${desk.entry} to ${agent.id}; add one or remove the agent.`,
        ),
  );
};

const deadEnds: Check = (desk) =>
  agentsOf(desk).flatMap((agent) =>
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
  agentsOf(desk).flatMap((agent) =>
    repeated([...agent.tools.map((tool) => tool.name), ...agent.edges.map((edge) => edge.toolName)]).flatMap(
      (name) =>
        error(
          'tool-name-collision',
          `${agent.id} has two functions named "${name}"; a model could call only one.`,
        ),
    ),
  );

const sameNameOtherTool: Check = (desk) => {
  const tools = new Set(agentsOf(desk).flatMap((agent) => agent.tools));
  return repeated([...tools].map((tool) => tool.name)).flatMap((name) =>
    warning(
      'tool-name-shared',
      `Different tools of this desk share the name "${name}"; traces can't tell them apart.`,
    ),
  );
};

const triageWithTools: Check = (desk) => {
  const entry = desk.agents.get(desk.entry);
  const routes = entry?.edges.some((edge) => edge.to !== PERSON) ?? false;
  return entry && routes && entry.tools.length > 0
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
  agentsOf(desk).flatMap((agent) =>
    agent.id === desk.entry || agent.script
      ? []
      : warning(
          'floor-script-missing',
          `${agent.id} has no script; the floor can only offer a person there.`,
        ),
  );

const unroutable: Check = (desk) =>
  agentsOf(desk).flatMap((agent) =>
    agent.id === desk.entry || agent.examples.length > 0 || (agent.script?.intents.length ?? 0) > 0
      ? []
      : warning(
          'routing-examples-missing',
          `${agent.id} has no routing examples; the local router can't choose it.`,
        ),
  );

const timedPayloads: Check = (desk) =>
  eachEdge(desk).flatMap(({ agent, edge }) =>
    edge.after === undefined || edge.parse({ reason: 'No answer within 5 minutes.' }).ok
      ? []
      : error(
          'timed-edge-payload',
          `${agent.id}'s edge to ${edge.to} is taken by itself, with { reason } alone; let its payload accept that.`,
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

const unservedGuards: Check = (desk) =>
  [...new Set([...desk.guards, ...agentsOf(desk).flatMap((agent) => agent.guards)])].flatMap(
    ({ name, output }) =>
      output
        ? error(
            'guard-stage-unserved',
            `The guard "${name}" judges output, which no line asks about yet; use input, tool or handoff.`,
          )
        : [],
  );

const CHECKS: readonly Check[] = [
  unservedGuards,
  unknownTargets,
  selfEdges,
  unreachable,
  deadEnds,
  noPerson,
  collidingNames,
  timedPayloads,
  withheldFacts,
  sameNameOtherTool,
  triageWithTools,
  differingVoices,
  unservedByFloor,
  unroutable,
];

function agentsOf(desk: Desk): Agent[] {
  return [...desk.agents.values()];
}

function eachEdge(desk: Desk) {
  return agentsOf(desk).flatMap((agent) => agent.edges.map((edge) => ({ agent, edge })));
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function error(check: string, message: string): Finding[] {
  return [{ severity: 'error', check, message }];
}

function warning(check: string, message: string): Finding[] {
  return [{ severity: 'warning', check, message }];
}
