import { Usage } from '@openai/agents-core';
import { type Desk, defineAgent, defineDesk, defineEdge, defineTool, PERSON } from 'switchroom';
import { z } from 'zod';
import type {
  AgentInputItem,
  AgentOutputItem,
  Model,
  ModelLink,
  ModelResponse,
  StreamEvent,
} from '../../src/contracts/model.ts';

const DAY_MS = 24 * 3_600_000;

const lookUp = defineTool({
  name: 'look_up',
  description: 'Reads an invoice.',
  effect: 'read',
  parameters: z.object({ invoice: z.string() }),
  execute: ({ invoice }) => ({ invoice, lines: ['Internet 500, May', 'Router, May'], total: 61.9 }),
});

const pay = defineTool({
  name: 'pay',
  description: 'Pays money back.',
  effect: 'write',
  parameters: z.object({ amount: z.number() }),
  approval: ({ amount }) => (amount > 100 ? `$${amount} is more than $100.` : undefined),
  execute: async ({ amount }, { database }) => {
    await database.query('select 1');
    return { paid: amount };
  },
});

const agent = (id: 'triage' | 'billing', other: 'triage' | 'billing') =>
  defineAgent({
    id,
    name: id,
    handoffDescription: `The ${id} agent.`,
    instructions: `You are ${id}. Help the customer.`,
    tools: [lookUp, pay],
    edges: [defineEdge({ to: other }), defineEdge({ to: PERSON })],
  });

/** A desk whose conversations have everything a table can hold: handoffs, calls with receipts, people, approvals, deadlines. */
export const scaleDesk: Desk = defineDesk({
  id: 'bench',
  name: 'Scale',
  entry: 'triage',
  style: 'Be brief.',
  agents: [agent('triage', 'billing'), agent('billing', 'triage')],
  person: { rungs: [{ name: 'team', withinMs: 30 * DAY_MS }] },
  idle: { closeAfterMs: DAY_MS },
  retention: { conversationsMs: 400 * DAY_MS, receiptsMs: 400 * DAY_MS },
  limits: {
    handoffsPerWish: 1_000_000,
    handoffsPerConversation: 1_000_000,
    modelCallsPerConversation: 1_000_000,
  },
});

/** What customers say, by what the model then does. */
export const WORDS = {
  talk: 'Hello, I have a question about my last bill.',
  handOver: 'I want to be moved to whoever does invoices, please.',
  lookUp: 'What is on my invoice of May?',
  pay: 'You owe me five dollars, pay them back.',
  payMuch: 'You owe me five hundred dollars, pay them back.',
  person: 'I want to speak to a manager.',
} as const;

const REPLY = 'I found both charges for May. One of them is a duplicate, shall I refund it to your card?';
const usage = new Usage({ requests: 1, inputTokens: 10, outputTokens: 10, totalTokens: 20 });

/** A model with no latency that does as it is told. */
const model: Model = {
  async getResponse(): Promise<ModelResponse> {
    throw new TypeError('Only streamed here.');
  },
  async *getStreamedResponse({ input, handoffs }) {
    const last = typeof input === 'string' ? undefined : input.at(-1);
    yield { type: 'response_started' };
    const call =
      last?.type === 'function_call_result' ? undefined : callFor(wordsOf(last), handoffs[0]?.toolName);
    if (call) return yield done(call);
    yield { type: 'output_text_delta', delta: REPLY };
    yield done({
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: REPLY }],
    });
  },
};

function wordsOf(item: AgentInputItem | undefined): string {
  return item === undefined ? '' : JSON.stringify(item);
}

function callFor(words: string, handoff: string | undefined): AgentOutputItem | undefined {
  const asks = (of: keyof typeof WORDS) => words.includes(WORDS[of]);
  if (asks('handOver'))
    return call(handoff ?? '', { reason: 'A charge on the invoice of May appears twice.' });
  if (asks('lookUp')) return call('look_up', { invoice: 'INV-2026-0517' });
  if (asks('pay')) return call('pay', { amount: 5 });
  if (asks('payMuch')) return call('pay', { amount: 500 });
  return asks('person') ? call('transfer_to_person', { reason: 'The customer wants a manager.' }) : undefined;
}

let calls = 0;

function call(name: string, args: object): AgentOutputItem {
  return {
    type: 'function_call',
    callId: `call_${++calls}`,
    name,
    arguments: JSON.stringify(args),
    status: 'completed',
  };
}

function done(item: AgentOutputItem): StreamEvent {
  return { type: 'response_done', response: { id: 'r', usage, output: [item] } } as StreamEvent;
}

/** The model as a link. */
export const scaleLink: ModelLink = {
  name: 'scripted',
  provider: { getModel: () => model },
  timeoutMs: 30_000,
  retries: 0,
};
