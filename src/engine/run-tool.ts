import type { Agent } from '../contracts/agent.ts';
import { SwitchroomError, ToolRefusal } from '../contracts/errors.ts';
import type { JsonValue } from '../contracts/json.ts';
import type { Tool, ToolContext, ToolStatus } from '../contracts/tool.ts';
import { missingFact, readArguments } from '../desk/read-arguments.ts';
import { answerError } from './answer-error.ts';
import type { FunctionCall } from './ask-owner.ts';
import { chainProvider } from './chain-provider.ts';
import { recordFacts } from './record-facts.ts';
import type { Turn } from './turn.ts';
import { untilAborted } from './until-aborted.ts';

/** How a call ended and what the model reads of it. */
export interface CallAnswer {
  readonly status: ToolStatus;
  readonly output: string;
  readonly ms: number;
}

/** Records that a tool was called, before it runs. */
export function recordCall(turn: Turn, agent: Agent, call: FunctionCall): void {
  const { callId, name, mark } = call;
  turn.record.add('tool-called', { agent: agent.id, callId, name, arguments: call.arguments, mark });
  turn.emit({ type: 'tool-started', agent: agent.id, callId, name, arguments: call.arguments });
}

/** Records and tells how a call ended. */
export function answerCall(
  turn: Turn,
  agent: Agent,
  { callId, name }: FunctionCall,
  answer: CallAnswer,
): void {
  const { status, output, ms } = answer;
  turn.tally.toolCalls.push({ name, status });
  turn.record.add('tool-returned', { agent: agent.id, callId, name, status, output, ms });
  turn.emit({ type: 'tool-finished', agent: agent.id, callId, name, status, output, ms });
}

/** Runs a tool and answers its call, whatever happens. */
export async function runTool(turn: Turn, agent: Agent, tool: Tool, call: FunctionCall): Promise<void> {
  const startedAt = performance.now();
  const facts = new Map<string, JsonValue>();
  const answer = await attempt(turn, agent, tool, call, facts);
  if (answer.status === 'ok') recordFacts(turn, call.callId, facts);
  answerCall(turn, agent, call, { ...answer, ms: Math.round(performance.now() - startedAt) });
}

async function attempt(
  turn: Turn,
  agent: Agent,
  tool: Tool,
  call: FunctionCall,
  facts: Map<string, JsonValue>,
): Promise<Omit<CallAnswer, 'ms'>> {
  const parsed = readArguments(call.arguments, tool.parse);
  if (!parsed.ok) return { status: 'failed', output: answerError('arguments-invalid', parsed.message) };
  const missing = missingFact(tool.requires, turn.conversation.state.facts);
  if (missing) return { status: 'refused', output: answerError('fact-missing', missing.otherwise) };
  try {
    const result = await execute(turn, agent, tool, call, parsed.value, facts);
    return { status: 'ok', output: readable(result, turn.desk.limits.historyTokens) };
  } catch (thrown) {
    if (thrown instanceof ToolRefusal)
      return { status: 'refused', output: answerError('refused', thrown.message) };
    turn.onDefect(thrown, `tool ${tool.name}`);
    // What was thrown may hold addresses, rows or secrets: it is for the log, not for a model that may repeat it.
    const message = thrown instanceof SwitchroomError ? thrown.row.message : BROKE;
    return { status: 'failed', output: answerError('failed', message) };
  }
}

const BROKE = 'It did not work, for a reason on our side.';

/** A result as a model reads it; one as large as `mostCharacters` would crowd the conversation out of the window. */
function readable(result: unknown, mostCharacters: number): string {
  const text = typeof result === 'string' ? result : (JSON.stringify(result) ?? 'null');
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters)}… (cut: ${text.length - mostCharacters} more characters)`;
}

/** Runs the tool in a database session of its own that only a success commits. */
async function execute(
  turn: Turn,
  agent: Agent,
  tool: Tool,
  call: FunctionCall,
  input: object,
  facts: Map<string, JsonValue>,
): Promise<unknown> {
  const session = turn.database.session(tool.effect);
  const deadline = AbortSignal.timeout(tool.timeoutMs);
  // A write that began is not given up because the client left.
  const signal = tool.effect === 'write' ? deadline : AbortSignal.any([turn.signal, deadline]);
  const context = toolContext(turn, agent, call, session.database, signal, facts);
  try {
    const result = await untilAborted(Promise.resolve(tool.execute(input, context)), signal);
    await session.commit();
    return result;
  } catch (thrown) {
    await session.rollback();
    if (deadline.aborted)
      throw new SwitchroomError('tool-timeout', `${tool.name} took over ${tool.timeoutMs} ms.`);
    throw thrown;
  }
}

function toolContext(
  { conversation: { state }, models, clock }: Turn,
  agent: Agent,
  { callId }: FunctionCall,
  database: ToolContext['database'],
  signal: AbortSignal,
  facts: Map<string, JsonValue>,
): ToolContext {
  return {
    conversationId: state.id,
    agent: agent.id,
    callId,
    idempotencyKey: `${state.id}:${callId}`,
    facts: state.facts,
    signal,
    database,
    models: chainProvider(models),
    now: () => clock.now(),
    recordFact: (name, value) => void facts.set(name, value),
  };
}
