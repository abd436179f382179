import { z } from 'zod';
import { noSuchName } from '../contracts/did-you-mean.ts';

/** What is wrong with a value that `schema` refused, in lines for people; a name there is not comes with the one that was meant. */
export function describeProblems(schema: z.ZodType, { issues }: z.ZodError): string {
  return issues.flatMap((issue) => linesOf(schema, issue)).join('\n');
}

function linesOf(schema: z.ZodType, issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [z.prettifyError(new z.ZodError([issue]))];
  const names = namesAt(schema, issue.path);
  const place = issue.path.length === 0 ? '' : ` in ${z.core.toDotPath(issue.path)}`;
  return issue.keys.map((key) => `✖ ${noSuchName(key, names, place)}`);
}

/** The names that may stand at a place of a value. */
function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = inside(schema);
  for (const step of path) at = inside(childOf(at, step));
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function childOf(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return Reflect.get(schema.shape, step);
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

/** What is optional, or has a default, is what it is. */
function inside(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodPrefault)
    at = at.unwrap();
  return at;
}
