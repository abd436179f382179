import { Usage } from '@openai/agents-core';
import type {
  AgentInputItem,
  AgentOutputItem,
  Model,
  ModelLink,
  ModelRequest,
  ModelResponse,
} from '../../src/contracts/model.ts';

/** How long the model takes for an answer, in ms: about a small language model, and time for a kill to hit. */
const THINKING_MS = { least: 50, most: 250 };

/** What a customer of the chaos run says; the reply names the same reference. */
export const orderOf = (reference: string) => `Please charge me for ${reference}.`;
export const replyFor = (reference: string) => `Done, ${reference} is charged.`;

/** Triage hands over, the cashier calls the write tool its turn asks for, and then says that it is done. */
const model: Model = {
  async getResponse(request) {
    await thinking();
    return answer(decide(request));
  },
  async *getStreamedResponse(request) {
    yield { type: 'response_started' };
    await thinking();
    const response = answer(decide(request));
    for (const item of response.output) {
      if (item.type === 'message') yield { type: 'output_text_delta', delta: textOf(item) };
    }
    yield { type: 'response_done', response: { ...response, id: 'r' } } as never;
  },
};

function decide({ input, handoffs, tools }: ModelRequest): AgentOutputItem {
  const items = typeof input === 'string' ? [] : input;
  const reference = referenceIn(items);
  const toCashier = handoffs.find(({ toolName }) => toolName === 'transfer_to_cashier');
  if (toCashier) return call(toCashier.toolName, { reason: 'wants to be charged' });
  const isAnswered = items.at(-1)?.type === 'function_call_result' && charged(items, reference);
  if (isAnswered) return message(replyFor(reference));
  // Every second order goes to the outside service, the others to our own table.
  const name = Number(/\d+$/.exec(reference)?.[0]) % 2 === 0 ? 'charge_account' : 'charge_card';
  return tools.length > 0 ? call(name, { reference }) : message('There is nothing I can do.');
}

function referenceIn(items: readonly AgentInputItem[]): string {
  const said = items.findLast((item) => 'role' in item && item.role === 'user');
  return /ref-\d+/.exec(JSON.stringify(said))?.[0] ?? 'ref-0';
}

function charged(items: readonly AgentInputItem[], reference: string): boolean {
  const last = items.findLast((item) => item.type === 'function_call_result');
  return JSON.stringify(last).includes(reference);
}

function call(name: string, args: object): AgentOutputItem {
  return { type: 'function_call', callId: 'c', name, arguments: JSON.stringify(args), status: 'completed' };
}

function message(text: string): AgentOutputItem {
  return {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  };
}

function textOf({ content }: { content: string | readonly object[] }): string {
  const part = typeof content === 'string' ? undefined : content[0];
  return part && 'text' in part ? String(part.text) : '';
}

function answer(item: AgentOutputItem): ModelResponse {
  return {
    usage: new Usage({ requests: 1, inputTokens: 50, outputTokens: 10, totalTokens: 60 }),
    output: [item],
  };
}

function thinking(): Promise<void> {
  const { least, most } = THINKING_MS;
  return new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
}

/** The model as a link. */
export const scripted: ModelLink = {
  name: 'scripted',
  provider: { getModel: () => model },
  timeoutMs: 30_000,
  retries: 0,
};
