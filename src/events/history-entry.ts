import type { AgentInputItem } from '../contracts/model.ts';
import type { ModelMark } from './fields.ts';

/** What part an entry plays when history is windowed or filtered. */
export type EntryKind = 'customer' | 'agent' | 'call' | 'result' | 'note' | 'colleague';

/** One item of the history a model reads, with where it came from. */
export interface HistoryEntry {
  readonly seq: number;
  readonly kind: EntryKind;
  /** The item without any vendor's fields: every model accepts it. */
  readonly item: AgentInputItem;
  /** Name of the model link that made it; undefined for what no model said. */
  readonly model: string | undefined;
  /** The item with its vendor's fields, given back only to the model that made it. */
  readonly ownItem: AgentInputItem;
  /** Estimated size in tokens. */
  readonly tokens: number;
  /** Words of an agent that were cut off: the customer waits for the rest. */
  readonly isCut?: true;
  /** A person of the team took the conversation, or said something in it. */
  readonly byPerson?: true;
}

/** What an entry keeps of where its event stands. */
type Placed = Pick<HistoryEntry, 'seq'>;

const TOKENS_PER_ITEM = 4;
const BYTES_PER_TOKEN = 4;

/** What a customer said, as models read it. */
export function customerEntry(event: Placed, text: string): HistoryEntry {
  return entry(event, 'customer', { type: 'message', role: 'user', content: text }, text);
}

/** What an agent of the desk or a person of the team said to the customer. */
export function saidEntry(event: Placed, text: string, mark?: ModelMark): HistoryEntry {
  const item: AgentInputItem = {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  };
  return entry(event, 'agent', item, text, mark);
}

/** What only the agent's model reads: of what a person of the team, or the desk itself, did. */
export function colleagueEntry(event: Placed, text: string): HistoryEntry {
  return entry(event, 'colleague', { type: 'message', role: 'system', content: text }, text);
}

/** What a model reads as the result of a call that was never answered: the process ended in between. */
export function outcomeUnknown(
  seq: number,
  { callId, name }: { callId: string; name: string },
): HistoryEntry {
  const text = JSON.stringify({
    error: {
      code: 'outcome-unknown',
      message: 'It is not known whether this was done. Do not repeat it unasked.',
    },
  });
  const item: AgentInputItem = {
    type: 'function_call_result',
    callId,
    name,
    status: 'completed',
    output: { type: 'text', text },
  };
  return { seq, kind: 'result', item, model: undefined, ownItem: item, tokens: estimateTokens(text) };
}

/**
 * Estimates tokens by UTF-8 bytes: about four a token for English, and close for scripts of three bytes a letter,
 * at none of the memory and time of a tokenizer.
 */
export function estimateTokens(text: string): number {
  return TOKENS_PER_ITEM + Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/** A call of a model, to a tool or to hand over. */
export function callEntry(
  event: Placed,
  name: string,
  data: { callId: string; arguments: string; mark?: ModelMark },
): HistoryEntry {
  const item: AgentInputItem = {
    type: 'function_call',
    callId: data.callId,
    name,
    arguments: data.arguments,
    status: 'completed',
  };
  return entry(event, 'call', item, name + data.arguments, data.mark);
}

/** What a model reads of what came of its call. */
export function resultEntry(
  event: Placed,
  name: string,
  data: { callId: string; output: string },
): HistoryEntry {
  const item: AgentInputItem = {
    type: 'function_call_result',
    callId: data.callId,
    name,
    status: 'completed',
    output: { type: 'text', text: data.output },
  };
  return entry(event, 'result', item, data.output);
}

/** Something a model wants back but nobody reads. */
export function noteEntry(event: Placed, data: { item: object; mark: ModelMark }): HistoryEntry {
  // A note is stored as the vendor's model gave it, and goes back to that model alone.
  const item = data.item as unknown as AgentInputItem;
  return entry(event, 'note', item, JSON.stringify(data.item), data.mark);
}

function entry(
  { seq }: Placed,
  kind: EntryKind,
  item: AgentInputItem,
  text: string,
  mark?: ModelMark,
): HistoryEntry {
  return {
    seq,
    kind,
    item,
    model: mark?.model,
    ownItem: withVendorFields(item, mark),
    tokens: estimateTokens(text),
  };
}

function withVendorFields(item: AgentInputItem, mark: ModelMark | undefined): AgentInputItem {
  if (mark?.id === undefined && mark?.providerData === undefined) return item;
  const { id, providerData } = mark;
  return { ...item, ...(id ? { id } : {}), ...(providerData ? { providerData } : {}) };
}
