/** A route as the API describes it. */
export interface DescribedRoute {
  readonly method: string;
  readonly path: string;
  /** The least body it takes; undefined when it takes none. */
  readonly body: unknown;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly format?: string;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every route a running server describes, with the least body that passes validation. */
export async function describedRoutes(url: string): Promise<DescribedRoute[]> {
  const description = (await (await fetch(new URL('/v1/openapi.json', url))).json()) as Description;
  return Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return { method: method.toUpperCase(), path, body: schema && least(schema, description) };
    }),
  );
}

function least(schema: Schema, all: Description): unknown {
  const { $ref, anyOf, required = [], properties = {}, items = {} } = schema;
  const { minItems = 0, minLength = 1, minimum = 1 } = schema;
  if ($ref !== undefined) return least(all.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, all);
  if (anyOf?.[0]) return least(anyOf[0], all);
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'date-time') return '2026-03-02T09:00:00Z';
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {}, all)]));
    case 'array':
      return Array.from({ length: minItems }, () => least(items, all));
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return minimum;
    default:
      return 'a'.repeat(minLength);
  }
}
