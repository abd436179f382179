import { Usage } from '@openai/agents-core';
import { type Desk, defineAgent, defineDesk, defineEdge, type Guard } from 'switchroom';
import type {
  AgentOutputItem,
  Model,
  ModelLink,
  ModelResponse,
  StreamEvent,
} from '../src/contracts/model.ts';

const agent = (id: 'triage' | 'billing', other: 'triage' | 'billing') =>
  defineAgent({
    id,
    name: id,
    handoffDescription: `The ${id} agent.`,
    instructions: `You are ${id}. Help the customer.`,
    edges: [defineEdge({ to: other })],
  });

/** Two agents that hand every turn over to each other, with guards on every agent. */
export function handoffDeskWith(guards: readonly Guard[]): Desk {
  return defineDesk({
    id: 'bench',
    name: 'Bench',
    entry: 'triage',
    style: 'Be brief.',
    agents: [agent('triage', 'billing'), agent('billing', 'triage')],
    guards,
    limits: {
      handoffsPerWish: 1_000_000,
      handoffsPerConversation: 1_000_000,
      modelCallsPerConversation: 1_000_000,
    },
  });
}

/** The same without guards. */
export const handoffDesk = handoffDeskWith([]);

const usage = new Usage({ requests: 1, inputTokens: 10, outputTokens: 10, totalTokens: 20 });
const REPLY = 'I found both charges for May. One of them is a duplicate, shall I refund it to your card?';

const reply: StreamEvent[] = [
  { type: 'response_started' },
  { type: 'output_text_delta', delta: REPLY },
  done({
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: REPLY }],
  }),
];
const handoffs = new Map(
  ['transfer_to_billing', 'transfer_to_triage'].map((name): [string, StreamEvent[]] => [
    name,
    [{ type: 'response_started' }, done(handoffCall(name))],
  ]),
);

/** A model with no latency: hands over after a customer's words, replies after a handoff. */
const model: Model = {
  async getResponse(): Promise<ModelResponse> {
    throw new TypeError('Only streamed here.');
  },
  getStreamedResponse({ input, handoffs: offered }) {
    const last = typeof input === 'string' ? undefined : input.at(-1);
    return ready(
      last?.type === 'function_call_result' ? reply : (handoffs.get(offered[0]?.toolName ?? '') ?? reply),
    );
  },
};

function handoffCall(name: string): AgentOutputItem {
  const args = '{"reason":"A charge on the invoice of May appears twice."}';
  return { type: 'function_call', callId: 'c', name, arguments: args, status: 'completed' };
}

function done(item: AgentOutputItem): StreamEvent {
  return { type: 'response_done', response: { id: 'r', usage, output: [item] } } as StreamEvent;
}

function ready(events: readonly StreamEvent[]): AsyncIterable<StreamEvent> {
  let next = 0;
  const iterator: AsyncIterator<StreamEvent> = {
    next: () => {
      const value = events[next++];
      return Promise.resolve(value ? { done: false, value } : { done: true, value: undefined });
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

/** The scripted model as a link. */
export const scriptedLink: ModelLink = {
  name: 'scripted',
  provider: { getModel: () => model },
  timeoutMs: 30_000,
  retries: 0,
};
