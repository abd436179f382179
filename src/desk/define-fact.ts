import type { ZodType } from 'zod';
import type { DefinedFact } from '../contracts/fact.ts';
import { own } from '../contracts/own.ts';

/** Gives a fact a type: `account.in(facts)` and `c.fact(account)` are its value, or undefined. */
export function defineFact<Value>(name: string, schema: ZodType<Value>): DefinedFact<Value> {
  return {
    kind: 'fact',
    name,
    schema,
    in: (facts) => schema.safeParse(own(facts, name)?.value).data,
    required: (otherwise) => ({ fact: name, provenance: 'tool-returned', otherwise }),
  };
}
