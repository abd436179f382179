import OpenAI from 'openai';
import type { ChatCompletionChunk, ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenAIServerOptions, startOpenAIServer } from './index.ts';

async function clientOf(options: OpenAIServerOptions) {
  const server = await startOpenAIServer(options);
  onTestFinished(() => server.close());
  return new OpenAI({ apiKey: server.apiKey, baseURL: server.url, maxRetries: 0, logLevel: 'off' });
}

const messages: ChatCompletionMessageParam[] = [{ role: 'user', content: 'Hi' }];
const calls = [
  { name: 'lookup', arguments: { id: 'A-1' }, callId: 'call_1' },
  { name: 'lookup', arguments: '{"id": broken', callId: 'call_2' },
];

describe("the local server's Chat Completions API, read by the vendor's own client", () => {
  it('answers a text and bills it', async () => {
    const client = await clientOf({
      script: [{ text: 'Hello.', usage: { inputTokens: 5, outputTokens: 2 } }],
    });
    const completion = await client.chat.completions.create({ model: 'gpt-5', messages });
    expect(completion.choices[0]).toMatchObject({ finish_reason: 'stop', message: { content: 'Hello.' } });
    expect(completion.usage).toMatchObject({ prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 });
  });

  it('calls functions, malformed arguments included', async () => {
    const client = await clientOf({ script: [{ calls }] });
    const completion = await client.chat.completions.create({ model: 'gpt-5', messages });
    expect(completion.choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        content: null,
        tool_calls: [
          { id: 'call_1', function: { name: 'lookup', arguments: '{"id":"A-1"}' } },
          { id: 'call_2', function: { name: 'lookup', arguments: '{"id": broken' } },
        ],
      },
    });
  });

  it('streams chunks that the client folds, calls in pieces included', async () => {
    const client = await clientOf({ script: [{ text: 'One moment, please.', calls }] });
    const message = await client.chat.completions.stream({ model: 'gpt-5', messages }).finalMessage();
    expect(message.content).toBe('One moment, please.');
    expect(message.tool_calls).toMatchObject([
      { id: 'call_1', function: { arguments: '{"id":"A-1"}' } },
      { id: 'call_2', function: { arguments: '{"id": broken' } },
    ]);
  });

  it('bills a stream in one last chunk without choices, and only when asked', async () => {
    const client = await clientOf({ script: [{ text: 'Hello.' }, { text: 'Hello.' }] });
    const chunksOf = async (include_usage: boolean) => {
      const chunks: ChatCompletionChunk[] = [];
      const stream_options = { include_usage };
      const stream = await client.chat.completions.create({
        model: 'gpt-5',
        messages,
        stream: true,
        stream_options,
      });
      for await (const chunk of stream) chunks.push(chunk);
      return chunks;
    };
    const billed = await chunksOf(true);
    expect(billed.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: expect.any(Number) } });
    expect(billed.filter((chunk) => chunk.usage)).toHaveLength(1);
    expect((await chunksOf(false)).some((chunk) => chunk.usage)).toBe(false);
  });
});

describe('the local server refuses messages the vendor refuses', () => {
  const asking: ChatCompletionMessageParam = {
    role: 'assistant',
    tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'lookup', arguments: '{}' } }],
  };
  const answer: ChatCompletionMessageParam = { role: 'tool', tool_call_id: 'call_1', content: 'ok' };

  it.for<[title: string, messages: ChatCompletionMessageParam[], message: RegExp]>([
    ['a call left open at the end', [...messages, asking], /did not have response messages: call_1/],
    ['a call left open in between', [asking, ...messages, answer], /did not have response messages: call_1/],
    ['an answer to no call', [...messages, answer], /must be a response to a preceeding message/],
    ['no message', [], /messages/],
  ])('with %s', async ([, broken, message]) => {
    const client = await clientOf({ script: [] });
    const sent = client.chat.completions.create({ model: 'gpt-5', messages: broken });
    await expect(sent).rejects.toMatchObject({ status: 400, message: expect.stringMatching(message) });
  });
});
