import { z } from 'zod';
import type {
  Carry,
  Edge,
  EdgeContext,
  EdgeGuard,
  GuardVerdict,
  NamedEdgeGuard,
  PreparedFacts,
} from '../contracts/edge.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { FactRequirement } from '../contracts/fact.ts';
import { anything, checkFields, code, type Field, listOf, optional, text, told } from './check-fields.ts';
import { TOOL_NAME } from './define-tool.ts';
import { argumentSchema } from './schema.ts';

const GUARD_TIMEOUT_MS = 2_000;

/** The payload of an edge that names none: why the conversation moves. */
export const reasonPayload = z.object({
  reason: z.string().min(1).describe('Why the customer is better served there, in one short sentence.'),
});

/** What `defineEdge` takes. */
export interface EdgeOptions<To extends string, Schema extends z.ZodObject> {
  /** Id of the target agent, or `PERSON`. */
  readonly to: To;
  /** What the model must say when it takes the edge; `{ reason }` without. */
  readonly payload?: Schema;
  /** `transfer_to_<to>` without. */
  readonly toolName?: string;
  readonly description?: string;
  readonly requires?: readonly FactRequirement[];
  /** Functions, or with a name and a deadline: `{ name, timeoutMs, judge }`; 2,000 ms without. */
  readonly guards?: readonly (EdgeGuard<z.output<Schema>> | NamedEdgeGuard<z.output<Schema>>)[];
  /** Fields of the payload to be recorded as facts. */
  readonly facts?: readonly (keyof z.output<Schema> & string)[];
  /** In a hierarchy: may lead to a sibling. */
  readonly sideways?: boolean;
  /** Taken by itself after so many ms without the fact. */
  readonly after?: { readonly ms: number; readonly unless?: FactRequirement };
  /** `everything` without. */
  readonly carry?: Carry;
  /** Said to the customer; silent without. */
  readonly announce?: string;
  /** Of an edge to a person: what whoever is asked must be able to do, by a name that people on duty have among their skills. */
  readonly skill?: string;
  readonly when?: (context: EdgeContext) => boolean | Promise<boolean>;
  readonly prepare?: (
    payload: z.output<Schema>,
    context: EdgeContext,
  ) => PreparedFacts | Promise<PreparedFacts>;
}

const FIELDS = {
  to: text,
  payload: anything,
  toolName: optional(text),
  description: optional(text),
  requires: optional(listOf(anything)),
  guards: optional(listOf(guardOrFunction)),
  facts: optional(listOf(text)),
  sideways: anything,
  after: anything,
  carry: anything,
  announce: optional(text),
  skill: optional(text),
  when: optional(code),
  prepare: optional(code),
} as const satisfies Record<keyof EdgeOptions<string, z.ZodObject>, Field>;

/** Defines a way from the agent that lists it to another agent or to a person; throws `definition-invalid`. */
export function defineEdge<const To extends string, Schema extends z.ZodObject = typeof reasonPayload>(
  options: EdgeOptions<To, Schema>,
): Edge<To, z.output<Schema>> {
  checkFields(options?.to === undefined ? 'An edge' : `Edge to "${options.to}"`, options, FIELDS);
  checkCarry(options);
  if (!TOOL_NAME.test(options.toolName ?? '_')) {
    throw new SwitchroomError(
      'definition-invalid',
      `Edge to "${options.to}": toolName must match ${TOOL_NAME.source}.`,
    );
  }
  const { to, toolName = `transfer_to_${to}`, requires = [], guards = [], carry = 'everything' } = options;
  // Without `payload` the type parameter is its default, which is this very schema.
  const schema = options.payload ?? (reasonPayload as unknown as Schema);
  return {
    kind: 'edge',
    to,
    toolName,
    description: options.description,
    requires,
    guards: guards.map(named),
    carry,
    facts: options.facts ?? [],
    sideways: options.sideways ?? false,
    after: options.after && { ms: options.after.ms, unless: options.after.unless },
    announce: options.announce,
    skill: options.skill,
    when: options.when ?? (() => true),
    prepare: options.prepare ?? prepareNothing,
    ...argumentSchema(schema, `Edge to "${to}"`, 'payload'),
  };
}

function checkCarry<Schema extends z.ZodObject>({ to, carry }: EdgeOptions<string, Schema>): void {
  if (typeof carry !== 'object' || carry.lastTurns === undefined) return;
  if (Number.isInteger(carry.lastTurns) && carry.lastTurns > 0) return;
  throw new SwitchroomError(
    'definition-invalid',
    `Edge to "${to}": lastTurns must be a whole number from 1.`,
  );
}

function guardOrFunction(value: unknown, name: string): string | undefined {
  const isGuard = typeof value === 'object' && value !== null && 'judge' in value;
  if (typeof value === 'function' || isGuard) return undefined;
  return `${name} must be a function, or { name, timeoutMs, judge }, and is ${told(value)}.`;
}

function named<Payload extends object>(
  guard: EdgeGuard<Payload> | NamedEdgeGuard<Payload>,
  index: number,
): NamedEdgeGuard<Payload> {
  if (typeof guard !== 'function') return guard;
  return { name: guard.name || `guard ${index + 1}`, timeoutMs: GUARD_TIMEOUT_MS, judge: guard };
}

/** A guard's yes. */
export function allow(): GuardVerdict {
  return { verdict: 'allow' };
}

/** A guard's no, with a reason the model reads. */
export function refuse(reason: string): GuardVerdict {
  return { verdict: 'refuse', reason };
}

/** A guard's "not there, but here". */
export function redirect(to: string, reason: string): GuardVerdict {
  return { verdict: 'redirect', to, reason };
}

/** What an edge prepares that says nothing of it. */
export function prepareNothing(): undefined {
  return undefined;
}
