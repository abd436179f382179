import { z } from 'zod';
import { type ApiProblem, badRequest } from './problem.ts';
import { checkTools, isRecord } from './tool-rules.ts';

const item = z.looseObject({
  type: z.string().optional(),
  role: z.string().optional(),
  id: z.string().optional(),
  call_id: z.string().optional(),
  encrypted_content: z.string().nullish(),
});
const tool = z.looseObject({
  type: z.string(),
  name: z.string().optional(),
  parameters: z.unknown().optional(),
  strict: z.boolean().nullish(),
});

/** What the server reads of a Responses request. */
export const responsesBody = z.looseObject({
  model: z.string(),
  instructions: z.string().nullish(),
  input: z.union([z.string(), z.array(item)]),
  tools: z.array(tool).nullish(),
  include: z.array(z.string()).nullish(),
  store: z.boolean().nullish(),
  stream: z.boolean().nullish(),
});
/** A Responses request that has the right shape. */
export type ResponsesBody = z.infer<typeof responsesBody>;

/** The first of the vendor's rules that a Responses request breaks. */
export function checkResponsesRequest(body: ResponsesBody): ApiProblem | undefined {
  const items = typeof body.input === 'string' ? [] : body.input;
  const functions = (body.tools ?? []).filter((entry) => entry.type === 'function');
  const tools = functions.map((entry) => ({
    name: entry.name ?? '',
    parameters: entry.parameters,
    strict: entry.strict === true,
  }));
  return (
    checkTools(tools, (index) => `tools[${index}].name`) ??
    checkFields(items) ??
    checkIds(items) ??
    checkReasoning(items, body) ??
    checkCalls(items)
  );
}

type InputItem = z.infer<typeof item>;

/** The fields of each kind of input item and content part; the vendor refuses any other. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  message: ['type', 'id', 'role', 'content', 'status', 'phase'],
  function_call: ['type', 'id', 'call_id', 'name', 'arguments', 'status', 'namespace', 'caller'],
  function_call_output: ['type', 'id', 'call_id', 'output', 'status', 'caller'],
  reasoning: ['type', 'id', 'summary', 'content', 'encrypted_content', 'status'],
  input_text: ['type', 'text', 'prompt_cache_breakpoint'],
  output_text: ['type', 'text', 'annotations', 'logprobs'],
};

/** History that carries another vendor's data is refused too. */
function checkFields(items: readonly InputItem[]): ApiProblem | undefined {
  for (const [index, entry] of items.entries()) {
    const stray = strayField(entry, 'message') ?? strayPart(entry.content);
    if (stray !== undefined) {
      const param = `input[${index}].${stray}`;
      return badRequest(`Unknown parameter: '${param}'.`, param, 'unknown_parameter');
    }
  }
  return undefined;
}

function strayPart(content: unknown): string | undefined {
  for (const [index, part] of (Array.isArray(content) ? content : []).entries()) {
    const stray = isRecord(part) ? strayField(part, 'other') : undefined;
    if (stray !== undefined) return `content[${index}].${stray}`;
  }
  return undefined;
}

function strayField(record: Readonly<Record<string, unknown>>, usualType: string): string | undefined {
  const known = FIELDS[typeof record.type === 'string' ? record.type : usualType];
  return known === undefined ? undefined : Object.keys(record).find((key) => !known.includes(key));
}

const PREFIXES: Readonly<Record<string, string>> = { message: 'msg', function_call: 'fc', reasoning: 'rs' };

/** History that carries another vendor's ids is refused, so an engine has to strip them. */
function checkIds(items: readonly InputItem[]): ApiProblem | undefined {
  for (const [index, entry] of items.entries()) {
    const prefix = PREFIXES[entry.type ?? 'message'];
    if (entry.id !== undefined && prefix !== undefined && !entry.id.startsWith(prefix)) {
      const param = `input[${index}].id`;
      return badRequest(
        `Invalid '${param}': '${entry.id}'. Expected an ID that begins with '${prefix}'.`,
        param,
        'invalid_value',
      );
    }
    if (entry.call_id !== undefined && entry.call_id.length > 64) {
      const param = `input[${index}].call_id`;
      const message = `Invalid '${param}': string too long. Expected a string with maximum length 64, but got a string with length ${entry.call_id.length} instead.`;
      return badRequest(message, param, 'string_above_max_length');
    }
  }
  return undefined;
}

/** With `store: false` the vendor knows no reasoning item but the one whose content comes along. */
function checkReasoning(items: readonly InputItem[], body: ResponsesBody): ApiProblem | undefined {
  if (body.store !== false) return undefined;
  const lost = items.find(
    (entry) => entry.type === 'reasoning' && typeof entry.encrypted_content !== 'string',
  );
  if (lost === undefined) return undefined;
  const message = `Item with id '${lost.id ?? ''}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`;
  return { status: 404, error: { message, type: 'invalid_request_error', param: 'input', code: null } };
}

function checkCalls(items: readonly InputItem[]): ApiProblem | undefined {
  const called = idsOf(items, 'function_call');
  const answered = idsOf(items, 'function_call_output');
  const unanswered = called.find((id) => !answered.includes(id));
  if (unanswered !== undefined) {
    return badRequest(`No tool output found for function call ${unanswered}.`, 'input');
  }
  const uncalled = answered.find((id) => !called.includes(id));
  if (uncalled === undefined) return undefined;
  return badRequest(`No tool call found for function call output with call_id ${uncalled}.`, 'input');
}

function idsOf(items: readonly InputItem[], type: string): string[] {
  return items.filter((entry) => entry.type === type).map((entry) => entry.call_id ?? '');
}
