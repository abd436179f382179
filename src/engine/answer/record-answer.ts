import type { Agent } from '../../contracts/agent.ts';
import { type AgentOutputItem, FLOOR } from '../../contracts/model.ts';
import type { FunctionCall } from '../calls/function-call.ts';
import type { ChainAnswer } from '../models/model-chain.ts';
import { itemMark, textOf } from '../models/model-stream.ts';
import { recordSaid, type Said } from '../turn/say.ts';
import { nextCallId, type RecordingTurn } from '../turn/turn.ts';

/** What the customer reads of an answer in place of what the model said. */
export interface ShownWords extends Said {
  readonly text: string;
}

/**
 * Records a model's answer; the functions it called. `words` stand in place of what it said, when they are given: then
 * what vendors know by an id is left out, as they refuse thoughts without the very words they led to, and the other way.
 */
export function recordAnswer(
  turn: RecordingTurn,
  agent: Agent,
  { link, output }: ChainAnswer,
  words?: ShownWords,
): FunctionCall[] {
  const empty = (item: AgentOutputItem) => item.type === 'message' && textOf([item]) === '';
  if (!words && !output.some(empty))
    return output.flatMap((item) => recordItem(turn, agent, link, item) ?? []);
  const loose = output.flatMap((item) => withoutId(item) ?? []);
  const spoken = words ? loose.filter(({ type }) => type !== 'message') : loose;
  const notes = spoken.filter(({ type }) => type !== 'message' && type !== 'function_call');
  for (const note of notes) recordItem(turn, agent, link, note);
  if (words && words.text !== '') recordSaid(turn, agent, words.text, true, words);
  return spoken.flatMap((item) => (notes.includes(item) ? [] : (recordItem(turn, agent, link, item) ?? [])));
}

/** An item that refers to no other; undefined for thoughts that only their id tells of. */
function withoutId(item: AgentOutputItem): AgentOutputItem | undefined {
  const { id, ...rest } = item;
  if (id === undefined) return item;
  return item.type === 'message' || item.type === 'function_call' ? (rest as AgentOutputItem) : undefined;
}

function recordItem(
  turn: RecordingTurn,
  agent: Agent,
  link: string,
  item: AgentOutputItem,
): FunctionCall | undefined {
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
