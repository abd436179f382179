import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AgentInputItem, ModelRequest } from '../../contracts/model.ts';
import { withoutDay } from '../../contracts/today.ts';

/** What of a request decides the answer, in lines people can read and compare. */
export const requestPrint = z.object({
  instructions: z.string(),
  input: z.array(z.string()),
  tools: z.array(z.string()),
  handoffs: z.array(z.string()),
});
/** What of a request decides the answer; ids, settings and vendors' extras are left out. */
export type RequestPrint = z.infer<typeof requestPrint>;

/** Prints a request; calls are numbered in order, since their ids differ from run to run. */
export function printRequest(request: ModelRequest): RequestPrint {
  const input: readonly AgentInputItem[] =
    typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : request.input;
  const calls = new Map<string, number>();
  const numberOf = (callId: string) => {
    const number = calls.get(callId) ?? calls.size + 1;
    calls.set(callId, number);
    return number;
  };
  return {
    // A recording is good on any day.
    instructions: withoutDay(request.systemInstructions ?? ''),
    input: input.map((item) => printItem(item, numberOf)),
    tools: request.tools.map((tool) => tool.name).sort(),
    handoffs: request.handoffs.map((handoff) => handoff.toolName).sort(),
  };
}

/** The stable key of a print: 16 hexadecimal digits of its SHA-256. */
export function keyOf(print: RequestPrint): string {
  const { instructions, input, tools, handoffs } = print;
  const text = JSON.stringify([instructions, input, tools, handoffs]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function printItem(item: AgentInputItem, numberOf: (callId: string) => number): string {
  if ('role' in item) return `${item.role}: ${textOf(item.content)}`;
  if (item.type === 'function_call') return `call ${numberOf(item.callId)}: ${item.name} ${item.arguments}`;
  if (item.type === 'function_call_result') return `result ${numberOf(item.callId)}: ${textOf(item.output)}`;
  const { id: _id, providerData: _extras, ...rest } = item;
  return JSON.stringify(rest);
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(textOf).join('');
  if (typeof content === 'object' && content !== null) {
    if ('text' in content && typeof content.text === 'string') return content.text;
    if ('refusal' in content && typeof content.refusal === 'string') return content.refusal;
  }
  return JSON.stringify(content);
}
