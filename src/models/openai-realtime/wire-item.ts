import { createHash } from 'node:crypto';
import type { ConversationItem } from 'openai/resources/realtime/realtime';
import type { AgentInputItem } from '../../contracts/model.ts';

/** Longer ids of calls are refused by the vendor. */
const LONGEST_CALL_ID = 32;

/**
 * An item of a conversation as the vendor takes it: always as text, as sound that was spoken can't be put in again.
 * Undefined for items that are neither words nor calls.
 */
export function wireItem(item: AgentInputItem): ConversationItem | undefined {
  if (item.type === 'function_call') {
    const { name, arguments: given, callId } = item;
    return { type: 'function_call', call_id: wireCallId(callId), name, arguments: given };
  }
  if (item.type === 'function_call_result') {
    return callOutput(wireCallId(item.callId), outputText(item.output));
  }
  return 'role' in item ? wireMessage(item) : undefined;
}

/** The answer to a call, by the vendor's own id of it. */
export function callOutput(call_id: string, output: string): ConversationItem {
  return { type: 'function_call_output', call_id, output };
}

function wireMessage({ role, content }: Extract<AgentInputItem, { role: unknown }>): ConversationItem {
  const text = typeof content === 'string' ? content : content.map(partText).join('');
  if (role === 'assistant') return { type: 'message', role, content: [{ type: 'output_text', text }] };
  return { type: 'message', role, content: [{ type: 'input_text', text }] };
}

function partText(part: object): string {
  return 'text' in part && typeof part.text === 'string' ? part.text : '';
}

function outputText(output: unknown): string {
  if (typeof output === 'string') return output;
  const part = typeof output === 'object' && output !== null ? partText(output) : '';
  return part === '' ? JSON.stringify(output) : part;
}

function wireCallId(callId: string): string {
  if (callId.length <= LONGEST_CALL_ID) return callId;
  return createHash('sha256').update(callId).digest('hex').slice(0, LONGEST_CALL_ID);
}
