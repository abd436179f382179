import type { ConversationState } from '../../contracts/conversation.ts';
import type { Carry, CarryFilter } from '../../contracts/edge.ts';
import type { Carried, HandoffRecord } from '../../contracts/handoff.ts';
import { own } from '../../contracts/own.ts';
import type { EntryKind, HistoryEntry } from '../../events/history-entry.ts';
import { digest } from './digest.ts';
import { looseItems } from './history-items.ts';

/** What an edge's `carry` means, with nothing left open. */
interface CarryRules {
  /** As it goes on record. */
  readonly name: string;
  readonly history: 'everything' | 'without-tools' | 'nothing' | CarryFilter;
  readonly lastTurns: number | undefined;
  readonly summary: boolean;
  readonly facts: readonly string[] | undefined;
}

/** What of a conversation a handoff carries on. */
interface Past {
  readonly history: { readonly entries: readonly HistoryEntry[]; readonly itemCount: number };
  readonly state: Pick<ConversationState, 'facts' | 'seq'>;
  readonly ledger: { readonly records: readonly HandoffRecord[] };
}

const SPOKEN: ReadonlySet<EntryKind> = new Set(['customer', 'agent', 'colleague']);

/** The entries of the time before a handoff that its target reads whole; a filter leaves them to itself. */
export function carriedEntries(entries: readonly HistoryEntry[], carry: Carry): readonly HistoryEntry[] {
  const { history, lastTurns } = rulesOf(carry);
  if (history === 'nothing') return [];
  const recent = lastTurns === undefined ? entries : fromTurn(entries, lastTurns);
  return history === 'without-tools' ? recent.filter(({ kind }) => SPOKEN.has(kind)) : recent;
}

/** What the target of a handoff is about to read and see, and what is kept from it; for the record. */
export function carriedBy(carry: Carry, { history, state, ledger }: Past, callId: string): Carried {
  const proposedSeq = ledger.records.findLast((record) => record.callId === callId)?.seq ?? state.seq;
  const { name, summary, facts: listed } = rulesOf(carry);
  const names = Object.keys(state.facts);
  // What was learned with the handoff itself is meant for its target.
  const isSeen = (fact: string) =>
    listed === undefined || listed.includes(fact) || (own(state.facts, fact)?.seq ?? 0) > proposedSeq;
  const facts = names.filter(isSeen);
  const withheld = names.filter((fact) => !isSeen(fact));
  if (carry === 'everything') {
    const proposal = history.entries.findLast(({ seq }) => seq === proposedSeq);
    const items = history.itemCount - (proposal && proposal.kind !== 'note' ? 1 : 0);
    return { carry, items, dropped: 0, facts, withheld };
  }
  const before = history.entries.filter((entry) => entry.seq !== proposedSeq && entry.kind !== 'note');
  const kept = carriedEntries(before, carry);
  const items = typeof carry === 'function' ? filtered(looseItems(before, ''), carry).length : kept.length;
  const carried = { carry: name, items, dropped: Math.max(0, before.length - items), facts, withheld };
  if (!summary) return carried;
  const left = before.filter((entry) => !kept.includes(entry));
  return { ...carried, summary: digest(left, state.facts, withheld, proposedSeq) };
}

/** A filter that breaks lets nothing through: the target still learns why it has the conversation. */
export function filtered<Item>(items: readonly Item[], filter: CarryFilter): readonly Item[] {
  try {
    return filter(items) as readonly Item[];
  } catch {
    return [];
  }
}

function rulesOf(carry: Carry): CarryRules {
  const whole = { lastTurns: undefined, summary: false, facts: undefined };
  if (typeof carry === 'string') return { ...whole, name: carry, history: carry };
  if (typeof carry === 'function') return { ...whole, name: 'filter', history: carry };
  const { lastTurns, summary = false, facts } = carry;
  // A summary stands for what is left out: all, unless the edge says what is not.
  const { history = summary && lastTurns === undefined ? 'nothing' : 'everything' } = carry;
  const name = summary
    ? 'summary'
    : lastTurns !== undefined && history !== 'nothing'
      ? 'last-turns'
      : history;
  return { name, history, lastTurns, summary, facts };
}

function fromTurn(entries: readonly HistoryEntry[], turns: number): readonly HistoryEntry[] {
  const starts = entries.flatMap((entry, index) => (entry.kind === 'customer' ? [index] : []));
  const start = starts.at(-turns);
  return start === undefined ? entries : entries.slice(start);
}
