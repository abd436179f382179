import { isOffer } from '../../contracts/call-answer.ts';
import type { EventData } from '../../contracts/event.ts';
import type { Tool } from '../../contracts/tool.ts';
import { findAgent } from '../../desk/inside-agents.ts';
import { writeIdentity } from '../../desk/write-identity.ts';
import type { Tally, TurnCall } from '../turn/tally.ts';
import type { TurnData } from '../turn/turn.ts';
import { UNKNOWN } from './answer-error.ts';
import type { ToolCall } from './function-call.ts';

type ToldCall = Pick<EventData['tool-returned'], 'name' | 'status' | 'output'>;

/** Takes in that a tool is called. */
export function noteCall(tally: Tally, called: EventData['tool-called']): void {
  const { agent, callId, name, sameAs } = called;
  tally.calls.set(callId, {
    agent,
    callId,
    name,
    arguments: called.arguments,
    resumption: tally.resumptions,
    ...(sameAs === undefined ? {} : { sameAs }),
  });
}

/** Takes in how a call ended. */
export function noteAnswer(tally: Tally, callId: string, answer: NonNullable<TurnCall['answer']>): void {
  const call = tally.calls.get(callId);
  if (call) call.answer = answer;
}

/** Takes in a call for the turn's result. */
export function tellCall({ toolCalls }: Tally, { name, status, output }: ToldCall): void {
  toolCalls.push({ name, status, ...(isOffer(output) && { offered: true }) });
}

/** Whether two calls of a tool ask for the same write. */
export function isSameWrite(tool: Tool, one: string, other: string): boolean {
  const identity = writeIdentity(tool, one);
  return identity !== undefined && identity === writeIdentity(tool, other);
}

/**
 * The first attempt at this very write, when one of this turn has failed: outside, it goes by the same idempotency key, so that
 * an attempt that comes through late is not a second one.
 */
export function firstAttempt(turn: TurnData, tool: Tool, call: ToolCall): string | undefined {
  const last = sameWrites(turn, tool, call).at(-1);
  return last?.answer?.status === 'failed' ? (last.sameAs ?? last.callId) : undefined;
}

/**
 * What a call is answered with instead of being run: what the same write ended with that was asked for before the turn was
 * cut off, as a model that is asked anew may call it again; and that nobody knows, where nobody does. Undefined when it may run.
 */
export function metBefore(turn: TurnData, tool: Tool, call: ToolCall): TurnCall['answer'] {
  const same = sameWrites(turn, tool, call);
  const unknown = same.find(({ answer }) => answer?.output === UNKNOWN);
  if (unknown) return unknown.answer;
  // Calls between two cuts saw each other's answers, or were asked for together: they are all wanted.
  const { resumption } = turn.tally.calls.get(call.callId) ?? { resumption: turn.tally.resumptions };
  return same.find((one) => one.resumption < resumption && one.answer?.status === 'ok')?.answer;
}

/** The other calls of this turn, of whichever agent, that ask for the same write. */
function sameWrites({ desk, tally }: TurnData, tool: Tool, { callId, arguments: raw }: ToolCall): TurnCall[] {
  if (tool.effect !== 'write') return [];
  return [...tally.calls.values()].filter(
    (other) =>
      other.name === tool.name &&
      other.callId !== callId &&
      findAgent(desk, other.agent)?.tools.includes(tool) &&
      isSameWrite(tool, other.arguments, raw),
  );
}
