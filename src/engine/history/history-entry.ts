import type { ConversationEvent, EventData, ModelMark } from '../../contracts/event.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import { colleagueNote } from './colleague-note.ts';
import { withheldNote } from './withheld-note.ts';

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

const TOKENS_PER_ITEM = 4;
const BYTES_PER_TOKEN = 4;

/** The history entry an event adds, if it adds one. */
export function historyEntry(event: ConversationEvent): HistoryEntry | undefined {
  switch (event.type) {
    case 'customer-said':
      return customerEntry(event, event.data.text);
    case 'agent-said':
      return agentEntry(event, event.data);
    case 'tool-called':
      return isInner(event.data) ? undefined : call(event, event.data.name, event.data);
    case 'handoff-proposed':
      return call(event, event.data.toolName, event.data);
    case 'tool-returned':
      return isInner(event.data) ? undefined : result(event, event.data.name, event.data);
    case 'handoff-committed':
    case 'handoff-refused':
    case 'handoff-escalated':
      return result(event, event.data.toolName, event.data);
    case 'model-noted':
      return note(event, event.data);
    default:
      return colleagueEntry(event);
  }
}

/** What agents inside a tool call is theirs. */
function isInner({ parent }: { readonly parent?: string }): boolean {
  return parent !== undefined;
}

/** What a customer said, as models read it. */
export function customerEntry({ seq }: Pick<ConversationEvent, 'seq'>, text: string): HistoryEntry {
  return entry({ seq }, 'customer', { type: 'message', role: 'user', content: text }, text);
}

function agentEntry(
  event: ConversationEvent,
  { text, mark, complete }: EventData['agent-said'],
): HistoryEntry {
  const said = entry(event, 'agent', assistantMessage(text), text, mark);
  return complete ? said : { ...said, isCut: true };
}

/** What people of the team and the desk itself said and did, so that a model knows who it was. */
function colleagueEntry(event: ConversationEvent): HistoryEntry | undefined {
  if (event.type === 'person-said') {
    const text = `${event.data.by} (a colleague) said: ${event.data.text}`;
    return { ...entry(event, 'agent', assistantMessage(text), text), byPerson: true };
  }
  const text = colleagueNote(event) ?? withheldNote(event);
  if (text === undefined) return undefined;
  const note = entry(event, 'colleague', { type: 'message', role: 'system', content: text }, text);
  return event.type === 'person-claimed' ? { ...note, byPerson: true } : note;
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

function assistantMessage(text: string): AgentInputItem {
  return {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  };
}

function call(
  event: ConversationEvent,
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

function result(
  event: ConversationEvent,
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

function note(event: ConversationEvent, data: EventData['model-noted']): HistoryEntry {
  // A note is stored as the vendor's model gave it, and goes back to that model alone.
  const item = data.item as unknown as AgentInputItem;
  return entry(event, 'note', item, JSON.stringify(data.item), data.mark);
}

function entry(
  { seq }: Pick<ConversationEvent, 'seq'>,
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
