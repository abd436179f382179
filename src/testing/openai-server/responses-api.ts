import type {
  Response,
  ResponseOutputItem,
  ResponseStreamEvent,
  ResponseUsage,
  Tool,
} from 'openai/resources/responses/responses';
import { type Frame, piecesOf, tokensOf, wordsOf } from './frames.ts';
import type { ResponsesBody } from './responses-rules.ts';
import type { ScriptedCall, SpokenReply } from './script.ts';

/** Makes ids with the vendor's prefixes, e.g. `msg_1`. */
export type NextId = (prefix: string) => string;

/** The finished response object of a spoken reply, as `POST /v1/responses` answers it. */
export function buildResponse(
  body: ResponsesBody,
  reply: SpokenReply,
  nextId: NextId,
  createdAt: number,
): Response {
  const output = buildOutput(body, reply, nextId);
  return {
    id: nextId('resp'),
    object: 'response',
    created_at: createdAt,
    status: 'completed',
    access_programs: null,
    error: null,
    incomplete_details: null,
    instructions: body.instructions ?? null,
    metadata: {},
    model: body.model,
    output,
    output_text: reply.text ?? '',
    parallel_tool_calls: true,
    temperature: 1,
    tool_choice: 'auto',
    tools: functionTools(body),
    top_p: 1,
    usage: usageOf(body, reply, output),
  };
}

/** The server-sent events of a response, in the vendor's order. */
export function responseFrames(response: Response): Frame[] {
  const frames: Frame[] = [];
  const say = (event: ResponseStreamEvent, delta = false) =>
    frames.push({ event: event.type, data: event, delta });
  const number = () => frames.length;
  const started: Response = { ...response, status: 'in_progress', output: [], output_text: '' };
  delete started.usage;
  say({ type: 'response.created', response: started, sequence_number: number() });
  say({ type: 'response.in_progress', response: started, sequence_number: number() });
  for (const [index, item] of response.output.entries()) sayItem(item, index, say, number);
  say(lastEvent(response, number()));
  return frames;
}

type Say = (event: ResponseStreamEvent, delta?: boolean) => void;

function lastEvent(response: Response, sequence_number: number): ResponseStreamEvent {
  if (response.status === 'failed') return { type: 'response.failed', response, sequence_number };
  if (response.status === 'incomplete') return { type: 'response.incomplete', response, sequence_number };
  return { type: 'response.completed', response, sequence_number };
}

function sayItem(item: ResponseOutputItem, output_index: number, say: Say, number: () => number): void {
  say({ type: 'response.output_item.added', item: emptied(item), output_index, sequence_number: number() });
  if (item.type === 'message') sayText(item.id, textOf(item), output_index, say, number);
  if (item.type === 'function_call') sayArguments(item.id ?? '', item.arguments, output_index, say, number);
  say({ type: 'response.output_item.done', item, output_index, sequence_number: number() });
}

function sayText(item_id: string, text: string, output_index: number, say: Say, number: () => number): void {
  const place = { item_id, output_index, content_index: 0 };
  const part = (words: string) => ({ type: 'output_text' as const, text: words, annotations: [] });
  say({ type: 'response.content_part.added', ...place, part: part(''), sequence_number: number() });
  for (const delta of wordsOf(text)) {
    say(
      { type: 'response.output_text.delta', ...place, delta, logprobs: [], sequence_number: number() },
      true,
    );
  }
  say({ type: 'response.output_text.done', ...place, text, logprobs: [], sequence_number: number() });
  say({ type: 'response.content_part.done', ...place, part: part(text), sequence_number: number() });
}

function sayArguments(
  item_id: string,
  args: string,
  output_index: number,
  say: Say,
  number: () => number,
): void {
  const place = { item_id, output_index };
  for (const delta of piecesOf(args)) {
    say({ type: 'response.function_call_arguments.delta', ...place, delta, sequence_number: number() }, true);
  }
  say({
    type: 'response.function_call_arguments.done',
    ...place,
    arguments: args,
    sequence_number: number(),
  });
}

function emptied(item: ResponseOutputItem): ResponseOutputItem {
  if (item.type === 'message') return { ...item, status: 'in_progress', content: [] };
  if (item.type === 'function_call') return { ...item, status: 'in_progress', arguments: '' };
  return item;
}

function textOf(item: Extract<ResponseOutputItem, { type: 'message' }>): string {
  return item.content.map((part) => (part.type === 'output_text' ? part.text : part.refusal)).join('');
}

function buildOutput(body: ResponsesBody, reply: SpokenReply, nextId: NextId): ResponseOutputItem[] {
  const output: ResponseOutputItem[] = [];
  if (reply.reasoning !== undefined) output.push(reasoningItem(body, reply.reasoning, nextId));
  if (reply.text !== undefined) {
    const content = [{ type: 'output_text' as const, text: reply.text, annotations: [] }];
    output.push({ id: nextId('msg'), type: 'message', role: 'assistant', status: 'completed', content });
  }
  return [...output, ...(reply.calls ?? []).map((call) => functionCall(call, nextId))];
}

function reasoningItem(body: ResponsesBody, text: string, nextId: NextId): ResponseOutputItem {
  const encrypted = body.include?.includes('reasoning.encrypted_content') === true;
  return {
    id: nextId('rs'),
    type: 'reasoning',
    summary: [{ type: 'summary_text', text }],
    ...(encrypted ? { encrypted_content: Buffer.from(text).toString('base64') } : {}),
  };
}

function functionCall(call: ScriptedCall, nextId: NextId): ResponseOutputItem {
  return {
    id: nextId('fc'),
    type: 'function_call',
    status: 'completed',
    call_id: call.callId ?? nextId('call'),
    name: call.name,
    arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
  };
}

function functionTools(body: ResponsesBody): Tool[] {
  return (body.tools ?? []).flatMap((tool) =>
    tool.type === 'function'
      ? [{ type: 'function' as const, name: tool.name ?? '', parameters: null, strict: tool.strict ?? true }]
      : [],
  );
}

function usageOf(body: ResponsesBody, reply: SpokenReply, output: unknown): ResponseUsage {
  const input = reply.usage?.inputTokens ?? tokensOf([body.instructions, body.input]);
  const answered = reply.usage?.outputTokens ?? tokensOf(output);
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: answered,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + answered,
  };
}
