import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SwitchroomError } from '../contracts/errors.ts';
import { defineAgent } from './define-agent.ts';
import { defineAgentTool } from './define-agent-tool.ts';
import { defineDesk } from './define-desk.ts';
import { defineEdge } from './define-edge.ts';
import { defineGuard } from './define-guard.ts';
import { definePack } from './define-pack.ts';
import { defineReviewTool } from './define-review-tool.ts';
import { defineTool } from './define-tool.ts';

/** Types refuse most of these; plain JavaScript, and what is typed as `any`, does not meet them. */
type Loose = (options: unknown) => unknown;
const [tool, agent, edge, guard, desk, pack, agentTool, reviewTool] = [
  ...([defineTool, defineAgent, defineEdge, defineGuard, defineDesk, definePack] as Loose[]),
  ...([defineAgentTool, defineReviewTool] as Loose[]),
];

const nothing: () => unknown = () => null;
const lookup = {
  name: 'lookup',
  description: '-',
  effect: 'read',
  parameters: z.object({}),
  execute: nothing,
};
const billing = { id: 'billing', name: 'Billing', handoffDescription: 'Invoices.', instructions: 'Help.' };
const solo = defineAgent({ ...billing, id: 'solo' });
const shop = { id: 'shop', name: 'Shop', entry: 'solo', agents: [solo] };
const asking = { agent: solo, description: 'Asks.', parameters: z.object({}) };
const checked = {
  name: 'offer',
  description: '-',
  parameters: z.object({}),
  workers: [solo],
  critic: solo,
  rubric: '-',
};

/** What a mistake is answered with. */
function detailOf(define: Loose | undefined, options: unknown): string {
  try {
    define?.(options);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(SwitchroomError);
    expect(thrown).toMatchObject({ code: 'definition-invalid' });
    return (thrown as SwitchroomError).detail;
  }
  return 'It was taken.';
}

test('what is defined here without a mistake is taken', () => {
  for (const [define, options] of [
    ...([
      [tool, lookup],
      [agent, billing],
      [desk, shop],
      [agentTool, asking],
      [reviewTool, checked],
    ] as const),
    ...([
      [edge, { to: 'billing' }],
      [guard, { name: 'g', input: () => ({ verdict: 'allow' }) }],
    ] as const),
    [
      pack,
      { name: 'p', desk: defineDesk({ id: 'shop', name: 'Shop', entry: 'solo', agents: [solo] }) },
    ] as const,
  ])
    expect(detailOf(define, options)).toBe('It was taken.');
});

describe('a tool', () => {
  test.each([
    [
      'whose parameters are no object',
      { ...lookup, parameters: z.string() },
      'Tool "lookup": parameters must be a zod object (zod 4), and is a zod string; write parameters: z.object({ name: z.string() }), or z.object({}) for none.',
    ],
    [
      'whose parameters are plain JSON Schema',
      { ...lookup, parameters: { type: 'object' } },
      'is an object; write',
    ],
    [
      'without parameters',
      { ...lookup, parameters: undefined },
      'parameters must be a zod object (zod 4), and is missing',
    ],
    [
      'without a name',
      { ...lookup, name: undefined },
      "A tool: name must be a text, and is missing; write name: '...'.",
    ],
    [
      'without a description',
      { ...lookup, description: undefined },
      'Tool "lookup": description must be a text',
    ],
    [
      'with an effect there is not',
      { ...lookup, effect: 'delete' },
      "effect must be 'read' or 'write', and is 'delete'.",
    ],
    ['that does nothing', { ...lookup, execute: undefined }, 'execute must be a function, and is missing.'],
    [
      'with an option there is not',
      { ...lookup, parameter: {} },
      'Tool "lookup": There is no "parameter"; did you mean "parameters"?',
    ],
    ['of nothing at all', undefined, 'A tool must be defined by an object of options.'],
  ])('%s', (_, options, words) => expect(detailOf(tool, options)).toContain(words));
});

describe('an agent', () => {
  test.each([
    [
      'without instructions',
      { ...billing, instructions: undefined },
      'Agent "billing": instructions must be a text, or a function that returns one, and is missing',
    ],
    [
      'with one tool where a list belongs',
      { ...billing, tools: defineTool({ ...lookup, effect: 'read' }) },
      'Agent "billing": tools must be a list, and is a tool; write tools: [lookup].',
    ],
    [
      'with one edge',
      { ...billing, edges: defineEdge({ to: 'solo' }) },
      'edges must be a list, and is an edge',
    ],
    [
      'with a tool nobody made',
      { ...billing, tools: [lookup] },
      'tools[0] must be made by defineTool(...), and is an object.',
    ],
    [
      'with an edge for a tool',
      { ...billing, tools: [defineEdge({ to: 'solo' })] },
      'tools[0] must be made by defineTool(...), and is an edge.',
    ],
    [
      'with an example that is no text',
      { ...billing, examples: ['a', 1] },
      'examples[1] must be a text, and is a number',
    ],
    ['with an option there is not', { ...billing, tool: [] }, 'There is no "tool"; did you mean "tools"?'],
    ['without a name', { ...billing, name: undefined }, 'Agent "billing": name must be a text'],
  ])('%s', (_, options, words) => expect(detailOf(agent, options)).toContain(words));
});

describe('an edge, a guard, a pack', () => {
  test.each([
    [
      'an edge whose payload is no object',
      edge,
      { to: 'a', payload: z.string() },
      'Edge to "a": payload must be a zod object (zod 4), and is a zod string',
    ],
    ['an edge to nowhere', edge, {}, 'An edge: to must be a text, and is missing'],
    [
      'an edge with an option there is not',
      edge,
      { to: 'a', require: [] },
      'There is no "require"; did you mean "requires"?',
    ],
    [
      'an edge with a guard that judges nothing',
      edge,
      { to: 'a', guards: [{}] },
      'guards[0] must be a function, or { name, timeoutMs, judge }',
    ],
    ['a guard without a name', guard, { input: nothing }, 'A guard: name must be a text, and is missing'],
    [
      'a guard with a mode there is not',
      guard,
      { name: 'g', mode: 'fast', input: nothing },
      "mode must be 'blocking' or 'parallel', and is fast.",
    ],
    [
      'a pack of an agent',
      pack,
      { name: 'p', desk: solo },
      'Pack "p": desk must be made by defineDesk(...), and is an agent.',
    ],
    ['a pack with one file', pack, { name: 'p', desk: {}, database: {} }, 'Pack "p": desk must be made by'],
  ])('%s', (_, define, options, words) => expect(detailOf(define, options)).toContain(words));
});

describe('a tool that is done by agents', () => {
  test.each([
    [
      'without parameters',
      agentTool,
      { ...asking, parameters: undefined },
      'Tool "ask_solo": parameters must be a zod object (zod 4), and is missing',
    ],
    [
      'without an agent',
      agentTool,
      { ...asking, agent: undefined },
      'An agent tool: agent must be made by defineAgent(...), and is missing.',
    ],
    [
      'with a limit there is not',
      agentTool,
      { ...asking, limits: { modelCall: 1 } },
      'There is no "modelCall"; did you mean "modelCalls"?',
    ],
    [
      'whose result is no object',
      agentTool,
      { ...asking, result: z.string() },
      'result must be a zod object (zod 4), and is a zod string',
    ],
    [
      'with one worker',
      reviewTool,
      { ...checked, workers: solo },
      'workers must be a list, and is an agent; write workers: [solo].',
    ],
    [
      'without a rubric',
      reviewTool,
      { ...checked, rubric: undefined },
      'Review tool "offer": rubric must be a text, and is missing',
    ],
  ])('%s', (_, define, options, words) => expect(detailOf(define, options)).toContain(words));
});

describe('a desk', () => {
  test.each([
    [
      'with a limit there is not',
      { ...shop, limits: { handoffPerTurn: 2 } },
      'Desk "shop", limits: There is no "handoffPerTurn"; did you mean "handoffsPerTurn"?',
    ],
    [
      'with one agent where a list belongs',
      { ...shop, agents: solo },
      'agents must be a list, and is an agent; write agents: [solo].',
    ],
    ['without an id', { ...shop, id: undefined }, 'A desk: id must be a text'],
    ['with an option there is not', { ...shop, limit: {} }, 'There is no "limit"; did you mean "limits"?'],
    [
      'with a word there is not',
      { ...shop, person: { words: { call: '' } } },
      'Desk "shop", person.words: There is no "call"',
    ],
    [
      'with a way of people there is not',
      { ...shop, person: { rung: [] } },
      'Desk "shop", person: There is no "rung"; did you mean "rungs"?',
    ],
    [
      'with a voice option there is not',
      { ...shop, voice: { fillerMS: 1, filer: '' } },
      'Desk "shop", voice: There is no "fillerMS"; did you mean "fillerMs"?',
    ],
    [
      'with a retention there is not',
      { ...shop, retention: { conversationMs: 1 } },
      'did you mean "conversationsMs"?',
    ],
    [
      'with a frame that is no yes or no',
      { ...shop, framing: 'no' },
      'framing must be true or false, and is a string.',
    ],
  ])('%s', (_, options, words) => expect(detailOf(desk, options)).toContain(words));
});
