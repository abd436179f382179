import {
  type Model,
  type ModelRequest,
  type ModelResponse,
  type StreamEvent,
  Usage,
} from '@openai/agents-core';
import type { ModelLink } from 'switchroom';

/** A model that repeats the customer's last words. */
class EchoModel implements Model {
  async getResponse({ input }: ModelRequest): Promise<ModelResponse> {
    return { usage: new Usage({ requests: 1 }), output: answerTo(input) };
  }

  async *getStreamedResponse({ input }: ModelRequest): AsyncIterable<StreamEvent> {
    const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    yield { type: 'response_started' };
    yield { type: 'output_text_delta', delta: 'You said: ' };
    yield { type: 'response_done', response: { id: 'echo', usage, output: answerTo(input) } };
  }
}

function answerTo(input: ModelRequest['input']) {
  const text = `You said: ${lastWords(input)}`;
  const content = [{ type: 'output_text' as const, text }];
  return [{ type: 'message' as const, role: 'assistant' as const, status: 'completed' as const, content }];
}

function lastWords(input: ModelRequest['input']): string {
  if (typeof input === 'string') return input;
  const said = input.findLast((item) => 'role' in item && item.role === 'user');
  return said && 'content' in said && typeof said.content === 'string' ? said.content : '';
}

/** The link: its name in events and on the page, and how long and how often it is tried. */
export function echo(): ModelLink {
  const model = new EchoModel();
  return { name: 'echo', provider: { getModel: () => model }, timeoutMs: 5_000, retries: 0 };
}
