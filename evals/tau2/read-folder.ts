import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SwitchroomError } from 'switchroom';
import { z } from 'zod';

const record = z.record(z.string(), z.unknown());
const table = z.record(z.string(), record);

const database = z.object({ products: table, users: table, orders: table });

const action = z.object({
  name: z.string(),
  arguments: record,
  type: z.enum(['read', 'write', 'generic']),
  ok: z.union([z.literal(true), z.string()]),
});

const task = z.object({
  id: z.string(),
  actions: z.array(action),
  expected_diff: z.record(z.string(), table),
});

/** All records of the shop, by kind and id. */
export type Records = z.output<typeof database>;

/** Records that changed, by kind, id and field, with what the field is. */
export type Difference = z.output<typeof task>['expected_diff'];

/** A call of a task; `ok` is true, or the words it was refused with. */
export type GoldCall = z.output<typeof action>;

/** A task: its calls, and what they change. */
export type Task = z.output<typeof task>;

/**
 * Reads `db.json`, `tasks.jsonl` and `policy.md` of a folder.
 * @throws SwitchroomError `data-invalid`, with the file, for what is not there or has another shape.
 */
export async function readFolder(
  folder: string,
): Promise<{ records: Records; tasks: readonly Task[]; policy: string }> {
  const text = (name: string) =>
    readFile(join(folder, name), 'utf8').catch((cause: unknown) => {
      throw new SwitchroomError('data-invalid', `${name} of ${folder} can not be read.`, { cause });
    });
  const lines = (await text('tasks.jsonl')).split('\n').filter((line) => line.trim() !== '');
  return {
    records: shaped('db.json', database, await text('db.json')),
    tasks: lines.map((line, at) => shaped(`tasks.jsonl, line ${at + 1}`, task, line)),
    policy: await text('policy.md'),
  };
}

function shaped<Shape>(name: string, schema: z.ZodType<Shape>, text: string): Shape {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SwitchroomError('data-invalid', `${name} is not as tau2-bench has it.`, { cause });
  }
}
