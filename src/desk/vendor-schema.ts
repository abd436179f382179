import type { JsonObjectSchema } from '../contracts/json.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What every vendor takes in a strict schema; the rest is refused by one or another. */
const TAKEN = new Set(['type', 'description', 'enum', 'const', 'required', '$ref']);

/** Limits of a value that vendors refuse: the model is told them in words, and what it gives is checked here anyway. */
const LIMITS = new Set([
  ...['minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
]);

/** What changes the meaning of a schema and can't be left out: one that has it is not strict. */
const BEYOND_STRICT = [
  ...['allOf', 'not', 'if', 'then', 'else', 'prefixItems', 'patternProperties', 'propertyNames'],
  ...['dependentRequired', 'dependentSchemas', 'unevaluatedProperties', 'unevaluatedItems', 'contains'],
];

const WHAT_IT_IS = ['type', 'anyOf', 'oneOf', '$ref', 'enum', 'const'];

/** Made once for each schema: a definition lives as long as its desk. */
const made = new WeakMap<JsonObjectSchema, JsonObjectSchema>();

/**
 * The schema as a vendor is given it: of a strict one only the keywords that every vendor takes, with its limits in its
 * descriptions. Whoever reads the arguments still checks them against the whole schema.
 */
export function vendorSchema(schema: JsonObjectSchema, isStrict: boolean): JsonObjectSchema {
  if (!isStrict) return schema;
  const known = made.get(schema);
  if (known) return known;
  // A strict schema of an object stays one: `type` and `properties` are kept.
  const plain = plainSchema({ ...schema }) as unknown as JsonObjectSchema;
  made.set(schema, plain);
  return plain;
}

/** Strict function calling needs every property of every object required and none beyond (OpenAI, "Structured Outputs"). */
export function isStrict(schema: unknown): boolean {
  if (!isSchema(schema)) return false;
  if (BEYOND_STRICT.some((keyword) => Object.hasOwn(schema, keyword))) return false;
  if (!WHAT_IT_IS.some((keyword) => Object.hasOwn(schema, keyword))) return false;
  return isClosed(schema) && parts(schema).every(isStrict);
}

function isClosed({ type, properties = {}, required = [], additionalProperties }: Schema): boolean {
  if (type !== 'object') return true;
  if (additionalProperties !== false || !isSchema(properties) || !Array.isArray(required)) return false;
  return Object.keys(properties).every((name) => required.includes(name));
}

/** The schemas inside of a schema. */
function parts({ properties, $defs, items, anyOf, oneOf }: Schema): unknown[] {
  const named = [properties, $defs].flatMap((group) => (isSchema(group) ? Object.values(group) : []));
  const choices = [anyOf, oneOf].flatMap((choice) => (Array.isArray(choice) ? choice : []));
  return [...named, ...choices, ...(items === undefined ? [] : [items])];
}

function plainSchema(schema: unknown): unknown {
  if (!isSchema(schema)) return schema;
  // Beside a reference vendors take nothing.
  if ('$ref' in schema) return { $ref: schema.$ref };
  const plain = Object.fromEntries(Object.entries(schema).flatMap(plainKeyword));
  const limits = limitsOf(schema);
  if (limits === '') return plain;
  const { description } = schema;
  return { ...plain, description: typeof description === 'string' ? `${description} (${limits})` : limits };
}

function plainKeyword([keyword, value]: [string, unknown]): [string, unknown][] {
  if (TAKEN.has(keyword)) return [[keyword, value]];
  switch (keyword) {
    case 'properties':
    case '$defs':
      return isSchema(value)
        ? [
            [
              keyword,
              Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainSchema(part)])),
            ],
          ]
        : [];
    case 'items':
    case 'additionalProperties':
      return [[keyword, plainSchema(value)]];
    case 'anyOf':
    case 'oneOf':
      return Array.isArray(value) ? [['anyOf', value.map(plainSchema)]] : [];
    default:
      return [];
  }
}

/** In words a model reads, e.g. `minLength 1`; the range of all whole numbers is none, and a format says its pattern. */
function limitsOf(schema: Schema): string {
  return Object.entries(schema)
    .filter(([keyword, value]) => LIMITS.has(keyword) && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER)
    .filter(([keyword]) => keyword !== 'pattern' || !('format' in schema))
    .map(([keyword, value]) => `${keyword} ${String(value)}`)
    .join(', ');
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
