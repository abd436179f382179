import type { Carry } from '../../contracts/edge.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import { EVENTS } from '../../events/events.ts';
import { customerEntry, type HistoryEntry } from '../../events/history-entry.ts';
import type { CarriedHistory } from './carried-history.ts';
import { carriedEntries, filtered } from './carry.ts';
import { behindNotes, itemsOf, looseItems, resultsFirst, wholePairs } from './history-items.ts';

/**
 * What is kept when the window is full, as a share of it. The window moves in steps, not with every turn: between two
 * steps its beginning stays the same, so that vendors' prompt caches keep working.
 */
const KEPT_SHARE = 0.75;

/** The recent history of a conversation: no more than a window of tokens, and no older than the window. */
export class History {
  readonly #windowTokens: number;
  #entries: HistoryEntry[] = [];
  #tokens = 0;
  /** How many entries are notes of the desk's own. */
  #notes = 0;
  /** Calls that were not answered yet: none at the end of a turn, unless a crash came between. */
  readonly #unanswered = new Set<string>();
  /** How many entries there were when the first of them was made, without the thoughts it came with. */
  #settled = 0;
  /** The window begins in the middle of a turn, so that results may have lost their calls. */
  #cutMidTurn = false;
  /** What models read in place of what the customer said in older events, by turn. */
  readonly #replaced = new Map<number, string>();
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
    const instead = replacementIn(event);
    if (instead !== undefined) this.#replaceQuestion(instead);
    const entry = EVENTS.historyEntry(event);
    if (!entry) return;
    if (this.#entries.length === 0) this.#cutMidTurn = entry.kind !== 'customer';
    if (this.#unanswered.size === 0) this.#settled = behindNotes(this.#entries);
    this.#entries.push(entry);
    this.#tokens += entry.tokens;
    if (entry.kind === 'note') this.#notes++;
    this.#pair(entry);
    // Nothing of it was rendered yet: a model is asked when all its calls are answered.
    if (entry.kind === 'result' && this.#unanswered.size === 0)
      this.#entries.push(...resultsFirst(this.#entries.splice(this.#settled)));
    if (this.#tokens > this.#windowTokens) this.#moveOn();
  }

  /** Puts older events in front; `events` are oldest first. Returns whether all of them fitted. */
  prepend(events: readonly ConversationEvent[]): boolean {
    this.#noteReplacements(events);
    const older = events.flatMap((event) => EVENTS.historyEntry(this.#asRead(event)) ?? []);
    this.#replace([...older, ...this.#entries]);
    const fitted = this.#tokens <= this.#windowTokens;
    if (!fitted) this.#moveOn();
    return fitted;
  }

  /** What is in the window, oldest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** How many entries are not notes of the desk's own. */
  get itemCount(): number {
    return this.#entries.length - this.#notes;
  }

  /** What the customer said, as models read it, oldest first. */
  customerWords(): string[] {
    return this.#entries.flatMap((entry) => wordsIn(entry) ?? []);
  }

  /** What the customer said last, as models read it. */
  get question(): string | undefined {
    const entry = this.#entries.findLast(({ kind }) => kind === 'customer');
    return entry && wordsIn(entry);
  }

  /** What was said to the customer last before they spoke; empty at the beginning of the window. */
  get lastReply(): string {
    const question = this.#entries.findLastIndex(({ kind }) => kind === 'customer');
    const reply = this.#entries.findLast(({ kind }, at) => kind === 'agent' && at < question);
    return reply ? spokenIn(reply.item) : '';
  }

  /** The words an agent was cut off after, when nothing has come since; the customer waits for the rest. */
  get cutOff(): string | undefined {
    const whole = this.#entries.findLastIndex(({ isCut, kind }) => !isCut && kind !== 'note');
    const cut = this.#entries.slice(whole + 1).filter(({ isCut }) => isCut);
    return cut.length === 0 ? undefined : cut.map(({ item }) => spokenIn(item)).join('');
  }

  /**
   * The items for one request to `model`: call and result always together, foreign vendor fields left out. Where the
   * call of the owner's handoff is not among them, a note says what it said.
   */
  itemsFor(model: string, carried?: CarriedHistory): AgentInputItem[] {
    const whole = this.#unanswered.size === 0 && !this.#cutMidTurn;
    const everything = !carried || carried.carry === 'everything';
    if (everything) {
      const items = whole ? this.#render(model) : looseItems(wholePairs(this.#entries), model);
      const told = !carried || (this.#entries[0]?.seq ?? 0) <= carried.proposedSeq;
      return told ? items : withNote(carried.note, items);
    }
    const entries = whole ? this.#entries : wholePairs(this.#entries);
    const before = entries.filter((entry) => entry.seq <= carried.seq);
    const after = entries.filter((entry) => entry.seq > carried.seq);
    const past = carriedItems(before, carried.carry, model);
    const items = [...past, ...(whole ? itemsOf : looseItems)(after, model)];
    const told = past.some((item) => 'callId' in item && item.callId === carried.callId);
    return told && !carried.hasSummary ? items : withNote(carried.note, items);
  }

  /** Pages come newest first: of several replacements the last one counts. */
  #noteReplacements(events: readonly ConversationEvent[]): void {
    const inPage = events.flatMap((event) => {
      const text = replacementIn(event);
      return text === undefined || this.#replaced.has(event.turn) ? [] : [[event.turn, text] as const];
    });
    for (const [turn, text] of inPage) this.#replaced.set(turn, text);
  }

  /** What the customer said, in the words that replaced it; every other event as it is. */
  #asRead(event: ConversationEvent): ConversationEvent {
    const text = this.#replaced.get(event.turn);
    if (event.type !== 'customer-said' || text === undefined) return event;
    return { ...event, data: { ...event.data, text } };
  }

  /** The guards judge the last thing the customer said. */
  #replaceQuestion(text: string): void {
    const index = this.#entries.findLastIndex(({ kind }) => kind === 'customer');
    const question = this.#entries[index];
    if (question) this.#replace(this.#entries.with(index, customerEntry(question, text)));
  }

  #render(model: string): AgentInputItem[] {
    if (this.#rendered?.model !== model) this.#rendered = { model, items: [], entries: 0 };
    const { items, entries } = this.#rendered;
    items.push(...itemsOf(this.#entries.slice(entries), model));
    this.#rendered.entries = this.#entries.length;
    // A copy: what a model was given must not grow under its hands.
    return items.slice();
  }

  #pair({ item }: HistoryEntry): void {
    if (item.type === 'function_call') this.#unanswered.add(item.callId);
    if (item.type === 'function_call_result') this.#unanswered.delete(item.callId);
  }

  #replace(entries: HistoryEntry[]): void {
    this.#entries = resultsFirst(entries);
    this.#tokens = entries.reduce((sum, entry) => sum + entry.tokens, 0);
    this.#rendered = undefined;
    this.#notes = entries.filter(({ kind }) => kind === 'note').length;
    this.#settled = 0;
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

/** What models read from now on in place of what the customer said in this turn. */
function replacementIn({ type, data }: ConversationEvent): string | undefined {
  return type === 'guard-tripped' && data.stage === 'input' ? data.text : undefined;
}

function wordsIn({ kind, item }: HistoryEntry): string | undefined {
  return kind === 'customer' && 'content' in item && typeof item.content === 'string'
    ? item.content
    : undefined;
}

function spokenIn(item: AgentInputItem): string {
  if (!('role' in item) || item.role !== 'assistant') return '';
  return item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
}

/** The desk's own words stand where no customer can put them; but vendors refuse a request that nobody asks. */
function withNote(content: string, items: readonly AgentInputItem[]): AgentInputItem[] {
  const asked = items.some((item) => 'role' in item && item.role === 'user');
  return [{ type: 'message', role: asked ? 'system' : 'user', content }, ...items];
}

function carriedItems(
  before: readonly HistoryEntry[],
  carry: Carry,
  model: string,
): readonly AgentInputItem[] {
  if (typeof carry === 'function') return filtered(looseItems(before, model), carry);
  return looseItems(carriedEntries(before, carry), model);
}
