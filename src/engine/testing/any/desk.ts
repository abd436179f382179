import fc from 'fast-check';
import { z } from 'zod';
import type { Desk, Limits } from '../../../contracts/desk.ts';
import { type Carry, PERSON } from '../../../contracts/edge.ts';
import { ToolRefusal } from '../../../contracts/errors.ts';
import type { FactRequirement } from '../../../contracts/fact.ts';
import type { Tool } from '../../../contracts/tool.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { allow, defineEdge, redirect, refuse } from '../../../desk/define-edge.ts';
import { defineGuard } from '../../../desk/define-guard.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { INSIDE_TOOLS, insideTools } from './inside-tools.ts';

/** Longer than this a tool or a guard of these desks never takes, in ms. */
const SHORT_MS = 5;
const IDS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'] as const;
const TARGETS = [...IDS, PERSON] as const;
const TOOLS = ['reads', 'writes', 'verified', 'refuses', 'breaks', 'hangs', 'thinks', 'asks'] as const;

/** Every function a model of such a desk could think of calling. */
export const FUNCTIONS: readonly string[] = [
  ...TOOLS,
  ...INSIDE_TOOLS,
  ...TARGETS.map((id) => `transfer_to_${id}`),
];

/** What the tools of a desk did, for assertions: the ids of the calls that wrote, in order. */
export interface Written {
  readonly calls: string[];
}

const NEVER = () => new Promise<never>(() => undefined);

const guardShape = fc.oneof(
  { weight: 4, arbitrary: fc.constant('allow') },
  { weight: 1, arbitrary: fc.constantFrom('refuse', 'throw', 'hang', ...TARGETS) },
);
const edgeShape = fc.record({
  to: fc.constantFrom('a0', 'a1', 'a2', ...TARGETS),
  guard: guardShape,
  requires: fc.constantFrom(
    ...[undefined, undefined, undefined, undefined],
    'customer-said',
    'tool-returned',
  ),
  asFact: fc.boolean(),
  carry: fc.constantFrom(
    'everything',
    'without-tools',
    'nothing',
    { lastTurns: 1 },
    { summary: true, facts: [] },
  ),
  announce: fc.constantFrom(undefined, 'One moment.'),
});
const agentShape = fc.record({
  tools: fc.subarray([...TOOLS, ...INSIDE_TOOLS]),
  edges: fc.uniqueArray(edgeShape, { selector: ({ to }) => to, minLength: 1, maxLength: 4 }),
  input: fc.constantFrom('allow', 'allow', 'allow', 'allow', 'refuse', 'throw'),
});
const limitsShape = fc.record(
  {
    modelCallsPerTurn: fc.constantFrom(1, 3, 5, 8),
    toolCallsPerTurn: fc.constantFrom(0, 2, 5, 8),
    handoffsPerTurn: fc.constantFrom(0, 1, 2, 3),
    handoffsPerWish: fc.constantFrom(0, 2, 4),
    handoffsPerConversation: fc.constantFrom(0, 2, 4, 6),
    modelCallsPerConversation: fc.constantFrom(1, 5, 10, 20),
    toolCallsPerConversation: fc.constantFrom(1, 5, 15),
    tokensPerConversation: fc.constantFrom(100, 5_000, 50_000),
    usdPerTurn: fc.constantFrom(0.002, 1),
    usdPerConversation: fc.constantFrom(0.005, 5),
    wayOut: fc.constantFrom('person', 'floor', 'callback'),
    depth: fc.constantFrom(0, 1, 2, 3),
    historyTokens: fc.integer({ min: 20, max: 2_000 }),
  },
  { requiredKeys: [] },
);
type Value<Arbitrary> = Arbitrary extends fc.Arbitrary<infer One> ? One : never;

/** Any desk of one to six agents, and what its tools write. */
export const anyDesk = fc
  .record({
    agents: fc.array(agentShape, { minLength: 1, maxLength: 6, size: 'max' }),
    limits: fc.oneof(limitsShape, fc.constant({ handoffsPerWish: 12, handoffsPerConversation: 12 })),
  })
  .map(toDesk);

function toDesk(shape: { agents: Value<typeof agentShape>[]; limits: Partial<Limits> }) {
  const written: Written = { calls: [] };
  const plain = TOOLS.map((name) => toTool(name, written));
  const tools = [...plain, ...insideTools(plain)];
  const present = new Set<string>([...IDS.slice(0, shape.agents.length), PERSON]);
  const agents = shape.agents.map((agent, index) =>
    defineAgent({
      id: `a${index}`,
      name: `Agent ${index}`,
      handoffDescription: '-',
      instructions: '-',
      tools: tools.filter(({ name }) => agent.tools.some((owned) => owned === name)),
      edges: agent.edges.filter(({ to }) => present.has(to) && to !== `a${index}`).map(toEdge),
      guards: agent.input === 'allow' ? [] : [toGuard(agent.input)],
    }),
  );
  // Targets are known to be there, which the types can not see.
  const options = { id: 'any', name: 'Any', entry: 'a0', agents, limits: shape.limits };
  const desk: Desk = defineDesk<typeof agents>(options as never);
  return { desk, written, [fc.toStringMethod]: () => fc.stringify(shape) };
}

function toTool(name: (typeof TOOLS)[number], written: Written): Tool {
  return defineTool({
    name,
    description: name,
    timeoutMs: SHORT_MS * 20,
    retries: 0,
    effect: name === 'writes' ? 'write' : 'read',
    parameters: z.object({ key: z.string() }),
    requires:
      name === 'verified'
        ? [{ fact: 'fact_k', provenance: 'tool-returned' as const, otherwise: 'Read first.' }]
        : [],
    ...(name === 'hangs' ? { timeoutMs: SHORT_MS } : {}),
    ...(name === 'asks' ? { approval: () => 'A person has to know.' } : {}),
    execute: async ({ key }, { recordFact, idempotencyKey, models }) => {
      if (name === 'refuses') throw new ToolRefusal('Not that.');
      if (name === 'breaks') throw new RangeError('broken');
      if (name === 'hangs') await NEVER();
      if (name === 'writes') written.calls.push(idempotencyKey);
      if (name === 'thinks') await (await models.getModel()).getResponse(THOUGHT);
      recordFact(`fact_${key}`, key);
      return { key };
    },
  });
}

const THOUGHT = {
  input: 'think',
  modelSettings: {},
  tools: [],
  handoffs: [],
  outputType: 'text',
  tracing: false,
} as const satisfies object as never;

function toEdge({ to, guard, requires, asFact, carry, announce }: Value<typeof edgeShape>) {
  const judge = () => {
    if (guard === 'allow') return allow();
    if (guard === 'throw') throw new RangeError('guard broke');
    if (guard === 'hang') return NEVER();
    return guard === 'refuse' ? refuse('no') : redirect(guard, 'better there');
  };
  return defineEdge({
    to: to as string,
    ...(announce === undefined ? {} : { announce }),
    carry: carry as Carry,
    facts: asFact ? ['reason'] : [],
    requires: requires === undefined ? [] : [requirement(requires)],
    guards: [{ name: `${guard}`, timeoutMs: SHORT_MS, judge }],
  });
}

function requirement(provenance: 'customer-said' | 'tool-returned'): FactRequirement {
  return { fact: provenance === 'customer-said' ? 'reason' : 'fact_k', provenance, otherwise: 'Ask first.' };
}

function toGuard(kind: 'refuse' | 'throw') {
  return defineGuard({
    name: kind,
    input: (text) => {
      if (!text.includes('!')) return { verdict: 'allow' };
      if (kind === 'throw') throw new RangeError('guard broke');
      return { verdict: 'refuse', reason: 'no', say: 'Not that, please.' };
    },
  });
}
