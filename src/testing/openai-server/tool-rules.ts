import { type ApiProblem, badRequest } from './problem.ts';

/** A function tool of either API, without its wrapping. */
export interface WireTool {
  readonly name: string;
  readonly parameters: unknown;
  readonly strict: boolean;
}

/** The first of the vendor's rules for function tools that a request breaks. */
export function checkTools(
  tools: readonly WireTool[],
  nameParam: (index: number) => string,
): ApiProblem | undefined {
  const seen = new Set<string>();
  for (const [index, tool] of tools.entries()) {
    const problem = checkName(tool.name, nameParam(index)) ?? checkParameters(tool, index);
    if (problem !== undefined) return problem;
    if (seen.has(tool.name)) return badRequest(`Tool names must be unique: '${tool.name}'.`, 'tools');
    seen.add(tool.name);
  }
  return undefined;
}

function checkName(name: string, param: string): ApiProblem | undefined {
  if (name.length > 64) {
    const message = `Invalid '${param}': string too long. Expected a string with maximum length 64, but got a string with length ${name.length} instead.`;
    return badRequest(message, param, 'string_above_max_length');
  }
  if (/^[a-zA-Z0-9_-]+$/.test(name)) return undefined;
  const message = `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`;
  return badRequest(message, param, 'invalid_value');
}

function checkParameters(tool: WireTool, index: number): ApiProblem | undefined {
  if (tool.parameters === undefined || tool.parameters === null) return undefined;
  const complaint =
    isRecord(tool.parameters) && tool.parameters.type === 'object'
      ? tool.strict
        ? strictComplaint(tool.parameters, [])
        : undefined
      : `schema must be a JSON Schema of 'type: "object"'.`;
  if (complaint === undefined) return undefined;
  const message = `Invalid schema for function '${tool.name}': ${complaint}`;
  return badRequest(message, `tools[${index}].parameters`, 'invalid_function_parameters');
}

/** Structured outputs: every object is closed and every property required, at every depth. */
function strictComplaint(schema: unknown, path: readonly string[]): string | undefined {
  if (!isRecord(schema)) return undefined;
  return objectComplaint(schema, path) ?? firstComplaint(branches(schema), path);
}

function objectComplaint(schema: Record<string, unknown>, path: readonly string[]): string | undefined {
  if (schema.type !== 'object') return undefined;
  const context = `In context=(${path.map((step) => `'${step}'`).join(', ')})`;
  if (schema.additionalProperties !== false) {
    return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
  }
  const required = Array.isArray(schema.required) ? schema.required : [];
  const missing = Object.keys(isRecord(schema.properties) ? schema.properties : {}).find(
    (key) => !required.includes(key),
  );
  if (missing === undefined) return undefined;
  return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
}

function firstComplaint(
  parts: readonly (readonly [path: readonly string[], schema: unknown])[],
  path: readonly string[],
): string | undefined {
  for (const [step, schema] of parts) {
    const complaint = strictComplaint(schema, [...path, ...step]);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

function branches(schema: Record<string, unknown>): (readonly [readonly string[], unknown])[] {
  const named = ['properties', '$defs'].flatMap((keyword) =>
    Object.entries(isRecord(schema[keyword]) ? schema[keyword] : {}).map(
      ([name, part]) => [[keyword, name], part] as const,
    ),
  );
  const choices = (Array.isArray(schema.anyOf) ? schema.anyOf : []).map(
    (part: unknown, index) => [['anyOf', String(index)], part] as const,
  );
  return [...named, ...choices, [['items'], schema.items] as const];
}

/** Whether a value is a plain JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
