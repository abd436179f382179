import type { FunctionTool, Agent as SdkAgent, Tool as SdkTool } from '@openai/agents-core';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { JsonObjectSchema, JsonValue, ParseResult } from '../../contracts/json.ts';
import type { Tool, ToolContext } from '../../contracts/tool.ts';
import { CONTEXT_FACT, importedContext } from './imported-context.ts';

const DEFAULT_TIMEOUT_MS = 60_000;

/** Imports a function tool or an agent as tool; throws `import-unsupported` for tools that run at a vendor. */
export function importTool(sdkTool: SdkTool<unknown>, agent: SdkAgent<unknown>, initial: JsonValue): Tool {
  if (sdkTool.type !== 'function') {
    throw new SwitchroomError(
      'import-unsupported',
      `Tool "${sdkTool.name}" of ${agent.name} is of type ${sdkTool.type}.`,
    );
  }
  return {
    kind: 'tool',
    name: sdkTool.name,
    description: sdkTool.description,
    // The SDK does not say which tools write, so all are treated as if they did.
    effect: 'write',
    parameters: sdkTool.parameters as JsonObjectSchema,
    strict: sdkTool.strict,
    requires: [],
    timeoutMs: DEFAULT_TIMEOUT_MS,
    retries: 0,
    concurrency: Number.POSITIVE_INFINITY,
    atomic: false,
    reconcile: () => ({ status: 'unknown' }),
    approval: (input) => approval(sdkTool, input, initial),
    parse: parseObject,
    isEnabled: (facts) => sdkTool.isEnabled(importedContext(facts, initial).runContext, agent),
    execute: (input, context) => invoke(sdkTool, input, context, initial),
  };
}

/** Any JSON object: the SDK's tool validates it itself and words the error for the model. */
export function parseObject(raw: unknown): ParseResult<object> {
  const fits = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  return fits ? { ok: true, value: raw } : { ok: false, message: 'The arguments must be a JSON object.' };
}

async function approval(
  sdkTool: FunctionTool<unknown>,
  input: object,
  initial: JsonValue,
): Promise<string | undefined> {
  // Its parameter is typed by a schema that is not known here.
  const needed = await sdkTool.needsApproval(importedContext({}, initial).runContext, input as never);
  return needed ? `${sdkTool.name} needs the approval of a person.` : undefined;
}

async function invoke(
  sdkTool: FunctionTool<unknown>,
  input: object,
  { callId, facts, signal, models, recordFact }: ToolContext,
  initial: JsonValue,
): Promise<unknown> {
  const { runContext, changed } = importedContext(facts, initial);
  const result = await sdkTool.invoke(runContext, JSON.stringify(input), {
    toolCall: { type: 'function_call', callId, name: sdkTool.name, arguments: JSON.stringify(input) },
    signal,
    // An agent that runs inside the tool asks this desk's models, and leaves no trace of its own.
    parentRunConfig: { modelProvider: models, tracingDisabled: true },
  });
  const context = changed();
  if (context !== undefined) recordFact(CONTEXT_FACT, context);
  return result;
}
