import type { Agent } from '../contracts/agent.ts';
import type { ModelMark } from '../contracts/event.ts';
import type { HandoffActor } from '../contracts/handoff.ts';
import type { AgentOutputItem } from '../contracts/model.ts';
import { askModels } from './ask-models.ts';
import type { ChainAnswer, ChainListener } from './model-chain.ts';
import { textOf } from './model-stream.ts';
import {
  type OfferedFunctions,
  offeredFunctions,
  renderInstructions,
  renderRequest,
} from './render-request.ts';
import type { Speaker } from './speaker.ts';
import { nextCallId, type Turn } from './turn.ts';
import { untilAborted } from './until-aborted.ts';

/** A function the model called, with the id it has in this conversation. */
export interface FunctionCall {
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
  readonly mark: ModelMark;
  /** Who stands behind it, should it be a handoff. */
  readonly actor: HandoffActor;
}

/** What the owner's model answered, beyond the text that is already streamed and recorded. */
export interface OwnerAnswer {
  readonly calls: readonly FunctionCall[];
  readonly offered: OfferedFunctions;
  /** Who answered: it may do what it called for as long as it owns the conversation. */
  readonly speaker: Speaker;
}

/** Name of the link that is no language model: what it wants, the local router wants. */
const FLOOR = 'floor';

/** Asks the owner's model once; streams and records what it says, also when it is cut off. */
export async function askOwner(turn: Turn, agent: Agent, speaker: Speaker): Promise<OwnerAnswer> {
  const asking = Promise.all([offeredFunctions(turn, agent), renderInstructions(turn, agent)]);
  const [offered, instructions] = await untilAborted(asking, turn.signal);
  const unheard = { offered, calls: [], speaker };
  if (!speaker.may('text')) return unheard;
  const listener = new Listener(turn, agent, speaker);
  try {
    const answer = await askModels(
      turn,
      agent.model,
      (link) => renderRequest(turn, agent, offered, instructions, link),
      turn.signal,
      listener,
    );
    if (!speaker.may('text')) return unheard;
    listener.forget();
    acknowledge(turn, answer.link);
    return { offered, calls: recordAnswer(turn, agent, answer), speaker };
  } finally {
    listener.keepUnfinished();
    listener.close();
  }
}

/** The new owner's model gave its first sign of life. */
function acknowledge({ conversation, record }: Turn, model: string): void {
  const { current } = conversation.ledger;
  if (current?.status === 'committed') record.add('handoff-acknowledged', { callId: current.callId, model });
}

/** Streams what the models of a chain say, and keeps it when one is cut off. */
class Listener implements ChainListener {
  readonly #turn: Turn;
  readonly #agent: Agent;
  readonly #speaker: Speaker;
  #text = '';
  #link = '';
  #closed = false;

  constructor(turn: Turn, agent: Agent, speaker: Speaker) {
    this.#turn = turn;
    this.#agent = agent;
    this.#speaker = speaker;
  }

  onDelta(link: string, delta: string): void {
    if (this.#closed || !this.#speaker.may('text')) return;
    acknowledge(this.#turn, link);
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

  /** Nobody is asked any more: a model that goes on all the same is not heard. */
  close(): void {
    this.#closed = true;
  }
}

function recordAnswer(turn: Turn, agent: Agent, { link, output }: ChainAnswer): FunctionCall[] {
  turn.tally.models.add(link);
  return output.flatMap((item) => recordItem(turn, agent, link, item) ?? []);
}

function recordItem(turn: Turn, agent: Agent, link: string, item: AgentOutputItem): FunctionCall | undefined {
  const mark: ModelMark = { model: link, id: item.id, providerData: item.providerData };
  if (item.type === 'message') {
    const text = textOf([item]);
    if (text !== '') recordSaid(turn, agent, text, true, mark);
  } else if (item.type === 'function_call') {
    const actor = link === FLOOR ? 'router' : 'model';
    return { callId: nextCallId(turn), name: item.name, arguments: item.arguments, mark, actor };
  } else {
    turn.record.add('model-noted', { agent: agent.id, item: { ...item }, mark: { model: link } });
  }
  return undefined;
}

function recordSaid(turn: Turn, agent: Agent, text: string, complete: boolean, mark: ModelMark): void {
  turn.tally.said.push(text);
  turn.record.add('agent-said', { agent: agent.id, text, complete, mark });
}
