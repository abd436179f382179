import { Usage } from '@openai/agents-core';
import { defineAgent, defineDesk, defineEdge } from 'switchroom';
import type { Model, ModelLink, ModelResponse } from '../src/contracts/model.ts';

const agent = (id: 'triage' | 'billing', other: 'triage' | 'billing') =>
  defineAgent({
    id,
    name: id,
    handoffDescription: `The ${id} agent.`,
    instructions: `You are ${id}. Help the customer.`,
    edges: [defineEdge({ to: other })],
  });

/** Two agents that hand every turn over to each other. */
export const handoffDesk = defineDesk({
  id: 'bench',
  name: 'Bench',
  entry: 'triage',
  style: 'Be brief.',
  agents: [agent('triage', 'billing'), agent('billing', 'triage')],
});

const usage = new Usage({ requests: 1, inputTokens: 10, outputTokens: 10, totalTokens: 20 });
const REPLY = 'I found both charges for May. One of them is a duplicate, shall I refund it to your card?';

/** A model with no latency: hands over after a customer's words, replies after a handoff. */
const model: Model = {
  async getResponse(): Promise<ModelResponse> {
    throw new TypeError('Only streamed here.');
  },
  async *getStreamedResponse({ input, handoffs }) {
    const last = typeof input === 'string' ? undefined : input.at(-1);
    yield { type: 'response_started' };
    if (last?.type === 'function_call_result') {
      yield { type: 'output_text_delta', delta: REPLY };
      const content = [{ type: 'output_text' as const, text: REPLY }];
      const message = {
        type: 'message' as const,
        role: 'assistant' as const,
        status: 'completed' as const,
        content,
      };
      yield { type: 'response_done', response: { id: 'r', usage, output: [message] } };
    } else {
      const call = {
        type: 'function_call' as const,
        callId: 'c',
        name: handoffs[0]?.toolName ?? '',
        arguments: '{"reason":"A charge on the invoice of May appears twice."}',
        status: 'completed' as const,
      };
      yield { type: 'response_done', response: { id: 'r', usage, output: [call] } };
    }
  },
};

/** The scripted model as a link. */
export const scriptedLink: ModelLink = {
  name: 'scripted',
  provider: { getModel: () => model },
  timeoutMs: 30_000,
  retries: 0,
};
