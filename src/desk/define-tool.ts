import type { z } from 'zod';
import { SwitchroomError } from '../contracts/errors.ts';
import type { FactRequirement, Facts } from '../contracts/fact.ts';
import type { Tool, ToolContext, ToolEffect } from '../contracts/tool.ts';
import { argumentSchema } from './schema.ts';

/** What every vendor takes as a function's name. */
export const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const DEFAULT_TIMEOUT_MS = 15_000;

/** What `defineTool` takes. */
export interface ToolOptions<Name extends string, Schema extends z.ZodObject, Result> {
  /** 1-64 ASCII letters, digits, `_` or `-`. */
  readonly name: Name;
  /** What the model reads. */
  readonly description: string;
  readonly effect: ToolEffect;
  readonly parameters: Schema;
  /** Facts that must be known before the tool runs. */
  readonly requires?: readonly FactRequirement[];
  /** In ms; 15,000 without. */
  readonly timeoutMs?: number;
  readonly isEnabled?: (facts: Facts) => boolean | Promise<boolean>;
  readonly execute: (input: z.output<Schema>, context: ToolContext) => Promise<Result> | Result;
}

/** Defines a typed tool; throws `definition-invalid` for a name no model accepts. */
export function defineTool<const Name extends string, Schema extends z.ZodObject, Result>(
  options: ToolOptions<Name, Schema, Result>,
): Tool<Name, z.output<Schema>, Result> {
  const { name, description, effect, requires = [], timeoutMs = DEFAULT_TIMEOUT_MS, execute } = options;
  if (!TOOL_NAME.test(name)) {
    throw new SwitchroomError('definition-invalid', `Tool name "${name}" must match ${TOOL_NAME.source}.`);
  }
  return {
    kind: 'tool',
    name,
    description,
    effect,
    requires,
    timeoutMs,
    isEnabled: options.isEnabled ?? (() => true),
    execute,
    ...argumentSchema(options.parameters, `Tool "${name}"`),
  };
}
