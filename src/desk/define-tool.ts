import type { z } from 'zod';
import type { Consent, ConsentContext } from '../contracts/consent.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { FactRequirement, Facts } from '../contracts/fact.ts';
import type { Reconciliation, Tool, ToolContext, ToolEffect } from '../contracts/tool.ts';
import {
  anything,
  called,
  checkFields,
  code,
  type Field,
  listOf,
  optional,
  text,
  told,
} from './check-fields.ts';
import { argumentSchema } from './schema.ts';
import { withCodeOf } from './with-code-of.ts';

/** What every vendor takes as a function's name. */
export const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_RETRIES = 2;
/** Held until the commit. The pack's schema is the session's first. */
const WAIT_FOR_OTHERS = `select pg_advisory_xact_lock(hashtextextended(current_schema() || '.' || $1, 0))`;

/** What `defineTool` takes. */
export interface ToolOptions<Name extends string, Schema extends z.ZodObject, Result, Prepared = undefined> {
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
  /** For reads: attempts after the first when it breaks; 2 without. */
  readonly retries?: number;
  /** Calls at once in this process; any number without. */
  readonly concurrency?: number;
  /** For writes: all it changes goes through `context.database`, so that its outcome commits with it. */
  readonly atomic?: boolean;
  /**
   * For atomic writes: those of a pack with the same name run one after the other, until the commit. What is read in one stays
   * true until it is written.
   */
  readonly oneAtATime?: string;
  /** For writes: the arguments that say which write it is, without the free text a model may word anew; all without. */
  readonly identifiedBy?: readonly (keyof z.output<Schema> & string)[];
  /** Why a person must say yes before it runs, undefined when nobody needs to; `true`: always. */
  readonly approval?:
    | true
    | ((input: z.output<Schema>, facts: Facts) => string | undefined | Promise<string | undefined>);
  /**
   * Finds what is read or changed; throws `ToolRefusal` for what can not be. For the offer and for the run anew: what the rules
   * forbid is neither offered nor done.
   */
  readonly prepare?: (input: z.output<Schema>, context: ConsentContext) => Prepared | Promise<Prepared>;
  /**
   * For writes: the offer in words that the customer must agree to before it runs, ending in a question; or why none is needed.
   * It may read `context.database`, and throws `ToolRefusal` for what can not be offered.
   */
  readonly consent?:
    | { readonly none: string }
    | ((input: z.output<Schema>, context: ConsentContext, prepared: Prepared) => string | Promise<string>);
  /** Finds out what became of a write that a crash cut off. */
  readonly reconcile?: (
    input: z.output<Schema>,
    context: ToolContext,
  ) => Promise<Reconciliation> | Reconciliation;
  readonly isEnabled?: (facts: Facts) => boolean | Promise<boolean>;
  readonly execute: (
    input: z.output<Schema>,
    context: ToolContext,
    prepared: Prepared,
  ) => Promise<Result> | Result;
}

const FIELDS = {
  name: text,
  description: text,
  effect: readOrWrite,
  parameters: anything,
  requires: optional(listOf(anything)),
  timeoutMs: anything,
  retries: anything,
  concurrency: anything,
  atomic: anything,
  oneAtATime: optional(text),
  identifiedBy: optional(listOf(text)),
  approval: anything,
  prepare: optional(code),
  consent: anything,
  reconcile: optional(code),
  isEnabled: optional(code),
  execute: code,
} as const satisfies Record<keyof ToolOptions<string, z.ZodObject, unknown, unknown>, Field>;

/** Defines a typed tool; throws `definition-invalid` for a name no model accepts, an argument that is none, a field that can't be, and a consent without words. */
export function defineTool<
  const Name extends string,
  Schema extends z.ZodObject,
  Result,
  Prepared = undefined,
>(options: ToolOptions<Name, Schema, Result, Prepared>): Tool<Name, z.output<Schema>, Result> {
  checkFields(called('Tool', options?.name), options, FIELDS);
  const { name, description, effect, requires = [], timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const { retries = DEFAULT_RETRIES, concurrency = Number.POSITIVE_INFINITY, atomic = false } = options;
  if (!TOOL_NAME.test(name)) {
    throw new SwitchroomError('definition-invalid', `Tool name "${name}" must match ${TOOL_NAME.source}.`);
  }
  const schema = argumentSchema(options.parameters, `Tool "${name}"`);
  if (options.oneAtATime !== undefined && !(atomic && effect === 'write'))
    throw new SwitchroomError('definition-invalid', `Tool "${name}": only atomic writes run one at a time.`);
  const stranger = options.identifiedBy?.find((argument) => !(argument in options.parameters.shape));
  if (stranger !== undefined)
    throw new SwitchroomError('definition-invalid', `Tool "${name}" has no argument "${stranger}".`);
  return {
    kind: 'tool',
    name,
    description,
    effect,
    requires,
    timeoutMs,
    retries: effect === 'read' ? retries : 0,
    concurrency,
    atomic,
    identifiedBy: options.identifiedBy,
    approval: approvalOf(options),
    consent: consentOf(options),
    reconcile: options.reconcile ?? (() => ({ status: 'unknown' })),
    isEnabled: options.isEnabled ?? (() => true),
    execute: executeOf(options),
    ...schema,
  };
}

function executeOf<Schema extends z.ZodObject, Result, Prepared>({
  oneAtATime,
  prepare,
  execute,
}: ToolOptions<string, Schema, Result, Prepared>): Tool<string, z.output<Schema>, Result>['execute'] {
  if (!prepare && oneAtATime === undefined)
    return execute as Tool<string, z.output<Schema>, Result>['execute'];
  const run = async (input: z.output<Schema>, context: ToolContext) => {
    if (oneAtATime !== undefined) await context.database.query(WAIT_FOR_OTHERS, [oneAtATime]);
    return execute(input, context, (await prepare?.(input, context)) as Prepared);
  };
  return withCodeOf(run, prepare, execute);
}

function approvalOf<Schema extends z.ZodObject, Result, Prepared>({
  name,
  approval,
}: ToolOptions<string, Schema, Result, Prepared>) {
  if (approval === true) return () => `${name} needs a person's yes.`;
  return approval ?? (() => undefined);
}

function readOrWrite(value: unknown, name: string): string | undefined {
  if (value === 'read' || value === 'write') return undefined;
  return `${name} must be 'read' or 'write', and is ${typeof value === 'string' ? `'${value}'` : told(value)}.`;
}

function consentOf<Schema extends z.ZodObject, Result, Prepared>({
  name,
  effect,
  prepare,
  consent,
}: ToolOptions<string, Schema, Result, Prepared>): Consent<z.output<Schema>> | undefined {
  if (consent === undefined) return undefined;
  if (effect === 'read')
    throw new SwitchroomError(
      'definition-invalid',
      `Tool "${name}" only reads: it has no consent to ask for.`,
    );
  if (typeof consent === 'function')
    return {
      offer: withCodeOf(
        async (input: z.output<Schema>, context: ConsentContext) =>
          consent(input, context, (await prepare?.(input, context)) as Prepared),
        consent,
      ),
    };
  const why: unknown = consent?.none;
  if (typeof why !== 'string' || why.trim() === '')
    throw new SwitchroomError(
      'definition-invalid',
      `Tool "${name}": consent makes the offer, or is { none: 'why' }.`,
    );
  return consent;
}
