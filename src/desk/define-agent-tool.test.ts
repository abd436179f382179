import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ToolRefusal } from '../contracts/errors.ts';
import { defineAgent } from './define-agent.ts';
import { defineAgentTool } from './define-agent-tool.ts';
import { defineTool } from './define-tool.ts';

const parameters = z.object({ what: z.string() });
const tool = (effect: 'read' | 'write') =>
  defineTool({ name: effect, description: '-', effect, parameters, execute: () => null });
const agent = (...tools: ReturnType<typeof tool>[]) =>
  defineAgent({ id: 'clerk', name: 'Clerk', handoffDescription: '-', instructions: '-', tools });
const asking = (one: ReturnType<typeof agent>, name?: string) =>
  defineAgentTool({ agent: one, name, description: 'Asks the clerk.', parameters });

describe('a tool that is done by an agent', () => {
  test('is named after the agent unless it has a name of its own', () => {
    expect(asking(agent()).name).toBe('ask_clerk');
    expect(asking(agent(), 'find_out').name).toBe('find_out');
    expect(() => asking(agent(), 'find out!')).toThrow(
      expect.objectContaining({ code: 'definition-invalid' }),
    );
  });

  test('writes if any tool in it does, however deep', () => {
    expect(asking(agent(tool('read'))).effect).toBe('read');
    expect(asking(agent(tool('read'), tool('write'))).effect).toBe('write');
    const head = defineAgent({
      ...{ id: 'head', name: 'Head', handoffDescription: '-', instructions: '-' },
      tools: [asking(agent(tool('write')))],
    });
    expect(defineAgentTool({ agent: head, description: '-', parameters }).effect).toBe('write');
  });

  test('has limits of its own, of which those that are named replace the usual ones', () => {
    const limited = defineAgentTool({ agent: agent(), description: '-', parameters, limits: { ms: 5_000 } });
    expect(limited).toMatchObject({ timeoutMs: 5_000, inside: { limits: { ms: 5_000, modelCalls: 6 } } });
  });

  test('asks its agent with what the tool was asked, and knows no facts unless they are named', () => {
    const { inside } = asking(agent());
    const asked: unknown[] = [];
    inside?.run({ what: 'hours' }, { ask: async (question: unknown) => void asked.push(question) } as never);
    expect(asked).toMatchObject([{ agent: { id: 'clerk' }, prompt: '{"what":"hours"}' }]);
    expect(inside?.facts).toEqual([]);
  });

  test('says that it can not be done without a model', () => {
    const { execute } = asking(agent());
    expect(() => execute({ what: 'hours' }, {} as never)).toThrow(ToolRefusal);
  });

  test('refuses a result JSON Schema has no words for', () => {
    const result = z.object({ at: z.date() });
    expect(() => defineAgentTool({ agent: agent(), description: '-', parameters, result })).toThrow(
      expect.objectContaining({ code: 'definition-invalid' }),
    );
  });
});
