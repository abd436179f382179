import OpenAI from 'openai';
import type {
  ResponseInput,
  ResponseInputItem,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenAIServerOptions, startOpenAIServer } from './index.ts';

async function clientOf(options: OpenAIServerOptions) {
  const server = await startOpenAIServer(options);
  onTestFinished(() => server.close());
  const client = new OpenAI({ apiKey: server.apiKey, baseURL: server.url, maxRetries: 0, logLevel: 'off' });
  return { server, client };
}

const lookup = {
  type: 'function',
  name: 'lookup',
  description: 'Finds.',
  strict: true,
  parameters: {
    type: 'object',
    properties: { id: { type: 'string' } },
    required: ['id'],
    additionalProperties: false,
  },
} as const;

describe("the local server's Responses API, read by the vendor's own client", () => {
  it('answers a text and bills it', async () => {
    const { client } = await clientOf({
      script: [{ text: 'Hello there.', usage: { inputTokens: 9, outputTokens: 3 } }],
    });
    const response = await client.responses.create({ model: 'gpt-5', input: 'Hi', store: false });
    expect(response).toMatchObject({ status: 'completed', output_text: 'Hello there.', model: 'gpt-5' });
    expect(response.usage).toMatchObject({ input_tokens: 9, output_tokens: 3, total_tokens: 12 });
    expect(response._request_id).toBe('req_000001');
  });

  it('streams the whole sequence of events, numbered from zero', async () => {
    const calls = [{ name: 'lookup', arguments: { id: 'A-1' }, callId: 'call_1' }];
    const { client } = await clientOf({ script: [{ text: 'One moment.', calls }] });
    const events: ResponseStreamEvent[] = [];
    const stream = await client.responses.create({
      model: 'gpt-5',
      input: 'Hi',
      tools: [lookup],
      stream: true,
    });
    for await (const event of stream) events.push(event);
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, index) => index));
    expect(events.map((event) => event.type.replace('response.', ''))).toEqual([
      'created',
      'in_progress',
      'output_item.added',
      'content_part.added',
      'output_text.delta',
      'output_text.delta',
      'output_text.done',
      'content_part.done',
      'output_item.done',
      'output_item.added',
      'function_call_arguments.delta',
      'function_call_arguments.delta',
      'function_call_arguments.done',
      'output_item.done',
      'completed',
    ]);
  });

  it('is folded by the stream helper of the client to the same response as unstreamed', async () => {
    const reply = {
      text: 'One moment.',
      calls: [{ name: 'lookup', arguments: { id: 'A-1' }, callId: 'call_1' }],
    };
    const { client } = await clientOf({ script: [reply] });
    const folded = await client.responses
      .stream({ model: 'gpt-5', input: 'Hi', tools: [lookup] })
      .finalResponse();
    expect(folded.output_text).toBe('One moment.');
    expect(folded.output[1]).toMatchObject({
      type: 'function_call',
      call_id: 'call_1',
      arguments: '{"id":"A-1"}',
    });
  });

  it('sends the thoughts of a reasoning model encrypted only when they are asked for', async () => {
    const script = [
      { reasoning: 'Thinking.', text: 'Yes.' },
      { reasoning: 'Thinking.', text: 'Yes.' },
    ];
    const { client } = await clientOf({ script });
    const plain = await client.responses.create({ model: 'gpt-5', input: 'Hi' });
    const asked = await client.responses.create({
      model: 'gpt-5',
      input: 'Hi',
      include: ['reasoning.encrypted_content'],
    });
    expect(plain.output[0]).not.toHaveProperty('encrypted_content');
    expect(asked.output[0]).toMatchObject({ type: 'reasoning', encrypted_content: expect.any(String) });
  });
});

describe('the local server refuses what the vendor refuses', () => {
  const call: ResponseInputItem = {
    type: 'function_call',
    call_id: 'call_1',
    name: 'lookup',
    arguments: '{}',
  };
  const output: ResponseInputItem = { type: 'function_call_output', call_id: 'call_1', output: 'ok' };

  it.for<[title: string, input: ResponseInputItem[], status: number, message: RegExp]>([
    ['a call without an output', [call], 400, /No tool output found for function call call_1\./],
    [
      'an output without a call',
      [output],
      400,
      /No tool call found for function call output with call_id call_1\./,
    ],
    [
      "another vendor's item id",
      [{ ...call, id: 'chatcmpl_1' }, output],
      400,
      /Expected an ID that begins with 'fc'/,
    ],
    [
      "another vendor's data",
      [{ ...call, ...{ function: {} } }, output],
      400,
      /Unknown parameter: 'input\[0\]\.function'/,
    ],
    ['a call id of 65 characters', [{ ...call, call_id: 'c'.repeat(65) }], 400, /maximum length 64/],
    [
      'a reasoning item it never kept',
      [{ type: 'reasoning', id: 'rs_1', summary: [] }],
      404,
      /not persisted/,
    ],
  ])('history with %s', async ([, input, status, message]) => {
    const { client } = await clientOf({ script: [] });
    const asking = client.responses.create({ model: 'gpt-5', input, store: false });
    await expect(asking).rejects.toMatchObject({ status, message: expect.stringMatching(message) });
  });

  it.for<[title: string, tool: object, message: RegExp]>([
    ['a name with a space', { ...lookup, name: 'look up' }, /does not match pattern/],
    ['a name of 65 characters', { ...lookup, name: 'x'.repeat(65) }, /string too long/],
    [
      'an open object under strict',
      { ...lookup, parameters: { type: 'object', properties: {} } },
      /'additionalProperties' is required/,
    ],
    [
      'an optional property under strict',
      { ...lookup, parameters: { ...lookup.parameters, required: [] } },
      /Missing 'id'/,
    ],
    [
      'a nested optional property under strict',
      {
        ...lookup,
        parameters: { ...lookup.parameters, properties: { id: { ...lookup.parameters, required: [] } } },
      },
      /context=\('properties', 'id'\), 'required'/,
    ],
    [
      'parameters that are no object',
      { ...lookup, parameters: { type: 'string' } },
      /must be a JSON Schema of 'type: "object"'/,
    ],
  ])('a tool with %s', async ([, tool, message]) => {
    const { client } = await clientOf({ script: [] });
    const asking = client.post('/responses', { body: { model: 'gpt-5', input: 'Hi', tools: [tool] } });
    await expect(asking).rejects.toMatchObject({ status: 400, message: expect.stringMatching(message) });
  });

  it('reasoning without what it came with, and what it came with without the reasoning', async () => {
    const { client } = await clientOf({ script: [{ reasoning: 'Hm.', text: 'One.' }, { text: 'Two.' }] });
    const ask = (input: ResponseInput) =>
      client.responses.create({ model: 'gpt-5', input, include: ['reasoning.encrypted_content'] });
    const { output } = await ask([{ role: 'user', content: 'Hi' }]);
    const [thought, message] = output as ResponseInputItem[];
    if (!thought || !message) expect.fail('Both were answered.');
    const question = { role: 'user', content: 'And?' } as const;
    await expect(ask([thought, question])).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(
        "of type 'reasoning' was provided without its required following item",
      ),
    });
    await expect(ask([message, question])).rejects.toMatchObject({
      message: expect.stringContaining(
        "of type 'message' was provided without its required 'reasoning' item",
      ),
    });
    await expect(ask([message, thought, question])).rejects.toMatchObject({ status: 400 });
    expect((await ask([question, thought, message, question])).output_text).toBe('Two.');
  });

  it('a request without its key, and one with a wrong key', async () => {
    const server = await startOpenAIServer({ script: [] });
    onTestFinished(() => server.close());
    const bare = await fetch(`${server.url}/responses`, { method: 'POST', body: '{}' });
    expect(bare.status).toBe(401);
    expect(await bare.json()).toEqual({
      error: expect.objectContaining({ type: 'invalid_request_error', param: null, code: null }),
    });
    const wrong = new OpenAI({ apiKey: 'sk-wrong', baseURL: server.url, maxRetries: 0 });
    await expect(wrong.models.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
    expect(server.requests).toEqual([]);
  });

  it('a model it does not have, and lists those it has', async () => {
    const { client } = await clientOf({ script: [], models: ['gpt-5'] });
    const asking = client.responses.create({ model: 'gpt-9', input: 'Hi' });
    await expect(asking).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
    expect((await client.models.list()).data.map((model) => model.id)).toEqual(['gpt-5']);
  });
});

describe('the script of the local server', () => {
  it('says so when it has run out', async () => {
    const { client } = await clientOf({ script: [{ text: 'Once.' }] });
    await client.responses.create({ model: 'gpt-5', input: 'Hi' });
    const again = client.responses.create({ model: 'gpt-5', input: 'Hi' });
    await expect(again).rejects.toMatchObject({
      status: 500,
      message: expect.stringContaining('The script has 1 replies'),
    });
  });

  it('may be a function of the request, which is kept for assertions', async () => {
    const { client, server } = await clientOf({ script: ({ body }) => ({ text: `You said ${body.input}` }) });
    const response = await client.responses.create({ model: 'gpt-5', input: 'Hi' });
    expect(response.output_text).toBe('You said Hi');
    expect(server.requests).toEqual([expect.objectContaining({ api: 'responses' })]);
  });

  it('asks the client to wait when it says so', async () => {
    const { server } = await clientOf({ script: [{ status: 429, retryAfterMs: 20 }, { text: 'Now.' }] });
    const patient = new OpenAI({
      apiKey: server.apiKey,
      baseURL: server.url,
      maxRetries: 1,
      logLevel: 'off',
    });
    expect((await patient.responses.create({ model: 'gpt-5', input: 'Hi' })).output_text).toBe('Now.');
    expect(server.requests).toHaveLength(2);
  });
});
