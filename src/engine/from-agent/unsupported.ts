import type { FunctionTool, Agent as SdkAgent, Tool as SdkTool } from '@openai/agents-core';
import { noSuchName } from '../../contracts/did-you-mean.ts';
import { SwitchroomError } from '../../contracts/errors.ts';

/** What an agent may have that a desk can't serve. */
const OF_AGENTS = {
  prompt: ({ prompt }) => prompt && 'a stored prompt template',
  mcpServers: ({ mcpServers }) => mcpServers.length > 0 && 'MCP servers',
  outputGuardrails: ({ outputGuardrails }) => outputGuardrails.length > 0 && 'output guardrails',
  outputType: ({ outputType }) => outputType !== 'text' && 'an output type other than text',
  toolUseBehavior: ({ toolUseBehavior }) =>
    toolUseBehavior !== 'run_llm_again' && 'a tool use behaviour other than run_llm_again',
  model: ({ model }) =>
    typeof model !== 'string' && 'a Model instance (make it a model link of the configuration)',
  resetToolChoice: ({ resetToolChoice }) =>
    !resetToolChoice && 'resetToolChoice: false (a desk always resets a forced tool choice)',
} as const satisfies Record<string, (agent: SdkAgent<unknown>) => unknown>;

/** The same of a function tool; the OpenAI API's own hints, and what shapes words that a desk has of its own. */
const OF_TOOLS = {
  allowedCallers: ({ allowedCallers }) => allowedCallers,
  customDataExtractor: ({ customDataExtractor }) => customDataExtractor,
  deferLoading: ({ deferLoading }) => deferLoading,
  outputSchema: ({ outputSchema }) => outputSchema,
  providerData: ({ providerData }) => providerData,
  timeoutErrorFunction: ({ timeoutErrorFunction }) => timeoutErrorFunction,
  toolNamespace: (tool) =>
    Object.getOwnPropertySymbols(tool).some(({ description }) => description === 'functionToolNamespace'),
} as const satisfies Record<string, (tool: FunctionTool<unknown>) => unknown>;

/** Something of the SDK that a desk can't serve, by the name of its field; `hostedTools`: tools that are no functions. */
export type Unsupported = keyof typeof OF_AGENTS | keyof typeof OF_TOOLS | 'hostedTools';

/** All there are. */
export const UNSUPPORTED = [
  ...Object.keys(OF_AGENTS),
  ...Object.keys(OF_TOOLS),
  'hostedTools',
] as readonly Unsupported[];

/**
 * Throws `import-unsupported`, naming all a desk can't serve of these agents but what is to be left out, and
 * `definition-invalid` for something to be left out that there is not.
 */
export function refuseUnsupported(
  agents: Iterable<SdkAgent<unknown>>,
  leaveOut: readonly Unsupported[],
): void {
  const stranger = leaveOut.find((name) => !UNSUPPORTED.includes(name));
  if (stranger !== undefined)
    throw new SwitchroomError(
      'definition-invalid',
      `fromAgent, leaveOut: ${noSuchName(stranger, UNSUPPORTED)}`,
    );
  const found = [...agents].flatMap(findIn).filter(({ name }) => !leaveOut.includes(name));
  if (found.length === 0) return;
  const names = [...new Set(found.map(({ name }) => `'${name}'`))].join(', ');
  throw new SwitchroomError(
    'import-unsupported',
    `${found.map(({ words }) => words).join(' ')} Change it there, or go without: fromAgent(agent, { leaveOut: [${names}] }).`,
  );
}

/** Something unsupported, and where it is. */
interface Found {
  readonly name: Unsupported;
  readonly words: string;
}

function findIn(agent: SdkAgent<unknown>): Found[] {
  const own = names(OF_AGENTS).flatMap((name) => {
    const what = OF_AGENTS[name](agent);
    return what ? [{ name, words: `${agent.name} has ${what}.` }] : [];
  });
  return [...own, ...agent.tools.flatMap((tool) => findInTool(tool, agent))];
}

function findInTool(tool: SdkTool<unknown>, agent: SdkAgent<unknown>): Found[] {
  const where = `Tool "${tool.name}" of ${agent.name}`;
  if (tool.type !== 'function') return [{ name: 'hostedTools', words: `${where} is of type ${tool.type}.` }];
  return names(OF_TOOLS).flatMap((name) =>
    OF_TOOLS[name](tool) ? [{ name, words: `${where} has ${name}.` }] : [],
  );
}

function names<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(record) as Name[];
}
