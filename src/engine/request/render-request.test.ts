import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../contracts/edge.ts';
import type { ModelRequest } from '../../contracts/model.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';

const pool = freshPool();

const verify = defineTool({
  name: 'verify',
  description: 'Verifies.',
  effect: 'read',
  parameters: z.object({ account: z.string().optional() }),
  execute: (_, { recordFact }) => recordFact('account', 'HL-1'),
});

const refund = defineTool({
  name: 'refund',
  description: 'Pays back.',
  effect: 'write',
  parameters: z.object({}),
  isEnabled: async (facts) => facts.account !== undefined,
  execute: () => null,
});

const billing = defineAgent({
  id: 'billing',
  name: 'Billing',
  handoffDescription: 'Bills.',
  instructions: ({ facts }) => `Help with bills.${facts.account ? ' Verified: HL-1.' : ''}`,
  modelSettings: { temperature: 0.2 },
  tools: [verify, refund],
  edges: [
    defineEdge({ to: 'sales', when: ({ facts }) => facts.account !== undefined }),
    defineEdge({ to: PERSON, description: 'Fetch someone.' }),
  ],
});
const sales = defineAgent({
  id: 'sales',
  name: 'Sales',
  handoffDescription: 'Prices and demos.',
  instructions: '-',
});

/** The two requests of a turn in which the customer gets verified. */
async function requests(style: string): Promise<ModelRequest[]> {
  const agents = [billing, sales] as const;
  const desk = defineDesk({ id: 'test', name: 'Test', entry: 'billing', agents, style, framing: false });
  const model = new ScriptedModel([
    [functionCall('verify', {}, { callId: 'c' })],
    [assistantMessage('Done.')],
  ]);
  const switchboard = testSwitchboard({
    desk,
    models: [linkTo(model)],
    pool: pool(),
    ids: { next: () => `cv_${style}` },
  });
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'HL-1');
  return model.calls.map(({ request }) => request);
}

test("instructions begin with the desk's style, then the agent's own, and follow the facts", async () => {
  const [before, after] = await requests('Be brief.');
  expect(before?.systemInstructions).toBe('Be brief.\n\nHelp with bills.');
  expect(after?.systemInstructions).toBe('Be brief.\n\nHelp with bills. Verified: HL-1.');
});

test('a desk without a style adds nothing', async () => {
  expect((await requests(''))[0]?.systemInstructions).toBe('Help with bills.');
});

test('tools and edges are offered only while their conditions hold', async () => {
  const names = (await requests('x')).map(({ tools, handoffs }) => [
    tools.map(({ name }) => name),
    handoffs.map(({ toolName }) => toolName),
  ]);
  expect(names).toEqual([
    [['verify'], ['transfer_to_person']],
    [
      ['verify', 'refund'],
      ['transfer_to_sales', 'transfer_to_person'],
    ],
  ]);
});

test('functions are described with their schema, strict where it can be, and edges by their target', async () => {
  const [, after] = await requests('y');
  expect(after?.tools).toMatchObject([
    { name: 'verify', strict: false },
    { name: 'refund', strict: true },
  ]);
  expect(after?.handoffs.map(({ toolDescription }) => toolDescription)).toEqual([
    'Hand the conversation to Sales. Prices and demos.',
    'Fetch someone.',
  ]);
  expect(after).toMatchObject({ modelSettings: { temperature: 0.2 }, tracing: false });
});
