import type { Agent } from '../../contracts/agent.ts';
import type { Recovery } from '../../contracts/event.ts';
import type { Receipt } from '../../contracts/store.ts';
import type { Tool, ToolStatus } from '../../contracts/tool.ts';
import type { SpeakingTurn, TurnData } from '../turn/turn.ts';
import type { FunctionCall } from './function-call.ts';
import { recordFacts } from './record-facts.ts';
import { firstAttempt, noteAnswer, noteCall, tellCall } from './turn-calls.ts';

/** How a call ended and what the model reads of it. */
export interface CallAnswer {
  readonly status: ToolStatus;
  readonly output: string;
  readonly ms: number;
  readonly recovered?: Recovery;
}

/** A call, as its answer needs it. */
export type CallName = Pick<FunctionCall, 'callId' | 'name' | 'arguments'>;

/** Records that a tool was called, before it runs; `tool` is undefined when there is no such tool. */
export function recordCall(
  turn: SpeakingTurn,
  agent: Agent,
  call: FunctionCall,
  tool: Tool | undefined,
): void {
  const { callId, name, mark } = call;
  const called = { agent: agent.id, callId, name, arguments: call.arguments, ...parentOf(turn) };
  const sameAs = tool && firstAttempt(turn, tool, call);
  const recorded = { ...called, mark, ...(sameAs === undefined ? {} : { sameAs }) };
  turn.inside?.use('toolCalls');
  turn.record.add('tool-called', recorded);
  noteCall(turn.tally, recorded);
  turn.emit({ type: 'tool-started', ...called });
}

/** Records and tells how a call ended. */
export function answerCall(turn: SpeakingTurn, agent: string, call: CallName, answer: CallAnswer): void {
  const { callId, name } = call;
  const { status, output, ms } = answer;
  const returned = { agent, callId, name, ...parentOf(turn) };
  if (turn.inside) turn.inside.calls.set(callId, { name, arguments: call.arguments, status, output });
  else tellCall(turn.tally, { name, status, output });
  noteAnswer(turn.tally, callId, { status, output });
  turn.record.add('tool-returned', { ...returned, ...answer });
  turn.emit({ type: 'tool-finished', ...returned, status, output, ms });
}

/** Records and tells what a tool did. */
export function answerDone(
  turn: SpeakingTurn,
  agent: string,
  call: CallName,
  { output, facts }: Receipt,
  rest: { readonly ms: number; readonly recovered?: Recovery },
): void {
  turn.inside?.learn(Object.keys(facts));
  recordFacts(turn, call.callId, Object.entries(facts));
  answerCall(turn, agent, call, { status: 'ok', output, ...rest });
}

function parentOf({ inside }: TurnData): { parent?: string } {
  return inside ? { parent: inside.callId } : {};
}
