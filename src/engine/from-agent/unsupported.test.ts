import {
  Agent,
  type AgentConfiguration,
  type FunctionTool,
  type Handoff,
  tool,
  toolNamespace,
} from '@openai/agents-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fromAgent } from './from-agent.ts';
import { UNSUPPORTED, type Unsupported } from './unsupported.ts';

const about = { name: 'Strict', instructions: '-' };
const look = { name: 'look', description: '-', parameters: z.object({}), execute: () => 'seen' };
const rail = { name: 'g', execute: async () => ({ tripwireTriggered: false, outputInfo: {} }) };
const withTool = (given: object) => new Agent({ ...about, tools: [tool({ ...look, ...given } as never)] });

/** An agent with one thing a desk can't serve, by its name. */
const CASES: Readonly<Record<Unsupported, () => Agent>> = {
  prompt: () => new Agent({ ...about, prompt: { promptId: 'pmpt_1' } }),
  mcpServers: () => new Agent({ ...about, mcpServers: [{ name: 'files' } as never] }),
  outputGuardrails: () => new Agent({ ...about, outputGuardrails: [rail] }),
  outputType: () => new Agent({ ...about, outputType: z.object({ a: z.string() }) }) as unknown as Agent,
  toolUseBehavior: () => new Agent({ ...about, toolUseBehavior: 'stop_on_first_tool' }),
  model: () => new Agent({ ...about, model: { getResponse: () => undefined } as never }),
  resetToolChoice: () => new Agent({ ...about, resetToolChoice: false }),
  allowedCallers: () => withTool({ allowedCallers: ['direct'] }),
  customDataExtractor: () => withTool({ customDataExtractor: () => ({}) }),
  deferLoading: () => withTool({ deferLoading: true }),
  outputSchema: () => withTool({ outputSchema: z.object({ a: z.string() }) }),
  providerData: () => withTool({ providerData: { a: 1 } }),
  timeoutErrorFunction: () => withTool({ timeoutMs: 10, timeoutErrorFunction: () => 'late' }),
  toolNamespace: () =>
    new Agent({
      ...about,
      tools: toolNamespace({ name: 'crm', description: '-', tools: [tool(look)] }) as never,
    }),
  hostedTools: () => new Agent({ ...about, tools: [{ type: 'hosted_tool', name: 'web_search' } as never] }),
};

describe('what a desk can not serve is named at import, not dropped in silence', () => {
  test.each(Object.entries(CASES))('%s', (name, agent) => {
    expect(() => fromAgent(agent())).toThrow(
      expect.objectContaining({
        code: 'import-unsupported',
        detail: expect.stringMatching(new RegExp(`Strict.*leaveOut: \\['${name}'\\]`, 's')),
      }),
    );
  });

  test.each(Object.entries(CASES))('%s may be left out by its name, and by no other', (name, agent) => {
    expect(fromAgent(agent(), { leaveOut: [name as Unsupported] }).entry).toBe('strict');
    const others = UNSUPPORTED.filter((other) => other !== name);
    expect(() => fromAgent(agent(), { leaveOut: others })).toThrow(
      expect.objectContaining({ code: 'import-unsupported' }),
    );
  });

  test('of all agents at once, so that nobody mends them one by one', () => {
    const other = new Agent({ name: 'Other', instructions: '-', resetToolChoice: false });
    const entry = new Agent({ ...about, outputGuardrails: [rail], handoffs: [other] });
    expect(() => fromAgent(entry)).toThrow(/Strict has output guardrails\. Other has resetToolChoice: false/);
  });

  test('and a slip in what is to be left out is told', () => {
    expect(() => fromAgent(new Agent(about), { leaveOut: ['mcpServer' as 'mcpServers'] })).toThrow(
      'There is no "mcpServer"; did you mean "mcpServers"?',
    );
    expect(() => fromAgent(new Agent(about), { leaveOuts: [] } as object)).toThrow(
      'did you mean "leaveOut"?',
    );
  });
});

test('every field of the SDK is imported or refused: one that is new to it does not compile here', () => {
  const agents = {
    ...{ name: 'imported', instructions: 'imported', handoffDescription: 'imported', handoffs: 'imported' },
    ...{ modelSettings: 'imported', tools: 'imported', inputGuardrails: 'imported', model: 'refused' },
    ...{ prompt: 'refused', mcpServers: 'refused', outputGuardrails: 'refused', outputType: 'refused' },
    ...{ toolUseBehavior: 'refused', resetToolChoice: 'refused' },
    // Says how MCP servers are used, and whether a warning is printed.
    ...{ mcpConfig: 'idle', handoffOutputTypeWarningEnabled: 'idle' },
  } as const satisfies Record<keyof AgentConfiguration, 'imported' | 'refused' | 'idle'>;
  const tools = {
    ...{ type: 'imported', name: 'imported', description: 'imported', parameters: 'imported' },
    ...{ strict: 'imported', invoke: 'imported', errorFunction: 'imported', needsApproval: 'imported' },
    ...{ timeoutMs: 'imported', timeoutBehavior: 'imported', isEnabled: 'imported' },
    ...{ inputGuardrails: 'imported', outputGuardrails: 'imported', timeoutErrorFunction: 'refused' },
    ...{ deferLoading: 'refused', providerData: 'refused', allowedCallers: 'refused' },
    ...{ outputSchema: 'refused', customDataExtractor: 'refused' },
  } as const satisfies Record<keyof FunctionTool, 'imported' | 'refused'>;
  const handoffs = {
    ...{ toolName: 'imported', toolDescription: 'imported', inputJsonSchema: 'imported' },
    ...{ strictJsonSchema: 'imported', onInvokeHandoff: 'imported', agentName: 'imported' },
    ...{ inputFilter: 'imported', agent: 'imported', isEnabled: 'imported' },
    // Methods.
    ...{ getHandoffAsFunctionTool: 'idle', clone: 'idle' },
  } as const satisfies Record<keyof Handoff, 'imported' | 'refused' | 'idle'>;
  const refused = [agents, tools, handoffs]
    .flatMap((fields) => Object.entries<string>(fields))
    .flatMap(([name, how]) => (how === 'refused' ? [name] : []));
  expect([...refused, 'toolNamespace', 'hostedTools'].toSorted()).toEqual([...UNSUPPORTED].toSorted());
});
