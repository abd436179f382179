import type { z } from 'zod';
import type { ConsentContext } from '../contracts/consent.ts';
import { ToolRefusal } from '../contracts/errors.ts';
import type { DefinedFact, Facts } from '../contracts/fact.ts';
import { own } from '../contracts/own.ts';
import type { Tool, ToolContext } from '../contracts/tool.ts';
import { defineTool, type ToolOptions } from '../desk/define-tool.ts';
import { withCodeOf } from '../desk/with-code-of.ts';

type Shared<Name extends string, Schema extends z.ZodObject, Result, Prepared> = Omit<
  ToolOptions<Name, Schema, Result, Prepared>,
  'effect' | 'atomic' | 'requires' | 'oneAtATime' | 'prepare' | 'consent' | 'execute'
>;

/** A tool as `defineTool` takes it, whose code is given the `known` value of the fact. */
export interface KnownToolOptions<Known, Name extends string, Schema extends z.ZodObject, Result, Prepared>
  extends Shared<Name, Schema, Result, Prepared> {
  readonly prepare?: (
    input: z.output<Schema>,
    context: ConsentContext & { readonly known: Known },
  ) => Prepared | Promise<Prepared>;
  readonly consent?:
    | { readonly none: string }
    | ((
        input: z.output<Schema>,
        context: ConsentContext & { readonly known: Known },
        prepared: Prepared,
      ) => string | Promise<string>);
  readonly execute: (
    input: z.output<Schema>,
    context: ToolContext & { readonly known: Known },
    prepared: Prepared,
  ) => Promise<Result> | Result;
}

/** What `toolsFor` takes beside the fact. */
export interface ToolsForOptions {
  /** What a model is told while the fact is not known. */
  readonly otherwise: string;
  /** Writes run one after the other: see `oneAtATime` of a tool. */
  readonly oneAtATime?: string;
  /** Why writes need no yes of the customer's; a tool with a `consent` of its own is asked for all the same. */
  readonly consent?: { readonly none: string };
}

/**
 * Makers of tools that need a fact to be known from a tool or the host, and are given its value as `known`: `read`, and `write`, which
 * is atomic. `in` is its value among facts, or undefined; `of` a context with it, and throws `ToolRefusal` without.
 */
export function toolsFor<Known>(
  fact: DefinedFact<Known>,
  { otherwise, oneAtATime, consent: ofAll }: ToolsForOptions,
) {
  const requires = [fact.required(otherwise)];
  const known = (facts: Facts): Known | undefined =>
    ['tool-returned', 'host'].includes(own(facts, fact.name)?.provenance ?? '') ? fact.in(facts) : undefined;
  function of<Context extends { readonly facts: Facts }>(context: Context) {
    const value = known(context.facts);
    if (value === undefined) throw new ToolRefusal(otherwise, 'fact-missing');
    return { ...context, known: value };
  }
  function make<const Name extends string, Schema extends z.ZodObject, Result, Prepared>(
    { prepare, consent, execute, ...options }: KnownToolOptions<Known, Name, Schema, Result, Prepared>,
    effect: 'read' | 'write',
  ): Tool<Name, z.output<Schema>, Result> {
    const isWrite = effect === 'write';
    const asked = consent ?? (isWrite ? ofAll : undefined);
    return defineTool<Name, Schema, Result, Prepared>({
      ...options,
      effect,
      requires,
      ...(isWrite && { atomic: true }),
      ...(isWrite && oneAtATime !== undefined && { oneAtATime }),
      ...(prepare && { prepare: withCodeOf((input, context) => prepare(input, of(context)), prepare) }),
      ...(asked && {
        consent:
          typeof asked === 'function'
            ? withCodeOf((input, context, prepared) => asked(input, of(context), prepared), asked)
            : asked,
      }),
      execute: withCodeOf((input, context, prepared) => execute(input, of(context), prepared), execute),
    });
  }
  return {
    in: known,
    of,
    read: <const Name extends string, Schema extends z.ZodObject, Result, Prepared = undefined>(
      options: KnownToolOptions<Known, Name, Schema, Result, Prepared>,
    ) => make(options, 'read'),
    write: <const Name extends string, Schema extends z.ZodObject, Result, Prepared = undefined>(
      options: KnownToolOptions<Known, Name, Schema, Result, Prepared>,
    ) => make(options, 'write'),
  };
}
