import type { Carry } from '../contracts/edge.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { AgentInputItem } from '../contracts/model.ts';
import { type HistoryEntry, historyEntry } from './history-entry.ts';

/** Kept in memory beyond the window, as a multiple of it, so that trimming is rare. */
const SLACK = 2;

/** What the present owner may read of the history before its handoff. */
export interface CarriedHistory {
  /** Sequence number of the handoff: everything after it is read whole. */
  readonly seq: number;
  readonly carry: Carry;
}

/** The recent history of a conversation, never more than about twice the token window. */
export class History {
  readonly #windowTokens: number;
  #entries: HistoryEntry[] = [];
  #tokens = 0;
  /** Calls that were not answered yet: none at the end of a turn, unless a crash came between. */
  readonly #unanswered = new Set<string>();

  /** `windowTokens`: estimated tokens a model is given at most (the present turn is never cut short of its question). */
  constructor(windowTokens: number) {
    this.#windowTokens = windowTokens;
  }

  /** Whether older events would still fit in the window. */
  get hasRoom(): boolean {
    return this.#tokens < this.#windowTokens;
  }

  add(event: ConversationEvent): void {
    const entry = historyEntry(event);
    if (!entry) return;
    this.#entries.push(entry);
    this.#tokens += entry.tokens;
    this.#pair(entry);
    if (this.#tokens > SLACK * this.#windowTokens) this.#trim();
  }

  /** Puts older events in front; `events` are oldest first. */
  prepend(events: readonly ConversationEvent[]): void {
    const older = events.flatMap((event) => historyEntry(event) ?? []);
    this.#entries = [...older, ...this.#entries];
    this.#tokens += older.reduce((sum, entry) => sum + entry.tokens, 0);
    this.#unanswered.clear();
    for (const entry of this.#entries) this.#pair(entry);
  }

  /** The items for one request to `model`: windowed, call and result always together, foreign vendor fields left out. */
  itemsFor(model: string, carried?: CarriedHistory): AgentInputItem[] {
    const window = this.#window();
    // A window that starts with the customer's words cuts no pair in two.
    const whole =
      this.#unanswered.size === 0 && window[0]?.kind === 'customer' && window[1]?.kind !== 'result';
    const entries = whole ? window : wholePairs(window);
    if (!carried || carried.carry === 'everything') return toItems(entries, model);
    const before = entries.filter((entry) => entry.seq <= carried.seq);
    const after = entries.filter((entry) => entry.seq > carried.seq);
    return [...carryItems(before, carried.carry, model), ...toItems(after, model)];
  }

  #pair({ item }: HistoryEntry): void {
    if (item.type === 'function_call') this.#unanswered.add(item.callId);
    if (item.type === 'function_call_result') this.#unanswered.delete(item.callId);
  }

  #trim(): void {
    this.#entries = this.#window();
    this.#tokens = this.#entries.reduce((sum, entry) => sum + entry.tokens, 0);
  }

  /** The longest tail that fits, starting where a turn starts; the present turn's question is always in it. */
  #window(): HistoryEntry[] {
    const entries = this.#entries;
    if (this.#tokens <= this.#windowTokens) return entries;
    let start = entries.length;
    for (let tokens = 0; start > 0; start--) {
      tokens += entries[start - 1]?.tokens ?? 0;
      if (tokens > this.#windowTokens) break;
    }
    const turnStart = entries.findIndex((entry, index) => index >= start && entry.kind === 'customer');
    if (turnStart >= 0) return entries.slice(turnStart);
    const question = entries.findLast((entry) => entry.kind === 'customer');
    return question ? [question, ...entries.slice(start)] : entries.slice(start);
  }
}

function toItems(entries: readonly HistoryEntry[], model: string): AgentInputItem[] {
  const items: AgentInputItem[] = [];
  for (const entry of entries) {
    if (entry.model === model) items.push(entry.ownItem);
    else if (entry.kind !== 'note') items.push(entry.item);
  }
  return items;
}

/**
 * Leaves out results whose call was cut off and calls that were never answered (a crash came between):
 * vendors refuse a request with either.
 */
function wholePairs(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const calls = new Set<string>();
  const answered = new Set<string>();
  let results = 0;
  for (const { item } of entries) {
    if (item.type === 'function_call') calls.add(item.callId);
    if (item.type !== 'function_call_result') continue;
    results++;
    if (calls.has(item.callId)) answered.add(item.callId);
  }
  if (answered.size === calls.size && answered.size === results) return entries;
  return entries.filter(
    ({ item }) =>
      (item.type !== 'function_call' && item.type !== 'function_call_result') || answered.has(item.callId),
  );
}

function carryItems(entries: readonly HistoryEntry[], carry: Carry, model: string): AgentInputItem[] {
  if (typeof carry === 'function') return carry(toItems(entries, model)) as AgentInputItem[];
  if (carry === 'everything') return toItems(entries, model);
  return toItems(
    carry === 'without-tools' ? spokenOnly(entries) : lastTurns(entries, carry.lastTurns),
    model,
  );
}

function spokenOnly(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.filter(({ kind }) => kind === 'customer' || kind === 'agent');
}

function lastTurns(entries: readonly HistoryEntry[], turns: number): readonly HistoryEntry[] {
  const starts = entries.flatMap((entry, index) => (entry.kind === 'customer' ? [index] : []));
  const start = starts.at(-turns);
  return start === undefined ? entries : entries.slice(start);
}
