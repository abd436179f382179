import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionMessageFunctionToolCall,
} from 'openai/resources/chat/completions';
import type { CompletionUsage } from 'openai/resources/completions';
import type { ChatBody } from './chat-rules.ts';
import { type Frame, piecesOf, tokensOf, wordsOf } from './frames.ts';
import type { NextId } from './responses-api.ts';
import type { SpokenReply } from './script.ts';

/** The finished completion of a spoken reply, as `POST /v1/chat/completions` answers it. */
export function buildCompletion(
  body: ChatBody,
  reply: SpokenReply,
  nextId: NextId,
  created: number,
): ChatCompletion {
  const calls = callsOf(reply, nextId);
  return {
    id: nextId('chatcmpl'),
    object: 'chat.completion',
    created,
    model: body.model,
    choices: [
      {
        index: 0,
        finish_reason: calls.length > 0 ? 'tool_calls' : 'stop',
        logprobs: null,
        message: {
          role: 'assistant',
          content: reply.text ?? null,
          refusal: null,
          ...(calls.length > 0 ? { tool_calls: calls } : {}),
        },
      },
    ],
    usage: usageOf(body, reply),
  };
}

/** The chunks of a completion; the usage comes alone in the last one, and only when asked for. */
export function completionFrames(completion: ChatCompletion, includeUsage: boolean): Frame[] {
  const { id, created, model, usage } = completion;
  const chunk = (choices: ChatCompletionChunk.Choice[], rest: Pick<ChatCompletionChunk, 'usage'> = {}) =>
    ({ id, object: 'chat.completion.chunk', created, model, choices, ...rest }) satisfies ChatCompletionChunk;
  const frames = completion.choices.flatMap((choice) =>
    choiceDeltas(choice).map(({ delta, counts }) => ({
      data: chunk([{ index: 0, delta, logprobs: null, finish_reason: null }]),
      delta: counts,
    })),
  );
  const finish_reason = completion.choices[0]?.finish_reason ?? null;
  const end = { data: chunk([{ index: 0, delta: {}, logprobs: null, finish_reason }]), delta: false };
  const bill = { data: chunk([], { usage: usage ?? null }), delta: false };
  return [...frames, end, ...(includeUsage ? [bill] : [])];
}

interface Delta {
  readonly delta: ChatCompletionChunk.Choice.Delta;
  /** Whether a scripted fault counts it. */
  readonly counts: boolean;
}

function choiceDeltas({ message }: ChatCompletion.Choice): Delta[] {
  const calls = (message.tool_calls ?? []).flatMap((call) => (call.type === 'function' ? [call] : []));
  return [
    {
      delta: { role: 'assistant', content: message.content === null ? null : '', refusal: null },
      counts: false,
    },
    ...wordsOf(message.content ?? '').map((content) => ({ delta: { content }, counts: true })),
    ...calls.flatMap(callDeltas),
  ];
}

function callDeltas(call: ChatCompletionMessageFunctionToolCall, index: number): Delta[] {
  const opening = {
    index,
    id: call.id,
    type: 'function' as const,
    function: { name: call.function.name, arguments: '' },
  };
  return [
    { delta: { tool_calls: [opening] }, counts: false },
    ...piecesOf(call.function.arguments).map((piece) => ({
      delta: { tool_calls: [{ index, function: { arguments: piece } }] },
      counts: true,
    })),
  ];
}

function callsOf(reply: SpokenReply, nextId: NextId): ChatCompletionMessageFunctionToolCall[] {
  return (reply.calls ?? []).map((call) => ({
    id: call.callId ?? nextId('call'),
    type: 'function',
    function: {
      name: call.name,
      arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
    },
  }));
}

function usageOf(body: ChatBody, reply: SpokenReply): CompletionUsage {
  const prompt = reply.usage?.inputTokens ?? tokensOf(body.messages);
  const answered = reply.usage?.outputTokens ?? tokensOf([reply.text, reply.calls]);
  return { prompt_tokens: prompt, completion_tokens: answered, total_tokens: prompt + answered };
}
