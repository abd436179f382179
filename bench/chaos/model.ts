import { Usage } from '@openai/agents-core';
import type {
  AgentOutputItem,
  Model,
  ModelLink,
  ModelRequest,
  ModelResponse,
} from '../../src/contracts/model.ts';

/** How long the model takes for an answer, in ms: about a small language model, and time for a kill to hit. */
const THINKING_MS = { least: 50, most: 250 };

/** What a reference asks for: a charge in our own table, one at the outside service, or a person. */
export type Kind = 'account' | 'card' | 'person';

/** What a customer of the chaos run says; the reply names the same reference. */
export const orderOf = (reference: string) => `Please see to ${reference}.`;
export const replyFor = (reference: string) => `Done, ${reference} is seen to.`;

/** A reference that no other message has, and that says what is to be done. */
export const referenceOf = (customer: number, message: number, kind: Kind) =>
  `ref-${customer}-${message}-${kind}`;

const FUNCTIONS: Readonly<Record<string, string>> = {
  account: 'charge_account',
  card: 'charge_card',
  person: 'transfer_to_person',
};

/** Triage hands over, the cashier calls the function that the message asks for, and then says that it is done. */
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

function decide({ input, handoffs }: ModelRequest): AgentOutputItem {
  const items = typeof input === 'string' ? [] : input;
  const asked = items.findLastIndex((item) => 'role' in item && item.role === 'user');
  const reference = /ref-[\w-]*\w/.exec(JSON.stringify(items[asked] ?? ''))?.[0] ?? 'ref-0';
  if (handoffs.some(({ toolName }) => toolName === 'transfer_to_cashier'))
    return call('transfer_to_cashier', { reason: 'wants something' });
  const name = FUNCTIONS[reference.split('-').at(-1) ?? ''] ?? 'charge_account';
  const since = items.slice(asked + 1);
  const calls = since.filter((item) => item.type === 'function_call' && item.name === name).length;
  const isAnswered = calls > 0 && since.at(-1)?.type === 'function_call_result';
  if (isAnswered && !forgets(reference, calls)) return message(replyFor(reference));
  calledHere.add(reference);
  if (name === 'transfer_to_person') return call(name, { reason: `asks for one: ${reference}` });
  return call(name, { reference, note: `As the customer wishes, ${Math.random()}.` });
}

/** References whose function this process has called. */
const calledHere = new Set<string>();

/** A model that takes a turn up in another process is not the one that called: every second time it calls once more. */
function forgets(reference: string, calls: number): boolean {
  return !calledHere.has(reference) && calls === 1 && !reference.endsWith('person') && Math.random() < 0.5;
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
