import { type ApiProblem, badRequest } from './problem.ts';
import type { TextApi } from './script.ts';
import { isRecord } from './tool-rules.ts';

/** The keywords every vendor takes in a schema that is to be followed strictly. */
const KEYWORDS = new Set([
  ...['type', 'description', 'properties', 'required', 'additionalProperties', 'items'],
  ...['enum', 'const', 'anyOf', '$defs', '$ref'],
]);

/**
 * The first rule of a strict vendor that a request breaks, on top of the API's own: the last word is a user's or a
 * function's, and strict schemas have no keyword beyond the common ones.
 */
export function checkStrictVendor(
  api: TextApi,
  body: Readonly<Record<string, unknown>>,
): ApiProblem | undefined {
  const last = lastSpeaker(api === 'responses' ? body.input : body.messages);
  if (last !== undefined) {
    const text = `Expected last role User or Tool (or Assistant with prefix True) for serving but got ${last}`;
    return badRequest(text, api === 'responses' ? 'input' : 'messages');
  }
  for (const { name, schema } of strictSchemas(body)) {
    const keyword = strayKeyword(schema);
    if (keyword !== undefined)
      return badRequest(`Invalid schema for function '${name}': '${keyword}' is not permitted.`, 'tools');
  }
  return undefined;
}

/** Who speaks last, when that is neither a user nor a function. */
function lastSpeaker(items: unknown): string | undefined {
  const last: unknown = Array.isArray(items) ? items.at(-1) : undefined;
  if (!isRecord(last) || last.type === 'function_call_output') return undefined;
  const speaker = String(last.role ?? last.type);
  return speaker === 'user' || speaker === 'tool' ? undefined : speaker;
}

interface NamedSchema {
  readonly name: string;
  readonly schema: unknown;
}

/** Of functions and of the answer's own form, in the wrapping of either API. */
function strictSchemas({ tools, text, response_format }: Readonly<Record<string, unknown>>): NamedSchema[] {
  const functions = (Array.isArray(tools) ? tools : []).map((tool: unknown) =>
    isRecord(tool) && isRecord(tool.function) ? tool.function : tool,
  );
  const form = isRecord(text)
    ? text.format
    : isRecord(response_format)
      ? response_format.json_schema
      : undefined;
  return [...functions, form].flatMap((one) =>
    isRecord(one) && one.strict === true
      ? [{ name: String(one.name), schema: one.parameters ?? one.schema }]
      : [],
  );
}

function strayKeyword(schema: unknown): string | undefined {
  if (!isRecord(schema)) return undefined;
  const stray = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
  if (stray !== undefined) return stray;
  const { properties, $defs, anyOf, items } = schema;
  const named = [properties, $defs].flatMap((group) => (isRecord(group) ? Object.values(group) : []));
  const choices: unknown[] = Array.isArray(anyOf) ? anyOf : [];
  return [...named, ...choices, items].map(strayKeyword).find((keyword) => keyword !== undefined);
}
