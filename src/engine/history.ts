import type { Carry } from '../contracts/edge.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { AgentInputItem } from '../contracts/model.ts';
import { type HistoryEntry, historyEntry, outcomeUnknown } from './history-entry.ts';

/**
 * What is kept when the window is full, as a share of it. The window moves in steps, not with every turn: between two
 * steps its beginning stays the same, so that vendors' prompt caches keep working.
 */
const KEPT_SHARE = 0.75;

/** What the present owner may read of the history before its handoff. */
export interface CarriedHistory {
  /** Sequence number of the handoff: everything after it is read whole. */
  readonly seq: number;
  readonly carry: Carry;
}

/** The recent history of a conversation: no more than a window of tokens, and no older than the window. */
export class History {
  readonly #windowTokens: number;
  #entries: HistoryEntry[] = [];
  #tokens = 0;
  /** Calls that were not answered yet: none at the end of a turn, unless a crash came between. */
  readonly #unanswered = new Set<string>();
  /** The window begins in the middle of a turn, so that results may have lost their calls. */
  #cutMidTurn = false;
  /** The items of all entries, as one model gets them; it grows with the entries. */
  #rendered: { model: string; items: AgentInputItem[]; entries: number } | undefined;

  /** `windowTokens`: estimated tokens a model is given at most (the present turn is never cut short of its question). */
  constructor(windowTokens: number) {
    this.#windowTokens = windowTokens;
  }

  /** Whether older events would still fit in the window. */
  get hasRoom(): boolean {
    return this.#tokens < this.#windowTokens * KEPT_SHARE;
  }

  add(event: ConversationEvent): void {
    const entry = historyEntry(event);
    if (!entry) return;
    if (this.#entries.length === 0) this.#cutMidTurn = entry.kind !== 'customer';
    this.#entries.push(entry);
    this.#tokens += entry.tokens;
    this.#pair(entry);
    if (this.#tokens > this.#windowTokens) this.#moveOn();
  }

  /** Puts older events in front; `events` are oldest first. Returns whether all of them fitted. */
  prepend(events: readonly ConversationEvent[]): boolean {
    this.#replace([...events.flatMap((event) => historyEntry(event) ?? []), ...this.#entries]);
    const fitted = this.#tokens <= this.#windowTokens;
    if (!fitted) this.#moveOn();
    return fitted;
  }

  /** The items for one request to `model`: call and result always together, foreign vendor fields left out. */
  itemsFor(model: string, carried?: CarriedHistory): AgentInputItem[] {
    const whole = this.#unanswered.size === 0 && !this.#cutMidTurn;
    const everything = !carried || carried.carry === 'everything';
    if (whole && everything) return this.#render(model);
    const entries = whole ? this.#entries : wholePairs(this.#entries);
    const render = whole ? toItems : toLooseItems;
    if (everything) return render(entries, model);
    const before = entries.filter((entry) => entry.seq <= carried.seq);
    const after = entries.filter((entry) => entry.seq > carried.seq);
    return [...carryItems(before, carried.carry, model), ...render(after, model)];
  }

  #render(model: string): AgentInputItem[] {
    if (this.#rendered?.model !== model) this.#rendered = { model, items: [], entries: 0 };
    const { items, entries } = this.#rendered;
    items.push(...toItems(this.#entries.slice(entries), model));
    this.#rendered.entries = this.#entries.length;
    // A copy: what a model was given must not grow under its hands.
    return items.slice();
  }

  #pair({ item }: HistoryEntry): void {
    if (item.type === 'function_call') this.#unanswered.add(item.callId);
    if (item.type === 'function_call_result') this.#unanswered.delete(item.callId);
  }

  #replace(entries: HistoryEntry[]): void {
    this.#entries = entries;
    this.#tokens = entries.reduce((sum, entry) => sum + entry.tokens, 0);
    this.#rendered = undefined;
    this.#cutMidTurn = entries.length > 0 && entries[0]?.kind !== 'customer';
    this.#unanswered.clear();
    for (const entry of entries) this.#pair(entry);
  }

  /** Keeps the longest tail that fits and starts where a turn starts; the present turn's question always stays. */
  #moveOn(): void {
    const entries = this.#entries;
    let start = entries.length;
    for (let tokens = 0; start > 0; start--) {
      tokens += entries[start - 1]?.tokens ?? 0;
      if (tokens > this.#windowTokens * KEPT_SHARE) break;
    }
    const turnStart = entries.findIndex((entry, index) => index >= start && entry.kind === 'customer');
    if (turnStart >= 0) {
      this.#replace(entries.slice(turnStart));
    } else {
      const question = entries.findLast((entry) => entry.kind === 'customer');
      this.#replace(question ? [question, ...entries.slice(start)] : entries.slice(start));
      this.#cutMidTurn = true;
    }
  }
}

/**
 * Items whose neighbours may be missing: no reasoning and no vendor's ids, as an id refers to the reasoning that came
 * with it and vendors refuse the one without the other.
 */
function toLooseItems(entries: readonly HistoryEntry[], model: string): AgentInputItem[] {
  const kept = entries.filter(({ kind }) => kind !== 'note');
  return toItems(kept, model).map((item) => {
    if (!('id' in item)) return item;
    const { id: _id, ...rest } = item;
    return rest as AgentInputItem;
  });
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
 * Leaves out results whose call was cut off, and answers calls that never were (a crash came between): vendors refuse
 * a request with either, and a model that does not see its call would make it again.
 */
function wholePairs(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const calls = new Set<string>();
  const answered = new Set<string>();
  for (const { item } of entries) {
    if (item.type === 'function_call') calls.add(item.callId);
    if (item.type === 'function_call_result' && calls.has(item.callId)) answered.add(item.callId);
  }
  return entries.flatMap((entry) => {
    const { item } = entry;
    if (item.type === 'function_call_result') return answered.has(item.callId) ? entry : [];
    return item.type === 'function_call' && !answered.has(item.callId)
      ? [entry, outcomeUnknown(entry.seq, item)]
      : entry;
  });
}

function carryItems(entries: readonly HistoryEntry[], carry: Carry, model: string): AgentInputItem[] {
  if (typeof carry === 'function') return carry(toLooseItems(entries, model)) as AgentInputItem[];
  if (carry === 'everything') return toItems(entries, model);
  if (carry === 'without-tools') return toLooseItems(spokenOnly(entries), model);
  return toLooseItems(lastTurns(entries, carry.lastTurns), model);
}

function spokenOnly(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.filter(({ kind }) => kind === 'customer' || kind === 'agent');
}

function lastTurns(entries: readonly HistoryEntry[], turns: number): readonly HistoryEntry[] {
  const starts = entries.flatMap((entry, index) => (entry.kind === 'customer' ? [index] : []));
  const start = starts.at(-turns);
  return start === undefined ? entries : entries.slice(start);
}
