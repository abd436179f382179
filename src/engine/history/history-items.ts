import type { AgentInputItem } from '../../contracts/model.ts';
import { type HistoryEntry, outcomeUnknown } from '../../events/history-entry.ts';

/**
 * The items of entries as `model` gets them: its own with its vendor's fields, others' notes not at all. Vendors refuse
 * thoughts without what they led to, and what they led to without them: where something came between, or a call was never
 * made, both go without.
 */
export function itemsOf(entries: readonly HistoryEntry[], model: string): AgentInputItem[] {
  const items: AgentInputItem[] = [];
  let notes: AgentInputItem[] = [];
  let isTorn = false;
  for (const { kind, ownItem, item, model: maker } of entries) {
    const isOwn = maker === model;
    if (kind === 'note') {
      if (isOwn) notes.push(ownItem);
      continue;
    }
    if (notes.length > 0) isTorn = !isOwn || !('id' in ownItem || notes.every((note) => !('id' in note)));
    items.push(...(isTorn ? [] : notes));
    notes = [];
    // With the next question comes another answer.
    if (kind === 'customer') isTorn = false;
    if (!isOwn) items.push(item);
    else items.push(isTorn ? withoutId(ownItem) : ownItem);
  }
  return items;
}

/**
 * Items whose neighbours may be missing: no reasoning and no vendor's ids, as an id refers to the reasoning that came
 * with it and vendors refuse the one without the other.
 */
export function looseItems(entries: readonly HistoryEntry[], model: string): AgentInputItem[] {
  const kept = entries.filter(({ kind }) => kind !== 'note');
  return itemsOf(kept, model).map(withoutId);
}

function withoutId(item: AgentInputItem): AgentInputItem {
  if (!('id' in item)) return item;
  const { id: _id, ...rest } = item;
  return rest as AgentInputItem;
}

/**
 * What an agent said between a call and its result comes in front of the call, as if it had been said first: vendors want
 * call and result side by side, and strict ones a request that does not end with the agent's own words. What colleagues
 * did meanwhile comes behind the result.
 */
export function resultsFirst(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const answered = new Set(
    entries.flatMap(({ item }) => (item.type === 'function_call_result' ? item.callId : [])),
  );
  const open = new Set<string>();
  const ordered: HistoryEntry[] = [];
  const later: HistoryEntry[] = [];
  let front = 0;
  for (const entry of entries) {
    const { item, kind } = entry;
    if (open.size === 0) front = behindNotes(ordered);
    if (item.type === 'function_call' && answered.has(item.callId)) open.add(item.callId);
    if (item.type === 'function_call_result') open.delete(item.callId);
    if (open.size > 0 && kind === 'agent') ordered.splice(front++, 0, entry);
    else if (open.size > 0 && kind === 'colleague') later.push(entry);
    else ordered.push(entry, ...(open.size === 0 ? later.splice(0) : []));
  }
  return [...ordered, ...later];
}

/** Where words go that come in front of a call: not between it and the thoughts it came with. */
export function behindNotes(entries: readonly HistoryEntry[]): number {
  return entries.findLastIndex(({ kind }) => kind !== 'note') + 1;
}

/**
 * Leaves out results whose call was cut off, and answers calls that never were (a crash came between): vendors refuse
 * a request with either, and a model that does not see its call would make it again.
 */
export function wholePairs(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const calls = new Set<string>();
  const answered = new Set<string>();
  for (const { item } of entries) {
    if (item.type === 'function_call') calls.add(item.callId);
    if (item.type === 'function_call_result' && calls.has(item.callId)) answered.add(item.callId);
  }
  const paired = entries.flatMap((entry) => {
    const { item } = entry;
    if (item.type === 'function_call_result') return answered.has(item.callId) ? entry : [];
    return item.type === 'function_call' && !answered.has(item.callId)
      ? [entry, outcomeUnknown(entry.seq, item)]
      : entry;
  });
  return resultsFirst(paired);
}
