import type { Agent } from '../../contracts/agent.ts';
import type { EventData, ModelMark } from '../../contracts/event.ts';
import type { HandoffActor } from '../../contracts/handoff.ts';
import { type AgentOutputItem, FLOOR } from '../../contracts/model.ts';
import type { ChainAnswer } from '../models/model-chain.ts';
import { textOf } from '../models/model-stream.ts';
import { recordSaid, type Said } from '../turn/say.ts';
import { nextCallId, type Turn } from '../turn/turn.ts';

/** A function the model called, with the id it has in this conversation. */
export interface FunctionCall {
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
  readonly mark: ModelMark;
  /** Who stands behind it, should it be a handoff. */
  readonly actor: HandoffActor;
}

/** What the customer reads of an answer in place of what the model said. */
export interface ShownWords extends Said {
  readonly text: string;
}

/** Records a model's answer; the functions it called. `words` stand in place of what it said, when they are given. */
export function recordAnswer(
  turn: Turn,
  agent: Agent,
  { link, output }: ChainAnswer,
  words?: ShownWords,
): FunctionCall[] {
  if (words && words.text !== '') recordSaid(turn, agent, words.text, true, words);
  return output.flatMap((item) =>
    words && item.type === 'message' ? [] : (recordItem(turn, agent, link, item) ?? []),
  );
}

/** The vendor's fields of what a model said. */
export function markOf({ link, output }: ChainAnswer): ModelMark {
  const message = output.find(({ type }) => type === 'message');
  return message ? itemMark(link, message) : { model: link };
}

/** The vendor's fields of one item of an answer. */
export function itemMark(model: string, { id, providerData }: AgentOutputItem): ModelMark {
  return { model, id, providerData };
}

/** Records and tells that a model could not be asked or did not answer. */
export function recordFailure(turn: Turn, failure: EventData['model-failed']): void {
  const { model, next, reason } = failure;
  turn.record.add('model-failed', failure);
  turn.emit({ type: 'model-failed', model, next, reason });
}

function recordItem(turn: Turn, agent: Agent, link: string, item: AgentOutputItem): FunctionCall | undefined {
  const mark = itemMark(link, item);
  if (item.type === 'message') {
    const text = textOf([item]);
    if (text !== '') recordSaid(turn, agent, text, true, { mark });
  } else if (item.type === 'function_call') {
    // What the floor wants, the local router wants.
    const actor = link === FLOOR ? 'router' : 'model';
    return { callId: nextCallId(turn), name: item.name, arguments: item.arguments, mark, actor };
  } else {
    turn.record.add('model-noted', { agent: agent.id, item: { ...item }, mark: { model: link } });
  }
  return undefined;
}
