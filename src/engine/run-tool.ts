import type { Agent } from '../contracts/agent.ts';
import { SwitchroomError, ToolRefusal } from '../contracts/errors.ts';
import type { Recovery } from '../contracts/event.ts';
import type { JsonValue } from '../contracts/json.ts';
import type { Receipt } from '../contracts/store.ts';
import type { Tool, ToolStatus } from '../contracts/tool.ts';
import { missingFact, readArguments } from '../desk/read-arguments.ts';
import { answerError } from './answer-error.ts';
import { requestApproval, type ToolCall } from './approvals.ts';
import type { FunctionCall } from './ask-owner.ts';
import { attemptTool } from './attempt-tool.ts';
import { judgeInTurn } from './guard-turn.ts';
import { recordFacts } from './record-facts.ts';
import { isAway, isOvertaken } from './store-trouble.ts';
import type { Turn } from './turn.ts';

/** How a call ended and what the model reads of it. */
export interface CallAnswer {
  readonly status: ToolStatus;
  readonly output: string;
  readonly ms: number;
  readonly recovered?: Recovery;
}

/** A call, as its answer needs it. */
export type CallName = Pick<FunctionCall, 'callId' | 'name'>;

/** Records that a tool was called, before it runs. */
export function recordCall(turn: Turn, agent: Agent, call: FunctionCall): void {
  const { callId, name, mark } = call;
  turn.record.add('tool-called', { agent: agent.id, callId, name, arguments: call.arguments, mark });
  turn.emit({ type: 'tool-started', agent: agent.id, callId, name, arguments: call.arguments });
}

/** Records and tells how a call ended. */
export function answerCall(turn: Turn, agent: string, { callId, name }: CallName, answer: CallAnswer): void {
  const { status, output, ms } = answer;
  turn.tally.toolCalls.push({ name, status });
  turn.record.add('tool-returned', { agent, callId, name, ...answer });
  turn.emit({ type: 'tool-finished', agent, callId, name, status, output, ms });
}

/** Records and tells what a tool did. */
export function answerDone(
  turn: Turn,
  agent: string,
  call: CallName,
  { output, facts }: Receipt,
  rest: { readonly ms: number; readonly recovered?: Recovery },
): void {
  recordFacts(turn, call.callId, Object.entries(facts));
  answerCall(turn, agent, call, { status: 'ok', output, ...rest });
}

/** Runs a tool and answers its call, whatever happens; throws only what cuts the whole turn off. */
export async function runTool(
  turn: Turn,
  agent: string,
  tool: Tool,
  call: ToolCall,
  recovered?: Recovery,
): Promise<void> {
  const startedAt = performance.now();
  const rest = () => ({
    ms: Math.round(performance.now() - startedAt),
    ...(recovered === undefined ? {} : { recovered }),
  });
  const parsed = readArguments(call.arguments, tool.parse);
  if (!parsed.ok) {
    const output = answerError('arguments-invalid', parsed.message);
    return answerCall(turn, agent, call, { status: 'failed', output, ...rest() });
  }
  const missing = missingFact(tool.requires, turn.conversation.facts);
  if (missing) {
    const output = answerError('fact-missing', missing.otherwise);
    return answerCall(turn, agent, call, { status: 'refused', output, ...rest() });
  }
  const judged = await judgedTool(turn, agent, tool, call.callId, parsed.value);
  if (judged !== undefined)
    return answerCall(turn, agent, call, { status: 'refused', output: judged, ...rest() });
  const waits = await requestApproval(turn, agent, tool, call, parsed.value);
  if (waits !== undefined)
    return answerCall(turn, agent, call, { status: 'waiting', output: waits, ...rest() });
  try {
    const receipt = await attemptTool(turn, { tool, agent, callId: call.callId, input: parsed.value });
    answerDone(turn, agent, call, receipt, rest());
  } catch (thrown) {
    // Whether a write's commit got through is known once the turn is taken up again: from its receipt.
    if (isOvertaken(thrown) || (tool.effect === 'write' && isAway(thrown))) throw thrown;
    answerCall(turn, agent, call, { ...failure(turn, tool, thrown), ...rest() });
  }
}

/** What the model reads when a guard stops the call; undefined when none does. */
async function judgedTool(
  turn: Turn,
  agentId: string,
  { name, effect }: Tool,
  callId: string,
  input: object,
): Promise<string | undefined> {
  const agent = turn.desk.agents.get(agentId);
  const subject = { name, effect, arguments: input as JsonValue };
  const judged = agent && (await judgeInTurn(turn, agent, 'tool', subject, callId));
  return judged?.verdict === 'refuse' ? answerError('refused', judged.reason) : undefined;
}

function failure(turn: Turn, tool: Tool, thrown: unknown): Pick<CallAnswer, 'status' | 'output'> {
  if (thrown instanceof ToolRefusal)
    return { status: 'refused', output: answerError('refused', thrown.message) };
  turn.onDefect(thrown, `tool ${tool.name}`);
  // What was thrown may hold addresses, rows or secrets: it is for the log, not for a model that may repeat it.
  const message = thrown instanceof SwitchroomError ? thrown.row.message : BROKE;
  return { status: 'failed', output: answerError('failed', message) };
}

const BROKE = 'It did not work, for a reason on our side.';
