import type { AgentInputItem } from '../../contracts/model.ts';
import { saysValuesOnly } from './sentences.ts';
import { type FloorState, readState } from './state.ts';

const MOST_EARLIER = 3;

/** A function call of the current turn with its result. */
export interface PastCall {
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
  readonly output: string | undefined;
}

/** What the floor takes from a request's input. */
export interface History {
  readonly state: FloorState | undefined;
  /** What the customer said that no state has seen yet. */
  readonly heard: string | undefined;
  /** Everything the customer said, newest first. */
  readonly said: readonly string[];
  /** The last thing the desk said before the customer's last message. */
  readonly lastReply: string;
  /** All the desk said between the customer's last two messages. */
  readonly lastWords: string;
  /** The same before each of the messages before, newest first: at most three. */
  readonly earlierWords: readonly string[];
  readonly calls: readonly PastCall[];
  /** Calls since the customer last spoke. */
  readonly turnCalls: readonly PastCall[];
}

/** Reads a request's input, whoever made its items; a turn that is `unasked` has nothing to hear. */
export function readHistory(input: string | readonly AgentInputItem[], unasked = false): History {
  const items = typeof input === 'string' ? [userItem(input)] : input;
  const stateAt = items.findLastIndex((item) => readState(providerDataOf(item)) !== undefined);
  const lastUserAt = items.findLastIndex((item) => userText(item) !== undefined);
  const stateItem = items[stateAt];
  const unread = items.slice(stateAt + 1).flatMap((item) => userText(item) ?? []);
  return {
    state: stateItem && stateOf(stateItem),
    heard: unasked
      ? undefined
      : stateAt < 0
        ? wishIn(unread)
        : unread.length > 0
          ? unread.join('\n')
          : undefined,
    said: items.flatMap((item) => userText(item) ?? []).reverse(),
    lastReply:
      items
        .slice(0, Math.max(0, lastUserAt))
        .map(replyText)
        .findLast((text) => text !== '') ?? '',
    lastWords: wordsBefore(items, lastUserAt),
    // Hardly ever looked at.
    get earlierWords() {
      return earlierWords(items, lastUserAt);
    },
    calls: callsIn(items),
    turnCalls: callsIn(items.slice(lastUserAt + 1)),
  };
}

/** Of what somebody else was told, the last; who has then answered with values alone wants what they came with. */
function wishIn(said: readonly string[]): string | undefined {
  const last = said.at(-1);
  return last !== undefined && saysValuesOnly(last) ? said.slice(-2).join('\n') : last;
}

/** The state an item carries; the id of the call it made is the item's own, as the engine may have given it another. */
function stateOf(item: AgentInputItem): FloorState | undefined {
  const state = readState(providerDataOf(item));
  if (!state?.awaiting || item.type !== 'function_call') return state;
  return { ...state, awaiting: { ...state.awaiting, callId: item.callId } };
}

function userItem(text: string): AgentInputItem {
  return { type: 'message', role: 'user', content: text };
}

function providerDataOf(item: AgentInputItem): unknown {
  return typeof item === 'object' && item !== null && 'providerData' in item ? item.providerData : undefined;
}

function userText(item: AgentInputItem): string | undefined {
  if (!('role' in item) || item.role !== 'user') return undefined;
  return textOf(item.content);
}

function wordsBefore(items: readonly AgentInputItem[], at: number): string {
  const earlier = items.slice(0, Math.max(0, at));
  const from = earlier.findLastIndex((item) => userText(item) !== undefined) + 1;
  return earlier.slice(from).map(replyText).filter(Boolean).join('\n');
}

function earlierWords(items: readonly AgentInputItem[], lastUserAt: number): string[] {
  const places = items
    .slice(0, Math.max(0, lastUserAt))
    .flatMap((item, at) => (userText(item) === undefined ? [] : [at]));
  return places
    .slice(-MOST_EARLIER)
    .reverse()
    .map((at) => wordsBefore(items, at));
}

function replyText(item: AgentInputItem): string {
  return 'role' in item && item.role === 'assistant' ? textOf(item.content) : '';
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map(partText).filter(Boolean).join('\n');
}

function partText(part: unknown): string {
  if (typeof part !== 'object' || part === null) return '';
  if ('text' in part && typeof part.text === 'string') return part.text;
  return 'transcript' in part && typeof part.transcript === 'string' ? part.transcript : '';
}

function callsIn(items: readonly AgentInputItem[]): PastCall[] {
  const outputs = new Map<string, string>();
  for (const item of items) {
    if (item.type === 'function_call_result') outputs.set(item.callId, outputText(item.output));
  }
  return items.flatMap((item) =>
    item.type === 'function_call'
      ? [
          {
            callId: item.callId,
            name: item.name,
            arguments: item.arguments,
            output: outputs.get(item.callId),
          },
        ]
      : [],
  );
}

function outputText(output: unknown): string {
  if (typeof output === 'string') return output;
  return Array.isArray(output) ? textOf(output) : partText(output);
}
