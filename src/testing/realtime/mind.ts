import type { AgentInputItem, ModelRequest, SerializedTool } from '../../contracts/model.ts';
import type { Conversation, Entry } from './conversation.ts';
import type { ToolChoice, WireTool } from './session-schema.ts';

/** What a response asks its mind: the session's settings, or its own. */
export interface Prompt {
  readonly instructions: string;
  readonly tools: readonly WireTool[];
  readonly toolChoice: ToolChoice;
}

/** Stands for audio in which the double understood nothing. */
const INAUDIBLE = '[inaudible]';

/** The request that the text model behind the server gets for a response. */
export function requestFor(
  prompt: Prompt,
  entries: Conversation['entries'],
  signal: AbortSignal,
): ModelRequest {
  return {
    systemInstructions: prompt.instructions,
    input: entries.flatMap((entry) => inputOf(entry, entries)),
    modelSettings: settingsOf(prompt.toolChoice),
    tools: prompt.tools.flatMap(serialized),
    handoffs: [],
    outputType: 'text',
    tracing: false,
    signal,
  };
}

function settingsOf(choice: ToolChoice): ModelRequest['modelSettings'] {
  if (choice === 'auto') return {};
  return { toolChoice: typeof choice === 'string' ? choice : choice.name };
}

function serialized(tool: WireTool): SerializedTool[] {
  if (tool.type !== 'function') return [];
  const { name, description = '', parameters = { type: 'object', properties: {} } } = tool;
  return [{ type: 'function', name, description, parameters: parameters as never, strict: false }];
}

/** The model sees its own items as it made them, with the vendor's data on them, and all others as plain ones. */
function inputOf({ item, thoughts }: Entry, entries: Conversation['entries']): AgentInputItem[] {
  if (item.type === 'function_call' && item.status === 'incomplete') return [];
  if (thoughts !== undefined) return thoughts;
  switch (item.type) {
    case 'message':
      return [messageOf(item)];
    case 'function_call':
      return [
        {
          type: 'function_call',
          callId: item.call_id ?? '',
          name: item.name,
          arguments: item.arguments,
          status: 'completed',
        },
      ];
    case 'function_call_output': {
      const name = nameOfCall(item.call_id, entries);
      return [
        {
          type: 'function_call_result',
          callId: item.call_id,
          name,
          status: 'completed',
          output: item.output,
        },
      ];
    }
  }
}

function messageOf(item: Extract<Entry['item'], { type: 'message' }>): AgentInputItem {
  const text = textOf(item.content);
  if (item.role === 'system') return { type: 'message', role: 'system', content: text };
  if (item.role === 'user') return { type: 'message', role: 'user', content: text === '' ? INAUDIBLE : text };
  return {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  };
}

function textOf(parts: readonly { text?: string; transcript?: string }[]): string {
  return parts.map((part) => part.text ?? part.transcript ?? '').join('\n');
}

function nameOfCall(callId: string, entries: Conversation['entries']): string {
  const call = entries.find(({ item }) => item.type === 'function_call' && item.call_id === callId);
  return call?.item.type === 'function_call' ? call.item.name : '';
}
