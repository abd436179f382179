import { Usage } from '@openai/agents-core';
import type { AgentOutputItem, Model, ModelLink, ModelRequest } from '../../../src/contracts/model.ts';

/** The model goes on with what is on record: with what a tool answered, or with what the customer asked. */
const model: Model = {
  async getResponse(request) {
    return { usage: new Usage(), output: [answerTo(request)] };
  },
  async *getStreamedResponse(request) {
    const output = [answerTo(request)];
    yield { type: 'response_done', response: { id: 'r', usage: new Usage(), output } } as never;
  },
};

function answerTo({ input }: ModelRequest): AgentOutputItem {
  const isBooked = typeof input !== 'string' && JSON.stringify(input.at(-1)).includes('booked');
  const text = isBooked ? 'It is booked now.' : 'We were cut off. It is nine to five.';
  return {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  };
}

/** What nodes finish a turn with that another one began by voice. */
export const textModel: ModelLink = {
  ...{ name: 'text', provider: { getModel: () => model } },
  ...{ timeoutMs: 60_000, retries: 0 },
};
