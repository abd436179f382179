import { z } from 'zod';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';
import type { JsonObjectSchema, ParseResult } from '../contracts/json.ts';
import { told } from './check-fields.ts';
import { isStrict } from './vendor-schema.ts';

/** What a model is told about arguments, and how they are read back; derived from one zod object. */
export interface ArgumentSchema<Value extends object> {
  readonly parameters: JsonObjectSchema;
  readonly strict: boolean;
  parse(raw: unknown): ParseResult<Value>;
}

/**
 * Turns a zod object into what a model needs; throws `definition-invalid` for what is none, and when JSON Schema can't
 * express it. `field` is where it stands in the definition.
 */
export function argumentSchema<Schema extends z.ZodObject>(
  schema: Schema,
  owner: string,
  field = 'parameters',
): ArgumentSchema<z.output<Schema>> {
  checkIsObject(schema, owner, field);
  const parameters = jsonSchemaOf(schema, owner);
  return { parameters, strict: isStrict(parameters), parse: (raw) => parseWith(schema, raw) };
}

/** Plain JavaScript, and schemas typed as `any`, may bring anything. */
function checkIsObject(schema: unknown, owner: string, field: string): void {
  const type = zodType(schema);
  if (type === 'object') return;
  const is = type === undefined ? told(schema) : `a zod ${type}`;
  const write = `write ${field}: z.object({ name: z.string() }), or z.object({}) for none`;
  throw new SwitchroomError(
    'definition-invalid',
    `${owner}: ${field} must be a zod object (zod 4), and is ${is}; ${write}.`,
  );
}

function zodType(schema: unknown): string | undefined {
  return schema instanceof z.ZodType ? schema.type : undefined;
}

function parseWith<Schema extends z.ZodObject>(schema: Schema, raw: unknown): ParseResult<z.output<Schema>> {
  const result = schema.safeParse(raw);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, message: z.prettifyError(result.error) };
}

function jsonSchemaOf(schema: z.ZodObject, owner: string): JsonObjectSchema {
  try {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', override: closeObject });
    return { ...rest, type: 'object', properties: rest.properties ?? {}, additionalProperties: false };
  } catch (cause) {
    throw new SwitchroomError('definition-invalid', `${owner}: ${messageOf(cause)}`, { cause });
  }
}

/** zod drops unknown keys, so a model is told not to invent any. */
function closeObject({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.properties) jsonSchema.additionalProperties ??= false;
}
