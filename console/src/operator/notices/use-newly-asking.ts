import { useEffect, useRef } from 'react';
import type { WallRow } from '../console-api.ts';
import type { Rows } from '../wall/wall-store.ts';
import { newlyAsking } from './newly-asking.ts';

/** Tells of conversations that begin to ask for a person; what was there when the page came is no news. */
export function useNewlyAsking(rows: Rows, me: string, tell: (asking: readonly WallRow[]) => void): void {
  const before = useRef<Rows | null>(null);
  const told = useRef(tell);
  told.current = tell;
  useEffect(() => {
    const asking = before.current === null ? [] : newlyAsking(before.current, rows, me);
    before.current = rows.size === 0 ? before.current : rows;
    told.current(asking);
  }, [rows, me]);
}
