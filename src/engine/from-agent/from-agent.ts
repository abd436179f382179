import { getHandoff, type Agent as SdkAgent } from '@openai/agents-core';
import type { Agent } from '../../contracts/agent.ts';
import type { Desk, Limits } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { importEdge } from './import-edge.ts';
import { importGuard } from './import-guard.ts';
import { importTool } from './import-tool.ts';
import { importedContext } from './imported-context.ts';

/** What `fromAgent` may be told beyond the graph. */
export interface FromAgentOptions {
  /** The desk's id; made from the entry's name without. */
  readonly id?: string;
  readonly name?: string;
  readonly style?: string;
  readonly limits?: Partial<Limits>;
  /** The context object a new conversation starts with; kept as a fact from then on, so it must be JSON. */
  readonly context?: JsonValue;
}

/**
 * Imports an `@openai/agents` graph, unmodified, as a desk: every agent reachable from `entry` with its instructions,
 * function tools, agents as tools, handoffs and input guardrails.
 * Throws `import-unsupported` naming whatever a desk can't serve, so that nothing is dropped in silence.
 */
export function fromAgent<Context>(entry: SdkAgent<Context>, options: FromAgentOptions = {}): Desk {
  const ids = idsOf(entry as SdkAgent<unknown>);
  const initial = options.context ?? {};
  const agents = [...ids].map(([agent, id]) => importAgent(agent, id, ids, initial));
  const entryId = agents[0]?.id ?? '';
  const { id = entryId, name = entry.name, style, limits } = options;
  return defineDesk({ id, name, entry: entryId, agents, style, limits });
}

/** Every agent that can be reached, entry first, with an id made from its name. */
function idsOf(entry: SdkAgent<unknown>): Map<SdkAgent<unknown>, string> {
  const ids = new Map([[entry, idFrom(entry.name, new Set())]]);
  for (const agent of ids.keys()) {
    for (const target of agent.handoffs) {
      const next = getHandoff(target).agent as SdkAgent<unknown>;
      if (!ids.has(next)) ids.set(next, idFrom(next.name, new Set(ids.values())));
    }
  }
  return ids;
}

function idFrom(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .replace(/[^a-zA-Z0-9]+/g, '_')
      .replace(/^[^a-zA-Z]+|_+$/g, '')
      .toLowerCase()
      .slice(0, 40) || 'agent';
  let id = base;
  for (let count = 2; taken.has(id) || id === PERSON; count++) id = `${base}_${count}`;
  return id;
}

function importAgent(
  agent: SdkAgent<unknown>,
  id: string,
  ids: ReadonlyMap<SdkAgent<unknown>, string>,
  initial: JsonValue,
): Agent {
  refuseUnsupported(agent);
  return defineAgent({
    id,
    name: agent.name,
    handoffDescription: agent.handoffDescription || agent.name,
    instructions: async ({ facts }) =>
      (await agent.getSystemPrompt(importedContext(facts, initial).runContext)) ?? '',
    model: typeof agent.model === 'string' && agent.model !== '' ? agent.model : undefined,
    modelSettings: agent.modelSettings,
    tools: agent.tools.map((tool) => importTool(tool, agent, initial)),
    edges: agent.handoffs.map((target) => {
      const handoff = getHandoff(target);
      return importEdge(handoff, agent, ids.get(handoff.agent as SdkAgent<unknown>) ?? '', initial);
    }),
    guards: agent.inputGuardrails.map((guardrail) => importGuard(guardrail, agent, initial)),
  });
}

function refuseUnsupported(agent: SdkAgent<unknown>): void {
  const unsupported = [
    agent.prompt && 'a stored prompt template',
    agent.mcpServers.length > 0 && 'MCP servers',
    agent.outputGuardrails.length > 0 && 'output guardrails',
    agent.outputType !== 'text' && 'an output type other than text',
    agent.toolUseBehavior !== 'run_llm_again' && 'a tool use behaviour other than run_llm_again',
    typeof agent.model !== 'string' && 'a Model instance (make it a model link of the configuration)',
  ].filter((reason) => typeof reason === 'string');
  if (unsupported.length > 0) {
    throw new SwitchroomError('import-unsupported', `${agent.name} has ${unsupported.join(', ')}.`);
  }
}
