import type { Agent } from '../contracts/agent.ts';
import type { ModelMark } from '../contracts/event.ts';
import type { AgentOutputItem } from '../contracts/model.ts';
import type { ModelEvent } from './model-chain.ts';
import { textOf } from './model-stream.ts';
import {
  type OfferedFunctions,
  offeredFunctions,
  renderInstructions,
  renderRequest,
} from './render-request.ts';
import { nextCallId, type Turn } from './turn.ts';

/** A function the model called, with the id it has in this conversation. */
export interface FunctionCall {
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
  readonly mark: ModelMark;
}

/** What the owner's model answered, beyond the text that is already streamed and recorded. */
export interface OwnerAnswer {
  readonly calls: readonly FunctionCall[];
  readonly offered: OfferedFunctions;
}

/** Asks the owner's model once; streams and records what it says, also when it is cut off. */
export async function askOwner(turn: Turn, agent: Agent): Promise<OwnerAnswer> {
  const offered = await offeredFunctions(turn, agent);
  const instructions = await renderInstructions(turn, agent);
  turn.tally.modelCalls++;
  const answer = turn.models.ask(
    agent.model,
    (link) => renderRequest(turn, agent, offered, instructions, link),
    turn.signal,
  );
  return { offered, calls: await listen(turn, agent, answer) };
}

async function listen(turn: Turn, agent: Agent, events: AsyncIterable<ModelEvent>): Promise<FunctionCall[]> {
  let unfinished = { text: '', model: '' };
  const keepUnfinished = () => {
    if (unfinished.text !== '') recordSaid(turn, agent, unfinished.text, false, { model: unfinished.model });
    unfinished = { text: '', model: '' };
  };
  try {
    for await (const event of events) {
      if (event.type === 'delta') {
        unfinished = { text: unfinished.text + event.delta, model: event.link };
        turn.emit({ type: 'text-delta', agent: agent.id, delta: event.delta });
      } else if (event.type === 'failed') {
        keepUnfinished();
        recordFailure(turn, agent, event);
      } else {
        unfinished = { text: '', model: '' };
        return recordAnswer(turn, agent, event);
      }
    }
    return [];
  } finally {
    keepUnfinished();
  }
}

function recordFailure(turn: Turn, agent: Agent, event: Extract<ModelEvent, { type: 'failed' }>): void {
  const { link: model, next, reason } = event;
  turn.record.add('model-failed', { agent: agent.id, model, next, reason });
  turn.emit({ type: 'model-failed', model, next, reason });
}

function recordAnswer(
  turn: Turn,
  agent: Agent,
  { link, output, usage }: Extract<ModelEvent, { type: 'answer' }>,
): FunctionCall[] {
  turn.tally.models.add(link);
  turn.tally.inputTokens += usage.inputTokens;
  turn.tally.outputTokens += usage.outputTokens;
  return output.flatMap((item) => recordItem(turn, agent, link, item) ?? []);
}

function recordItem(turn: Turn, agent: Agent, link: string, item: AgentOutputItem): FunctionCall | undefined {
  const mark: ModelMark = { model: link, id: item.id, providerData: item.providerData };
  if (item.type === 'message') {
    const text = textOf([item]);
    if (text !== '') recordSaid(turn, agent, text, true, mark);
  } else if (item.type === 'function_call') {
    return { callId: nextCallId(turn), name: item.name, arguments: item.arguments, mark };
  } else {
    turn.record.add('model-noted', { agent: agent.id, item: { ...item }, mark: { model: link } });
  }
  return undefined;
}

function recordSaid(turn: Turn, agent: Agent, text: string, complete: boolean, mark: ModelMark): void {
  turn.tally.said.push(text);
  turn.record.add('agent-said', { agent: agent.id, text, complete, mark });
}
