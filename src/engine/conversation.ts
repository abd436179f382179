import type { ConversationState } from '../contracts/conversation.ts';
import type { Desk } from '../contracts/desk.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import { type CarriedHistory, History } from './history.ts';

const TITLE_LENGTH = 80;

/** A conversation in memory: its state, folded from events, and the recent history a model reads. */
export class Conversation {
  state: ConversationState;
  readonly history: History;
  /** What the owner may read of the history before its handoff; everything when undefined. */
  carried: CarriedHistory | undefined;
  readonly #desk: Desk;

  constructor(desk: Desk, state: ConversationState) {
    this.#desk = desk;
    this.state = state;
    this.history = new History(desk.limits.historyTokens);
  }

  /** Takes an event in: the next one of the log. */
  apply(event: ConversationEvent): void {
    this.state = foldState(this.state, event);
    this.history.add(event);
    this.#noteCarry(event);
  }

  /** Puts older events, oldest first, in front of the history, as far as they fit; the state already contains them. */
  recall(events: readonly ConversationEvent[]): boolean {
    const fitted = this.history.prepend(events);
    const handoff = events.findLast((event) => event.type === 'handoff-committed');
    if (handoff && this.carried === undefined) this.#noteCarry(handoff);
    return fitted;
  }

  #noteCarry(event: ConversationEvent): void {
    if (event.type !== 'handoff-committed') return;
    const { from, toolName } = event.data;
    const edge = this.#desk.agents.get(from)?.edges.find((candidate) => candidate.toolName === toolName);
    this.carried = { seq: event.seq, carry: edge?.carry ?? 'everything' };
  }
}

/** The state after an event; pure. */
export function foldState(state: ConversationState, event: ConversationEvent): ConversationState {
  const next = { ...state, seq: event.seq, updatedAt: event.at };
  switch (event.type) {
    case 'customer-said':
      return { ...next, turn: event.turn, title: state.title || shorten(event.data.text) };
    case 'handoff-committed':
      return { ...next, owner: event.data.to, epoch: state.epoch + 1, handoffs: event.data.depth };
    case 'fact-recorded': {
      const { name, value, provenance } = event.data;
      return { ...next, facts: { ...state.facts, [name]: { value, provenance, seq: event.seq } } };
    }
    case 'person-requested':
      return { ...next, status: 'waiting' };
    case 'conversation-closed':
      return { ...next, status: 'closed' };
    default:
      return next;
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1)}…`;
}
