import type { z } from 'zod';
import type { Agent } from '../contracts/agent.ts';
import type { Inside, InsideLimits, ResultSchema } from '../contracts/agent-tool.ts';
import { ToolRefusal } from '../contracts/errors.ts';
import type { Tool, ToolContext } from '../contracts/tool.ts';
import {
  anything,
  called,
  checkFields,
  checkNames,
  code,
  type Field,
  listOf,
  made,
  optional,
  text,
} from './check-fields.ts';
import { defineTool, type ToolOptions } from './define-tool.ts';
import { argumentSchema } from './schema.ts';

/** What every tool that runs agents inside has, as `InsideOptions` says. */
export const INSIDE_FIELDS = {
  description: text,
  parameters: anything,
  requires: optional(listOf(anything)),
  approval: anything,
  isEnabled: optional(code),
  prompt: optional(code),
  facts: optional(listOf(text)),
  limits: anything,
  withoutModel: optional(code),
} as const satisfies Record<keyof InsideOptions<string, z.ZodObject, unknown>, Field>;

const FIELDS = {
  ...INSIDE_FIELDS,
  agent: made('agent'),
  name: optional(text),
  result: anything,
} as const satisfies Record<
  keyof (AgentToolOptions<string, z.ZodObject, unknown> & Structured<z.ZodObject>),
  Field
>;

const DEFAULT_LIMITS: InsideLimits = {
  modelCalls: 6,
  toolCalls: 8,
  ms: 60_000,
  usd: Number.POSITIVE_INFINITY,
};
const NO_MODEL = 'This needs a language model, and none can be reached now.';

/** What every tool that runs agents inside may be told. */
export interface InsideOptions<Name extends string, Schema extends z.ZodObject, Result>
  extends Pick<
    ToolOptions<Name, Schema, Result>,
    'description' | 'parameters' | 'requires' | 'approval' | 'isEnabled'
  > {
  /** What is asked; the arguments as JSON without. */
  readonly prompt?: (input: z.output<Schema>) => string;
  /** Names of the facts the agents inside see; none without. */
  readonly facts?: readonly string[];
  /** Of one call, all agents together. */
  readonly limits?: Partial<InsideLimits>;
  /** The result while no language model can be reached; it only reads. A refusal without. */
  readonly withoutModel?: (input: z.output<Schema>, context: ToolContext) => Promise<Result> | Result;
}

/** What `defineAgentTool` takes. */
export interface AgentToolOptions<Name extends string, Schema extends z.ZodObject, Result>
  extends InsideOptions<Name, Schema, Result> {
  readonly agent: Agent;
  /** `ask_<id of the agent>` without. */
  readonly name?: Name;
}

/** What an agent's answer must be. */
interface Structured<Result extends z.ZodObject> {
  /** The agent's answer must be JSON of this form; words without. */
  readonly result: Result;
}

/**
 * Defines a tool that is done by an agent (the manager pattern): who calls it keeps the conversation, and reads the
 * agent's answer as the result. The agent sees its instructions, the desk's style, what it is asked, and the facts that
 * are listed; never the conversation. Throws `definition-invalid` as `defineTool` does.
 */
export function defineAgentTool<
  const Name extends string,
  Schema extends z.ZodObject,
  Result extends z.ZodObject,
>(
  options: AgentToolOptions<Name, Schema, z.output<Result>> & Structured<Result>,
): Tool<Name, z.output<Schema>, z.output<Result>>;
export function defineAgentTool<const Name extends string, Schema extends z.ZodObject>(
  options: AgentToolOptions<Name, Schema, string>,
): Tool<Name, z.output<Schema>, string>;
export function defineAgentTool(
  options: AgentToolOptions<string, z.ZodObject, unknown> & Partial<Structured<z.ZodObject>>,
): Tool<string, object, unknown> {
  checkFields(called('Agent tool', options?.name ?? options?.agent?.id), options, FIELDS);
  const { agent, name = `ask_${agent.id}`, prompt = JSON.stringify } = options;
  const result = options.result && resultSchema(options.result, `Result of tool "${name}"`);
  return toolWithAgents(name, options, {
    agents: [agent],
    limits: DEFAULT_LIMITS,
    run: (input, { ask }) => ask({ agent, prompt: prompt(input), result }),
  });
}

/** A tool around agents; it writes if one of their tools does. */
export function toolWithAgents<Name extends string, Schema extends z.ZodObject, Result>(
  name: Name,
  options: InsideOptions<Name, Schema, Result>,
  inside: Omit<Inside<z.output<Schema>>, 'facts'>,
): Tool<Name, z.output<Schema>, Result> {
  const { description, parameters, requires, approval, isEnabled, facts = [] } = options;
  checkNames(`Tool "${name}", limits`, options.limits, Object.keys(inside.limits));
  const limits = { ...inside.limits, ...options.limits };
  const writes = inside.agents.some(({ tools }) => tools.some(({ effect }) => effect === 'write'));
  const tool = defineTool({
    name,
    description,
    parameters,
    requires,
    approval,
    isEnabled,
    timeoutMs: limits.ms,
    effect: writes ? 'write' : 'read',
    execute: options.withoutModel ?? refuse,
  });
  return { ...tool, inside: { ...inside, facts, limits } };
}

/** The form of an answer, for models and to read it back; throws `definition-invalid` for what JSON Schema can't say. */
export function resultSchema<Schema extends z.ZodObject>(
  schema: Schema,
  owner: string,
): ResultSchema<z.output<Schema>> {
  const { parameters, strict, parse } = argumentSchema(schema, owner, 'result');
  return { schema: parameters, strict, parse };
}

function refuse(): never {
  throw new ToolRefusal(NO_MODEL);
}
