import type { HistoryEntry } from '../../events/history-entry.ts';

/** How many of the customer's last messages a person of the team, who has the conversation, has not said anything after. */
export function unansweredIn(entries: readonly HistoryEntry[]): number {
  const last = entries.findLastIndex(({ byPerson }) => byPerson);
  return entries.slice(last + 1).filter(({ kind }) => kind === 'customer').length;
}
