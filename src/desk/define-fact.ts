import type { ZodType } from 'zod';
import { ToolRefusal } from '../contracts/errors.ts';
import type { DefinedFact, Facts } from '../contracts/fact.ts';
import { own } from '../contracts/own.ts';

/** Gives a fact a type: `account.in(facts)` and `c.fact(account)` are its value, or undefined. */
export function defineFact<Value>(name: string, schema: ZodType<Value>): DefinedFact<Value> {
  const read = (facts: Facts) => schema.safeParse(own(facts, name)?.value).data;
  return {
    kind: 'fact',
    name,
    schema,
    in: read,
    of({ facts }) {
      const value = read(facts);
      if (value === undefined) throw new ToolRefusal(`There is no ${name} yet.`, 'fact-missing');
      return value;
    },
    required: (otherwise) => ({ fact: name, provenance: 'tool-returned', otherwise }),
  };
}
