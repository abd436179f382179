import type { Agent } from '../../contracts/agent.ts';
import { codeOf } from '../../contracts/errors.ts';
import type { Recovery } from '../../contracts/event.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { Tool } from '../../contracts/tool.ts';
import { findAgent } from '../../desk/inside-agents.ts';
import { missingFact, readArguments } from '../../desk/read-arguments.ts';
import { canRunAgents, runAgents } from '../agent-tools/run-agent-tool.ts';
import { answerCall, answerDone, type CallAnswer, recordCall } from '../calls/answer-call.ts';
import { answerError, TURN_ENDED, UNKNOWN } from '../calls/answer-error.ts';
import type { Caller, FunctionCall, PreparedCall, ToolCall } from '../calls/function-call.ts';
import { toolFailure } from '../calls/tool-failure.ts';
import { metBefore } from '../calls/turn-calls.ts';
import { consentDue } from '../consent/consent-due.ts';
import { judgeInTurn } from '../guards/guard-turn.ts';
import { isAway, isOvertaken } from '../log/store-trouble.ts';
import type { OfferedFunctions } from '../request/render-request.ts';
import { isAgentTool } from '../turn/inside-scope.ts';
import { roomForTools } from '../turn/limits.ts';
import { factsOf, type GuardedTurn, type SpeakingTurn, type Turn, type TurnServices } from '../turn/turn.ts';
import { requestApproval } from './approvals.ts';
import { attemptTool } from './attempt-tool.ts';
import type { Call } from './logged-calls.ts';
import { askWhatBecameOf, reconcile } from './reconcile.ts';

/** A call of a tool that the agent has. */
interface OwnCall {
  readonly call: FunctionCall;
  readonly tool: Tool;
}

/** Answers the calls of one response that are no handoffs: of tools, as far as there is room, and of what is not offered. */
export async function answerToolCalls(
  turn: Turn,
  caller: Caller,
  offered: OfferedFunctions,
  calls: readonly FunctionCall[],
): Promise<void> {
  const toolCalls: OwnCall[] = [];
  for (const call of calls) {
    const tool = offered.tools.find(({ name }) => name === call.name);
    if (tool) toolCalls.push({ call, tool });
    else answerUnknown(turn, caller.agent, call, offered);
  }
  const { room, words } = roomForTools(turn);
  await runTools(turn, caller, toolCalls.slice(0, room));
  for (const { call } of toolCalls.slice(room)) answerOverLimit(turn, caller.agent, call, words);
}

/** Reads run side by side; a write runs alone and after it was recorded that it will. */
async function runTools(turn: Turn, caller: Caller, toolCalls: readonly OwnCall[]): Promise<void> {
  if (toolCalls.length === 0 || !caller.ownership.claim('tool-call')) return;
  const oneByOne = toolCalls.some(({ tool }) => tool.effect === 'write');
  for (const { call, tool } of toolCalls) recordCall(turn, caller.agent, call, tool);
  await turn.record.written;
  if (oneByOne) {
    await turn.record.commit();
    for (const toolCall of toolCalls) await runAlone(turn, caller, toolCall);
  } else {
    await Promise.all(toolCalls.map(({ call, tool }) => runTool(turn, caller.agent.id, tool, call)));
  }
}

/** What a write did is on record before anything else happens. */
async function runAlone(turn: Turn, caller: Caller, { tool, call }: OwnCall): Promise<void> {
  const { agent, ownership } = caller;
  if (turn.signal.aborted || !ownership.claim('tool-call')) {
    answerCall(turn, agent.id, call, { status: 'refused', output: TURN_ENDED, ms: 0 });
    return;
  }
  if (tool.effect === 'write') await turn.record.commit();
  await runTool(turn, agent.id, tool, call);
  if (tool.effect === 'write') await turn.record.commit();
}

function answerUnknown(
  turn: SpeakingTurn,
  agent: Agent,
  call: FunctionCall,
  offered: OfferedFunctions,
): void {
  const { tools, edges } = offered;
  const names = [...tools.map(({ name }) => name), ...edges.map(({ toolName }) => toolName)];
  recordCall(turn, agent, call, undefined);
  answerCall(turn, agent.id, call, {
    status: 'failed',
    output: answerError(
      'function-unknown',
      `There is no "${call.name}" here. You can call: ${names.join(', ')}.`,
    ),
    ms: 0,
  });
}

/** A single response may ask for more than a whole turn is allowed. */
function answerOverLimit(turn: SpeakingTurn, agent: Agent, call: FunctionCall, most: string): void {
  const output = answerError('limit-reached', `Not run: ${most} are the limit.`);
  recordCall(turn, agent, call, undefined);
  answerCall(turn, agent.id, call, { status: 'refused', output, ms: 0 });
}

/** How a call ended, and what the tool found out. */
type Outcome = Pick<CallAnswer, 'status' | 'output' | 'recovered'> & {
  readonly facts?: Readonly<Record<string, JsonValue>>;
};

/** Runs a tool and answers its call, whatever happens; throws only what cuts the whole turn off. */
export async function runTool(
  turn: Turn,
  agent: string,
  tool: Tool,
  call: ToolCall,
  settledBy?: Recovery,
): Promise<void> {
  const startedAt = performance.now();
  const { facts = {}, recovered = settledBy, ...outcome } = await outcomeOf(turn, agent, tool, call);
  const ms = Math.round(performance.now() - startedAt);
  const rest = { ms, ...(recovered === undefined ? {} : { recovered }) };
  if (outcome.status === 'ok') answerDone(turn, agent, call, { output: outcome.output, facts }, rest);
  else answerCall(turn, agent, call, { ...outcome, ...rest });
}

async function outcomeOf(turn: Turn, agent: string, tool: Tool, call: ToolCall): Promise<Outcome> {
  const parsed = readArguments(call.arguments, tool.parse);
  if (!parsed.ok) return { status: 'failed', output: answerError('arguments-invalid', parsed.message) };
  const missing = missingFact(tool.requires, factsOf(turn));
  if (missing) return { status: 'refused', output: answerError('fact-missing', missing.otherwise) };
  const met = metBefore(turn, tool, call);
  if (met) return { ...met, recovered: met.output === UNKNOWN ? 'unknown' : 'receipt' };
  const prepared = { tool, agent, callId: call.callId, input: parsed.value };
  const held = await heldUp(turn, prepared, call);
  const due = held ?? (await consentDue(turn, prepared, call));
  if (due) return due;
  try {
    return await resultOf(turn, prepared);
  } catch (thrown) {
    // Whether a write's commit got through is known once the turn is taken up again: from its receipt.
    if (isOvertaken(thrown) || (tool.effect === 'write' && isAway(thrown))) throw thrown;
    const { status, code, message, more } = toolFailure(turn, tool, thrown);
    const failed = { status, output: answerError(code, message, more) };
    return isInDoubt(tool, thrown) ? afterTimeout(turn, tool, { ...call, agent }, failed) : failed;
  }
}

/** A write outside that was not waited for any longer may have been done all the same. */
function isInDoubt(tool: Tool, thrown: unknown): boolean {
  const late = codeOf(thrown) === 'tool-timeout';
  return late && tool.effect === 'write' && !tool.atomic && !isAgentTool(tool);
}

async function afterTimeout(
  turn: SpeakingTurn & TurnServices,
  tool: Tool,
  call: Call,
  failed: Outcome,
): Promise<Outcome> {
  const found = await reconcile(turn, tool, call);
  if (found.status === 'not-done') return failed;
  if (found.status === 'done') return { status: 'ok', ...found.receipt };
  askWhatBecameOf(turn, call);
  return { status: 'failed', output: UNKNOWN };
}

/** What keeps the tool from running: a guard, a person's yes that is due, the end of the turn. */
async function heldUp(
  turn: GuardedTurn,
  prepared: PreparedCall,
  call: ToolCall,
): Promise<Outcome | undefined> {
  const { tool, agent, input } = prepared;
  try {
    const judged = await judgedTool(turn, prepared);
    if (judged !== undefined) return { status: 'refused', output: judged };
    const waits = await requestApproval(turn, agent, tool, call, input);
    return waits === undefined ? undefined : { status: 'waiting', output: waits };
  } catch (thrown) {
    if (!turn.signal.aborted) throw thrown;
    return { status: 'refused', output: TURN_ENDED };
  }
}

/** What the tool's agents answer, or its own code where it has none or no language model can be reached. */
async function resultOf(turn: Turn, call: PreparedCall): Promise<Outcome> {
  const { tool } = call;
  if (isAgentTool(tool) && canRunAgents(turn)) {
    const answer = await runAgents(turn, tool, call, answerToolCalls);
    if (answer) return answer;
  }
  return { status: 'ok', ...(await attemptTool(turn, call)) };
}

/** What the model reads when a guard stops the call; undefined when none does. */
async function judgedTool(
  turn: GuardedTurn,
  { tool, agent: id, callId, input }: PreparedCall,
): Promise<string | undefined> {
  const agent = findAgent(turn.desk, id);
  const { name, effect } = tool;
  const subject = { name, effect, arguments: input as JsonValue };
  const judged = agent && (await judgeInTurn(turn, agent, 'tool', subject, { callId }));
  return judged?.verdict === 'refuse' ? answerError('guard-refused', judged.reason) : undefined;
}
