import type { Agent } from '../contracts/agent.ts';
import type { ModelMark } from '../contracts/event.ts';
import type { AgentOutputItem } from '../contracts/model.ts';
import type { ChainAnswer, ChainListener } from './model-chain.ts';
import { textOf } from './model-stream.ts';
import {
  type OfferedFunctions,
  offeredFunctions,
  renderInstructions,
  renderRequest,
} from './render-request.ts';
import { nextCallId, type Turn } from './turn.ts';
import { untilAborted } from './until-aborted.ts';

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
  const asking = Promise.all([offeredFunctions(turn, agent), renderInstructions(turn, agent)]);
  const [offered, instructions] = await untilAborted(asking, turn.signal);
  turn.tally.modelCalls++;
  const listener = new Listener(turn, agent);
  try {
    const answer = await turn.models.ask(
      agent.model,
      (link) => renderRequest(turn, agent, offered, instructions, link),
      turn.signal,
      listener,
    );
    listener.forget();
    return { offered, calls: recordAnswer(turn, agent, answer) };
  } finally {
    listener.keepUnfinished();
  }
}

/** Streams what the models of a chain say, and keeps it when one is cut off. */
class Listener implements ChainListener {
  readonly #turn: Turn;
  readonly #agent: Agent;
  #text = '';
  #link = '';

  constructor(turn: Turn, agent: Agent) {
    this.#turn = turn;
    this.#agent = agent;
  }

  onDelta(link: string, delta: string): void {
    this.#link = link;
    this.#text += delta;
    this.#turn.emit({ type: 'text-delta', agent: this.#agent.id, delta });
  }

  onFailure(model: string, next: string | null, reason: string): void {
    this.keepUnfinished();
    this.#turn.record.add('model-failed', { agent: this.#agent.id, model, next, reason });
    this.#turn.emit({ type: 'model-failed', model, next, reason });
  }

  /** Records what was heard of an answer that will not be completed. */
  keepUnfinished(): void {
    if (this.#text !== '') recordSaid(this.#turn, this.#agent, this.#text, false, { model: this.#link });
    this.forget();
  }

  /** The answer is complete and recorded as such. */
  forget(): void {
    this.#text = '';
  }
}

function recordAnswer(turn: Turn, agent: Agent, { link, output, usage }: ChainAnswer): FunctionCall[] {
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
