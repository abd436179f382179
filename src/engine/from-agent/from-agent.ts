import { getHandoff, type Agent as SdkAgent } from '@openai/agents-core';
import type { Agent } from '../../contracts/agent.ts';
import type { Desk, Limits } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { checkNames } from '../../desk/check-fields.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { importEdge } from './import-edge.ts';
import { importGuard } from './import-guard.ts';
import { importHooks } from './import-hooks.ts';
import { importTool } from './import-tool.ts';
import { importedContext } from './imported-context.ts';
import { refuseUnsupported, type Unsupported } from './unsupported.ts';

/** What `fromAgent` may be told beyond the graph. */
export interface FromAgentOptions {
  /** The desk's id; made from the entry's name without. */
  readonly id?: string;
  readonly name?: string;
  readonly style?: string;
  /** Whether instructions are framed: who the agent is, what a transfer is, what day it is; they are without. */
  readonly framing?: boolean;
  readonly limits?: Partial<Limits>;
  /** The context object a new conversation starts with; kept as a fact from then on, so it must be JSON. */
  readonly context?: JsonValue;
  /** What of the graph may be left out because a desk can't serve it; nothing without. */
  readonly leaveOut?: readonly Unsupported[];
}

const OPTIONS: Readonly<Record<keyof FromAgentOptions, true>> = {
  id: true,
  name: true,
  style: true,
  framing: true,
  limits: true,
  context: true,
  leaveOut: true,
};

/**
 * Imports an `@openai/agents` graph, unmodified, as a desk: every agent reachable from `entry` with its instructions,
 * function tools with their guardrails, agents as tools, handoffs, input guardrails and hooks.
 * Throws `import-unsupported` naming whatever a desk can't serve, so that nothing is dropped in silence: what may be is
 * named in `leaveOut`.
 */
export function fromAgent<Context>(entry: SdkAgent<Context>, options: FromAgentOptions = {}): Desk {
  checkNames('fromAgent', options, Object.keys(OPTIONS));
  const ids = idsOf(entry as SdkAgent<unknown>);
  refuseUnsupported(ids.keys(), options.leaveOut ?? []);
  const initial = options.context ?? {};
  const agents = [...ids].map(([agent, id]) => importAgent(agent, id, ids, initial));
  const entryId = agents[0]?.id ?? '';
  const { id = entryId, name = entry.name, style, framing, limits } = options;
  return defineDesk({ id, name, entry: entryId, agents, style, framing, limits });
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
  const defined = defineAgent({
    id,
    name: agent.name,
    handoffDescription: agent.handoffDescription || agent.name,
    instructions: async ({ facts }) =>
      (await agent.getSystemPrompt(importedContext(facts, initial).runContext)) ?? '',
    model: typeof agent.model === 'string' && agent.model !== '' ? agent.model : undefined,
    modelSettings: agent.modelSettings,
    tools: agent.tools.flatMap((tool) => (tool.type === 'function' ? importTool(tool, agent, initial) : [])),
    edges: agent.handoffs.map((target) => {
      const handoff = getHandoff(target);
      return importEdge(handoff, agent, ids.get(handoff.agent as SdkAgent<unknown>) ?? '', initial);
    }),
    guards: agent.inputGuardrails.map((guardrail) => importGuard(guardrail, agent, initial)),
  });
  return { ...defined, hooks: importHooks(agent, initial) };
}
