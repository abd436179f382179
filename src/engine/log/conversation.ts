import type { ConversationState } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { ConversationEvent, EventData, TurnCause } from '../../contracts/event.ts';
import type { Facts } from '../../contracts/fact.ts';
import type { HandoffRecord } from '../../contracts/handoff.ts';
import type { ServedDesk } from '../../contracts/serving.ts';
import { type CarriedHistory, carriedHistory } from '../history/carried-history.ts';
import { History } from '../history/history.ts';
import { foldState } from './fold-state.ts';
import { Ledger } from './ledger.ts';

/** A conversation in memory: its state, folded from events, its handoffs, and the recent history a model reads. */
export class Conversation {
  state: ConversationState;
  readonly history: History;
  /** The desk that serves it, as long as this copy is in memory. */
  readonly desk: Desk;
  /** What its turns are stamped with. */
  readonly version: string | undefined;
  readonly ledger = new Ledger();
  /** What the owner may read of the history before its handoff; everything when undefined. */
  carried: CarriedHistory | undefined;
  /** What began the present turn, when no customer did. */
  cause: TurnCause | undefined;
  /** What a person said with it who gave the conversation back in the present turn. */
  returned: EventData['person-returned'] | undefined;
  /** What the owner was told in the present turn of what the customer may have turned to. */
  hint: EventData['topic-hinted'] | undefined;
  /** The event by which the newest call was put through, as far back as is known; 0 for none. */
  call = 0;
  /** Whether this node wrote the last of it, and then gave it up. */
  writtenHere = false;
  #recalled = false;
  #lastEdge: string | undefined;
  #seen: { readonly all: Facts; readonly carried: CarriedHistory; readonly facts: Facts } | undefined;

  constructor({ desk, version }: ServedDesk, state: ConversationState) {
    this.desk = desk;
    this.version = version;
    this.state = state;
    this.history = new History(desk.limits.historyTokens);
  }

  /** The facts the present owner may see: without those its handoff kept from it, unless they were learned since. */
  get facts(): Facts {
    const { carried, state } = this;
    if (!carried || carried.withheld.length === 0) return state.facts;
    if (this.#seen?.all !== state.facts || this.#seen.carried !== carried) {
      const { withheld, seq } = carried;
      const seen = Object.entries(state.facts).filter(
        ([name, fact]) => !withheld.includes(name) || fact.seq > seq,
      );
      this.#seen = { all: state.facts, carried, facts: Object.fromEntries(seen) };
    }
    return this.#seen.facts;
  }

  /** Takes an event in: the next one of the log. Throws `internal`, changing nothing, when the ledger refuses it. */
  apply(event: ConversationEvent): void {
    this.ledger.add(event);
    this.state = foldState(this.state, event);
    this.history.add(event);
    this.#noteOwner(event);
    this.#noteTurn(event);
    this.#noteCall(event);
  }

  /** Puts older events, oldest first, in front of the history, as far as they fit; the state already contains them. */
  recall(events: readonly ConversationEvent[]): boolean {
    const fitted = this.history.prepend(events);
    this.#lastEdge ??= events.findLast((event) => event.type === 'handoff-committed')?.data.toolName;
    // Pages come newest first: only the first of them can hold the present turn's beginning.
    if (!this.#recalled) for (const event of events) this.#noteTurn(event);
    for (const event of events) this.#noteCall(event);
    this.#recalled = true;
    return fitted;
  }

  /** Takes the handoffs in that the store has, oldest first; after the events, where the last one's edge is named. */
  recallHandoffs(records: readonly HandoffRecord[]): void {
    this.ledger.recall(records);
    this.#carry(this.#lastEdge);
  }

  #noteOwner(event: ConversationEvent): void {
    if (event.type === 'handoff-committed') this.#carry(event.data.toolName);
    if (event.type === 'person-returned') this.#carry(undefined);
  }

  #carry(toolName: string | undefined): void {
    const { cameBy } = this.state;
    if (cameBy && this.carried?.callId === cameBy.callId) return;
    const taken = cameBy && this.ledger.records.findLast(({ callId }) => callId === cameBy.callId);
    this.carried = taken ? carriedHistory(this.desk, taken, toolName) : undefined;
  }

  #noteCall({ type, seq }: ConversationEvent): void {
    if (type === 'call-answered') this.call = Math.max(this.call, seq);
  }

  #noteTurn(event: ConversationEvent): void {
    if (event.type === 'turn-opened') this.cause = event.data.cause;
    if (event.type === 'customer-said') this.cause = undefined;
    if (event.type === 'customer-said' || event.type === 'turn-opened') this.hint = undefined;
    if (event.type === 'topic-hinted') this.hint = event.data;
    if (event.type === 'person-returned') this.returned = event.data;
    else if (this.cause !== 'person-returned') this.returned = undefined;
  }
}
