import {
  type FunctionSpanData,
  type FunctionTool,
  invokeFunctionTool,
  NoopSpan,
  NoopTrace,
  type RunContext,
  runToolInputGuardrails,
  runToolOutputGuardrails,
  type Agent as SdkAgent,
  type TracingProcessor,
  withTraceContext,
} from '@openai/agents-core';
import { SwitchroomError, ToolRefusal } from '../../contracts/errors.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { ToolContext } from '../../contracts/tool.ts';
import { CONTEXT_FACT, importedContext } from './imported-context.ts';

/** A tool of an imported graph, with the agent that has it. */
export interface ImportedTool {
  readonly tool: FunctionTool<unknown>;
  readonly agent: SdkAgent<unknown>;
  readonly initial: JsonValue;
}

/**
 * Runs a tool of the SDK as its runner would: guardrails before and after it, and the agent's hooks around it. Throws
 * `ToolRefusal` with the words of a guardrail that rejects the call, or of the tool's own `errorFunction`; and
 * `tool-failed` when it failed, however the SDK words that as a result.
 */
export async function runSdkTool(
  { tool, agent, initial }: ImportedTool,
  input: object,
  context: ToolContext,
): Promise<unknown> {
  const { callId, facts, recordFact } = context;
  const { runContext, changed } = importedContext(facts, initial);
  const args = JSON.stringify(input);
  const toolCall = { type: 'function_call' as const, callId, name: tool.name, arguments: args };
  const asked = { context: runContext, agent, toolCall };
  const allowed = await runToolInputGuardrails({ ...asked, guardrails: tool.inputGuardrails });
  agent.emit('agent_tool_start', runContext, tool, { toolCall });
  const told = (result: unknown) =>
    agent.emit('agent_tool_end', runContext, tool, textOf(result), { toolCall });
  if (allowed.type === 'reject') {
    told(allowed.message);
    throw new ToolRefusal(allowed.message);
  }
  const toolOutput = await invoke(tool, runContext, toolCall, context);
  const result = await runToolOutputGuardrails({ ...asked, guardrails: tool.outputGuardrails, toolOutput });
  told(result);
  const after = changed();
  if (after !== undefined) recordFact(CONTEXT_FACT, after);
  return result;
}

/** What the SDK answers for a tool that threw and has no `errorFunction`. */
const ANY_ERROR = 'An error occurred while running the tool. Please try again.';

async function invoke(
  tool: FunctionTool<unknown>,
  runContext: RunContext<unknown>,
  toolCall: { readonly type: 'function_call'; callId: string; name: string; arguments: string },
  { signal, models }: ToolContext,
): Promise<unknown> {
  const watch = new Watch();
  const result = await withTraceContext({ trace: new NoopTrace(), span: watch }, () =>
    invokeFunctionTool({
      // The desk keeps the time.
      tool: { ...tool, timeoutMs: undefined, timeoutBehavior: undefined },
      runContext,
      input: toolCall.arguments,
      // An agent that runs inside the tool asks this desk's models, and leaves no trace of its own.
      details: { toolCall, signal, parentRunConfig: { modelProvider: models, tracingDisabled: true } },
    }),
  );
  if (watch.failed && result !== ANY_ERROR) throw new ToolRefusal(textOf(result));
  if (watch.failed)
    throw new SwitchroomError('tool-failed', `"${tool.name}" threw; the SDK does not say what.`);
  // An agent as tool that waits for an approval inside comes back with nothing, and so does one that said nothing.
  if ('on' in tool && result === '')
    throw new SwitchroomError('tool-failed', `"${tool.name}" gave no answer.`);
  return result;
}

/** Learns that a tool failed: the SDK notes it on the span the tool runs in, and returns a text as if all were well. */
class Watch extends NoopSpan<FunctionSpanData> {
  failed = false;

  constructor() {
    super({ type: 'function', name: '', input: '', output: '' }, NOBODY);
  }

  override setError(): void {
    this.failed = true;
  }
}

const NOBODY: TracingProcessor = {
  onTraceStart: async () => undefined,
  onTraceEnd: async () => undefined,
  onSpanStart: async () => undefined,
  onSpanEnd: async () => undefined,
  shutdown: async () => undefined,
  forceFlush: async () => undefined,
};

function textOf(result: unknown): string {
  return typeof result === 'string' ? result : (JSON.stringify(result) ?? '');
}
