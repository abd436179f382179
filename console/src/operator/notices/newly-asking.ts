import type { WallRow } from '../console-api.ts';
import type { Rows } from '../wall/wall-store.ts';

/** Conversations that ask for a person, or for a yes, and did not before; those that are somebody's own customer who writes as well. */
export function newlyAsking(before: Rows, rows: Rows, me: string): WallRow[] {
  return [...rows.values()].filter((row) => {
    const known = before.get(row.id);
    const asks = row.status === 'waiting' && known?.status !== 'waiting';
    const waits = row.approvals.length > (known?.approvals.length ?? 0);
    const writes =
      row.status === 'with-person' &&
      row.person?.claimant === me &&
      row.last?.by === 'customer' &&
      row.last.at !== known?.last?.at;
    return asks || waits || writes;
  });
}
