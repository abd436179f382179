import type { FunctionTool, Agent as SdkAgent } from '@openai/agents-core';
import type { Facts } from '../../contracts/fact.ts';
import type { JsonObjectSchema, JsonValue, ParseResult } from '../../contracts/json.ts';
import type { Tool } from '../../contracts/tool.ts';
import { importedContext } from './imported-context.ts';
import { runSdkTool } from './run-sdk-tool.ts';

const DEFAULT_TIMEOUT_MS = 60_000;

/** Imports a function tool or an agent as tool, with its guardrails. */
export function importTool(
  sdkTool: FunctionTool<unknown>,
  agent: SdkAgent<unknown>,
  initial: JsonValue,
): Tool {
  return {
    kind: 'tool',
    name: sdkTool.name,
    description: sdkTool.description,
    // The SDK does not say which tools write, so all are treated as if they did.
    effect: 'write',
    parameters: sdkTool.parameters as JsonObjectSchema,
    strict: sdkTool.strict,
    requires: [],
    timeoutMs: sdkTool.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    retries: 0,
    concurrency: Number.POSITIVE_INFINITY,
    atomic: false,
    reconcile: () => ({ status: 'unknown' }),
    consent: { none: 'The graph was written without offers: its own `needsApproval` asks a person.' },
    approval: (input, facts) => approval(sdkTool, input, facts, initial),
    parse: parseObject,
    isEnabled: (facts) => sdkTool.isEnabled(importedContext(facts, initial).runContext, agent),
    execute: (input, context) => runSdkTool({ tool: sdkTool, agent, initial }, input, context),
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
  facts: Facts,
  initial: JsonValue,
): Promise<string | undefined> {
  // Its parameter is typed by a schema that is not known here.
  const needed = await sdkTool.needsApproval(importedContext(facts, initial).runContext, input as never);
  return needed ? `${sdkTool.name} needs the approval of a person.` : undefined;
}
