/** A schema as the API describes it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Something that may be asked for over HTTP. */
export interface Operation {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  /** Content type and schema of the body. */
  readonly body?: { readonly type: string; readonly schema: Schema };
}

interface Described {
  readonly parameters?: Operation['parameters'];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** What the description leaves out. */
const OTHERS = [
  '/',
  '/healthz',
  '/index.html',
  '/c/cv_x',
  '/d/salon/',
  '/assets/x.js',
  '/favicon.ico',
  '/v1/openapi.json',
  '/v1',
  '/v1/',
];
const SOCKETS = ['/v1/voice', '/v1/phone/media', '/v1/phone/relay'];

/** Every route: of the API's description of itself, of the docs' table, the page's and the sockets'. */
export function operationsIn(description: Description, docs: string): Operation[] {
  const found = new Map<string, Operation>();
  const add = (operation: Operation) => {
    const name = `${operation.method} ${operation.path}`;
    if (!found.has(name)) found.set(name, operation);
  };
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      const [content] = Object.entries(requestBody?.content ?? {});
      const body = content && { type: content[0], schema: content[1].schema ?? {} };
      add({ method: method.toUpperCase(), path, parameters, ...(body && { body }) });
    }
  for (const [, method = '', path = ''] of docs.matchAll(/`(GET|POST|PUT|DELETE) (\/[^`\s?]*)/g))
    if (!path.includes('...')) add({ method, path, parameters: [] });
  for (const path of [...OTHERS, ...SOCKETS]) add({ method: 'GET', path, parameters: [] });
  return [...found.values()];
}

/** Follows a reference to where it is described. */
export function resolve({ components }: Description, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (components?.schemas?.[name] ?? {});
}

export type { Description };
