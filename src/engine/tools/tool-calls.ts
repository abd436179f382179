import type { Agent } from '../../contracts/agent.ts';
import type { Tool } from '../../contracts/tool.ts';
import { answerCall, recordCall } from '../calls/answer-call.ts';
import { answerError, TURN_ENDED } from '../calls/answer-error.ts';
import type { Caller, FunctionCall } from '../calls/function-call.ts';
import type { OfferedFunctions } from '../request/render-request.ts';
import { roomForTools } from '../turn/limits.ts';
import type { SpeakingTurn, Turn } from '../turn/turn.ts';

/** Runs one tool and answers its call; handed in, as a tool may run agents whose calls come here again. */
export type RunTool = (turn: Turn, agent: string, tool: Tool, call: FunctionCall) => Promise<void>;

interface ToolCall {
  readonly call: FunctionCall;
  readonly tool: Tool;
}

/** Answers the calls of one response that are no handoffs: of tools, as far as there is room, and of what is not offered. */
export async function answerToolCalls(
  run: RunTool,
  turn: Turn,
  caller: Caller,
  offered: OfferedFunctions,
  calls: readonly FunctionCall[],
): Promise<void> {
  const toolCalls: ToolCall[] = [];
  for (const call of calls) {
    const tool = offered.tools.find(({ name }) => name === call.name);
    if (tool) toolCalls.push({ call, tool });
    else answerUnknown(turn, caller.agent, call, offered);
  }
  const { room, words } = roomForTools(turn);
  await runTools(run, turn, caller, toolCalls.slice(0, room));
  for (const { call } of toolCalls.slice(room)) answerOverLimit(turn, caller.agent, call, words);
}

/** Reads run side by side; a write runs alone and after it was recorded that it will. */
async function runTools(
  run: RunTool,
  turn: Turn,
  caller: Caller,
  toolCalls: readonly ToolCall[],
): Promise<void> {
  if (toolCalls.length === 0 || !caller.speaker.claim('tool-call')) return;
  const oneByOne = toolCalls.some(({ tool }) => tool.effect === 'write');
  for (const { call, tool } of toolCalls) recordCall(turn, caller.agent, call, tool);
  if (oneByOne) {
    await turn.record.commit();
    for (const toolCall of toolCalls) await runAlone(run, turn, caller, toolCall);
  } else {
    await Promise.all(toolCalls.map(({ call, tool }) => run(turn, caller.agent.id, tool, call)));
  }
}

/** What a write did is on record before anything else happens. */
async function runAlone(run: RunTool, turn: Turn, caller: Caller, { tool, call }: ToolCall): Promise<void> {
  const { agent, speaker } = caller;
  if (turn.signal.aborted || !speaker.claim('tool-call')) {
    answerCall(turn, agent.id, call, { status: 'refused', output: TURN_ENDED, ms: 0 });
    return;
  }
  if (tool.effect === 'write') await turn.record.commit();
  await run(turn, agent.id, tool, call);
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
