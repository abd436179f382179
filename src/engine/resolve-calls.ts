import type { Agent } from '../contracts/agent.ts';
import type { Edge } from '../contracts/edge.ts';
import type { Tool } from '../contracts/tool.ts';
import { answerError } from './answer-error.ts';
import type { FunctionCall, OwnerAnswer } from './ask-owner.ts';
import { handOver, refuseHandover } from './hand-over.ts';
import { roomForTools } from './limits.ts';
import { answerCall, recordCall, runTool } from './run-tool.ts';
import type { Speaker } from './speaker.ts';
import type { Turn } from './turn.ts';

interface ToolCall {
  readonly call: FunctionCall;
  readonly tool: Tool;
}

/**
 * Resolves every function call of one response and answers each: tools first, then at most one handoff, as the
 * conversation leaves with it.
 */
export async function resolveCalls(
  turn: Turn,
  agent: Agent,
  { calls, offered, speaker }: OwnerAnswer,
): Promise<void> {
  turn.tally.called.add(agent.id);
  const toolCalls: ToolCall[] = [];
  const handoffs: { call: FunctionCall; edge: Edge }[] = [];
  for (const call of calls) {
    const tool = offered.tools.find(({ name }) => name === call.name);
    const edge = offered.edges.find(({ toolName }) => toolName === call.name);
    if (tool) toolCalls.push({ call, tool });
    else if (edge) handoffs.push({ call, edge });
    else answerUnknown(turn, agent, call, offered.tools, offered.edges);
  }
  const { room, words } = roomForTools(turn);
  await runTools(turn, agent, speaker, toolCalls.slice(0, room));
  for (const { call } of toolCalls.slice(room)) answerOverLimit(turn, agent, call, words);
  let left = false;
  for (const { call, edge } of handoffs) {
    // A refused one leaves room for the next.
    if (left)
      refuseHandover(turn, agent, edge, call, 'Only one handoff a response: the first one was taken.');
    else if (speaker.may('handoff')) left = await handOver(turn, agent, edge, call);
  }
}

/** Reads run side by side; a write runs alone and after it was recorded that it will. */
async function runTools(
  turn: Turn,
  agent: Agent,
  speaker: Speaker,
  toolCalls: readonly ToolCall[],
): Promise<void> {
  if (toolCalls.length === 0 || !speaker.may('tool-call')) return;
  const oneByOne = toolCalls.some(({ tool }) => tool.effect === 'write');
  for (const { call } of toolCalls) recordCall(turn, agent, call);
  if (oneByOne) {
    await turn.record.commit();
    for (const { call, tool } of toolCalls) await runAlone(turn, agent, speaker, tool, call);
  } else {
    await Promise.all(toolCalls.map(({ call, tool }) => runTool(turn, agent.id, tool, call)));
  }
}

/** What a write did is on record before anything else happens. */
async function runAlone(
  turn: Turn,
  agent: Agent,
  speaker: Speaker,
  tool: Tool,
  call: FunctionCall,
): Promise<void> {
  if (turn.signal.aborted || !speaker.may('tool-call')) {
    const output = answerError('turn-aborted', 'Not run: the turn had ended.');
    answerCall(turn, agent.id, call, { status: 'refused', output, ms: 0 });
    return;
  }
  if (tool.effect === 'write') await turn.record.commit();
  await runTool(turn, agent.id, tool, call);
  if (tool.effect === 'write') await turn.record.commit();
}

function answerUnknown(
  turn: Turn,
  agent: Agent,
  call: FunctionCall,
  tools: readonly Tool[],
  edges: readonly Edge[],
): void {
  const names = [...tools.map(({ name }) => name), ...edges.map(({ toolName }) => toolName)];
  recordCall(turn, agent, call);
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
function answerOverLimit(turn: Turn, agent: Agent, call: FunctionCall, most: string): void {
  const message = `Not run: ${most} are the limit.`;
  recordCall(turn, agent, call);
  answerCall(turn, agent.id, call, {
    status: 'refused',
    output: answerError('limit-reached', message),
    ms: 0,
  });
}
