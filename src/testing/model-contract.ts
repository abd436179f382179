import type { StreamEvent } from '@openai/agents-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type {
  AgentInputItem,
  AgentOutputItem,
  Model,
  ModelLink,
  ModelRequest,
  SerializedTool,
} from '../contracts/model.ts';
import type { ScriptedReply } from './openai-server/index.ts';

/** A link whose model gives the scripted replies in order, and how to dispose of it. */
export interface LinkUnderTest {
  readonly link: ModelLink;
  close(): Promise<void>;
}

/** What a model that cannot fail or hang, such as a recorded one, is excused from. */
export interface ModelContractOptions {
  /** Whether faults of the network and the vendor can be played; true when left out. */
  readonly faults?: boolean;
}

/**
 * What every text model of a chain has to do, as vitest tests.
 * @param open makes a link whose model gives these replies in order.
 */
export function modelContract(
  name: string,
  open: (replies: readonly ScriptedReply[]) => Promise<LinkUnderTest>,
  options: ModelContractOptions = {},
): void {
  const modelOf = async (...replies: ScriptedReply[]): Promise<Model> => {
    const opened = await open(replies);
    onTestFinished(() => opened.close());
    return opened.link.provider.getModel();
  };
  describe(`${name} keeps the model contract`, () => {
    answers(modelOf);
    if (options.faults !== false) fails(modelOf);
  });
}

type Open = (...replies: ScriptedReply[]) => Promise<Model>;

function answers(modelOf: Open): void {
  it('answers a text with its usage', async () => {
    const model = await modelOf({ text: 'Hello there.', usage: { inputTokens: 11, outputTokens: 3 } });
    const response = await model.getResponse(contractRequest());
    expect(textOf(response.output)).toBe('Hello there.');
    expect(response.usage).toMatchObject({ inputTokens: 11, outputTokens: 3, totalTokens: 14 });
    expect(typeof response.usage.add).toBe('function');
  });

  it('streams deltas that join to the text and ends with one response that bills', async () => {
    const model = await modelOf({
      text: 'Hello  there,\nit is on us.',
      usage: { inputTokens: 11, outputTokens: 7 },
    });
    const events = await drain(model.getStreamedResponse(contractRequest()));
    const deltas = events.flatMap((event) => (event.type === 'output_text_delta' ? [event.delta] : []));
    const last = doneOf(events);
    expect(deltas.length).toBeGreaterThan(1);
    expect(deltas.join('')).toBe('Hello  there,\nit is on us.');
    expect(textOf(last.output)).toBe(deltas.join(''));
    expect(last.usage).toMatchObject({ inputTokens: 11, outputTokens: 7, totalTokens: 18 });
    expect(events.filter((event) => event.type === 'response_started')).toHaveLength(1);
  });

  it('calls a function with its arguments, streamed or not', async () => {
    const reply = { calls: [{ name: 'lookup_invoice', arguments: { invoice: 'INV-7' }, callId: 'call_a' }] };
    const model = await modelOf(reply, reply);
    const whole = await model.getResponse(contractRequest());
    const streamed = doneOf(await drain(model.getStreamedResponse(contractRequest())));
    const call = {
      type: 'function_call',
      callId: 'call_a',
      name: 'lookup_invoice',
      arguments: '{"invoice":"INV-7"}',
    };
    expect(whole.output).toEqual([expect.objectContaining(call)]);
    expect(streamed.output).toEqual([expect.objectContaining(call)]);
  });

  it('speaks before it calls two functions in one response', async () => {
    const calls = ['INV-7', 'INV-8'].map((invoice) => ({ name: 'lookup_invoice', arguments: { invoice } }));
    const model = await modelOf({ text: 'One moment.', calls });
    const { output } = doneOf(await drain(model.getStreamedResponse(contractRequest())));
    expect(output.map((item) => item.type ?? 'message')).toEqual([
      'message',
      'function_call',
      'function_call',
    ]);
    const ids = output.flatMap((item) => ('callId' in item ? [item.callId] : []));
    expect(new Set(ids).size).toBe(2);
  });

  it('goes on after the result of a call, with plain history items that carry no ids', async () => {
    const model = await modelOf({ text: 'You paid 49 dollars.' });
    const response = await model.getResponse(contractRequest({ input: HISTORY_WITH_CALL }));
    expect(textOf(response.output)).toBe('You paid 49 dollars.');
  });

  it('throws the reason of a signal that was aborted before the request', async () => {
    const model = await modelOf({ text: 'Never heard.' });
    const reason = new Error('the customer hung up');
    const request = contractRequest({ signal: AbortSignal.abort(reason) });
    await expect(model.getResponse(request)).rejects.toBe(reason);
    await expect(drain(model.getStreamedResponse(request))).rejects.toBe(reason);
  });
}

function fails(modelOf: Open): void {
  it('throws what a vendor refuses', async () => {
    const model = await modelOf({ status: 500 }, { status: 429, retryAfterMs: 1500 });
    await expect(model.getResponse(contractRequest())).rejects.toBeInstanceOf(Error);
    await expect(drain(model.getStreamedResponse(contractRequest()))).rejects.toBeInstanceOf(Error);
  });

  it.for(['drop', 'cut', 'garbage', 'failed'] as const)(
    'throws after the deltas when the answer ends in %s, and never calls it done',
    async (fault) => {
      const model = await modelOf({ fault, afterDeltas: 2, text: 'one two three' });
      const seen: StreamEvent[] = [];
      await expect(drain(model.getStreamedResponse(contractRequest()), seen)).rejects.toBeInstanceOf(Error);
      // What is on its way when a connection breaks may be lost with it, where the reader is slow.
      const fewest = fault === 'drop' ? 0 : 2;
      expect(seen.filter((event) => event.type === 'output_text_delta').length).toBeGreaterThanOrEqual(
        fewest,
      );
      expect(seen.some((event) => event.type === 'response_done')).toBe(false);
    },
  );

  it('throws what cannot be read as an answer', async () => {
    const model = await modelOf({ fault: 'garbage' }, { fault: 'cut' }, { fault: 'drop' });
    for (let request = 0; request < 3; request += 1) {
      await expect(model.getResponse(contractRequest())).rejects.toBeInstanceOf(Error);
    }
  });

  it('stops in the middle of a reply and throws the reason of the signal', async () => {
    const model = await modelOf({ fault: 'hang', afterDeltas: 1, text: 'one two three' });
    const abort = new AbortController();
    const reason = new Error('the customer hung up');
    const reading = async () => {
      for await (const event of model.getStreamedResponse(contractRequest({ signal: abort.signal }))) {
        if (event.type === 'output_text_delta') abort.abort(reason);
        expect(event.type).not.toBe('response_done');
      }
    };
    await expect(reading()).rejects.toBe(reason);
  });
}

const LOOKUP: SerializedTool = {
  type: 'function',
  name: 'lookup_invoice',
  description: 'Finds an invoice.',
  parameters: {
    type: 'object',
    properties: { invoice: { type: 'string' } },
    required: ['invoice'],
    additionalProperties: false,
  },
  strict: true,
};

/** The plainest items every model takes: no ids, no vendor's data. */
const HISTORY_WITH_CALL: AgentInputItem[] = [
  { type: 'message', role: 'user', content: 'Hello' },
  {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: 'Hi, how can I help?' }],
  },
  { type: 'message', role: 'user', content: 'What did I pay?' },
  {
    type: 'function_call',
    callId: 'call_1',
    name: 'lookup_invoice',
    arguments: '{"invoice":"INV-7"}',
    status: 'completed',
  },
  {
    type: 'function_call_result',
    callId: 'call_1',
    name: 'lookup_invoice',
    status: 'completed',
    output: '{"paid":49}',
  },
];

/** A request as a desk makes it: instructions, one customer's message, a tool. */
export function contractRequest(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    systemInstructions: 'You help with invoices.',
    input: [{ type: 'message', role: 'user', content: 'What did I pay?' }],
    modelSettings: {},
    tools: [LOOKUP],
    handoffs: [],
    outputType: 'text',
    tracing: false,
    ...changes,
  };
}

/** Every event of a stream; `seen` keeps those that came before a throw. */
export async function drain(
  stream: AsyncIterable<StreamEvent>,
  seen: StreamEvent[] = [],
): Promise<StreamEvent[]> {
  for await (const event of stream) seen.push(event);
  return seen;
}

function doneOf(events: readonly StreamEvent[]) {
  const [done, ...more] = events.flatMap((event) => (event.type === 'response_done' ? [event.response] : []));
  expect(more).toEqual([]);
  expect(events.findLast((event) => event.type !== 'model')?.type).toBe('response_done');
  return done ?? expect.fail('the stream ended without response_done');
}

function textOf(output: readonly AgentOutputItem[]): string {
  const texts = output.map((item) => {
    if (!('role' in item) || item.role !== 'assistant') return '';
    return item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  });
  return texts.join('');
}
