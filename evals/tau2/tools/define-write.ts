import { type Database, defineTool } from 'switchroom';
import type { z } from 'zod';

/** What a write of the shop is made of. */
interface Write<Name extends string, Schema extends z.ZodObject> {
  readonly name: Name;
  readonly description: string;
  readonly parameters: Schema;
  /** What the customer is asked, without its question mark. */
  readonly offer: (input: z.output<Schema>) => string;
  /** Does it, or throws `ToolRefusal`; the offer tries it as well, in a session that keeps nothing. */
  readonly change: (input: z.output<Schema>, database: Database) => Promise<Change>;
}

/** Records as they are to be, which `save` writes. */
interface Change {
  readonly result: object;
  save(): Promise<void>;
}

/** Defines a write that asks the customer first; what it would refuse is not offered. */
export function defineWrite<const Name extends string, Schema extends z.ZodObject>({
  name,
  description,
  parameters,
  offer,
  change,
}: Write<Name, Schema>) {
  return defineTool({
    name,
    description,
    effect: 'write',
    atomic: true,
    parameters,
    async consent(input, { database }) {
      await change(input, database);
      return `${offer(input)}?`;
    },
    async execute(input, { database }) {
      const { result, save } = await change(input, database);
      await save();
      return result;
    },
  });
}
