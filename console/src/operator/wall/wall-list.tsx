import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommand } from '../commands/use-commands.ts';
import type { WallRow as Row } from '../console-api.ts';
import type { Seen } from '../seen.ts';
import { useNow } from '../use-now.ts';
import { holdOrder } from './hold-order.ts';
import { ranked } from './need.ts';
import { ROW_HEIGHT, WallRow } from './wall-row.tsx';

interface WallListProps {
  rows: readonly Row[];
  me: string;
  /** Id of the conversation on show. */
  current: string | null;
  seen: Seen;
  deskNameOf: (id: string) => string;
  onPick: (id: string) => void;
}

/** Conversations by need. While somebody reads, none changes its place: a button says how many would. */
export function WallList({ rows, me, current, seen, deskNameOf, onPick }: WallListProps) {
  const area = useRef<HTMLDivElement>(null);
  const { order, moved, sort, hold } = useOrder(rows, me);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const list = useVirtualizer({
    count: order.length,
    getScrollElement: () => area.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => order[index] ?? index,
  });
  const at = current === null ? -1 : order.indexOf(current);
  const step = (by: number) => {
    const id = order[Math.max(0, Math.min(order.length - 1, at + by))];
    if (id !== undefined) onPick(id);
  };
  useCommand('next', order.length > 0 ? () => step(1) : null);
  useCommand('previous', order.length > 0 ? () => step(at < 0 ? 1 : -1) : null);
  useCommand('sort', moved > 0 ? sort : null);
  // The one on show is in sight when it was chosen by a key or an address; a row that moves by itself pulls nobody along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice scrolls.
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
  }, [current]);
  return (
    <div className="relative min-h-0 flex-1">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer only says that somebody reads. */}
      <div
        ref={area}
        data-testid="wall-list"
        className="h-full overflow-y-auto"
        onPointerEnter={() => hold('pointer', true)}
        onPointerLeave={() => hold('pointer', false)}
        onFocus={() => hold('focus', true)}
        onBlur={() => hold('focus', false)}
        onScroll={(event) => hold('scroll', event.currentTarget.scrollTop > 0)}
      >
        <ul aria-label="Conversations" className="relative" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ key, index, start }) => {
            const row = byId.get(order[index] ?? '');
            if (row === undefined) return null;
            return (
              <li
                key={key}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <WallRow
                  row={row}
                  me={me}
                  current={row.id === current}
                  unread={row.id !== current && seen.isUnread(row.id, row.seq)}
                  deskName={deskNameOf(row.desk)}
                  onPick={onPick}
                />
              </li>
            );
          })}
        </ul>
      </div>
      {moved > 0 && (
        <button
          type="button"
          data-testid="sort-now"
          onClick={sort}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 whitespace-nowrap rounded-full border border-rule-strong bg-raised px-3.5 py-1.5 text-[13px] shadow-md"
        >
          Sort by need: {moved} would move
        </button>
      )}
    </div>
  );
}

/** The order of the list, and whether somebody reads it. */
function useOrder(rows: readonly Row[], me: string) {
  const now = useNow();
  const [reasons, setReasons] = useState<ReadonlySet<string>>(new Set());
  const [sorts, setSorts] = useState(0);
  const shown = useRef<readonly string[]>([]);
  const sorted = useRef(0);
  const wanted = useMemo(() => ranked(rows, me, now), [rows, me, now]);
  const held = holdOrder(shown.current, wanted, reasons.size > 0 && sorted.current === sorts);
  shown.current = held.order;
  sorted.current = sorts;
  const hold = (reason: string, reads: boolean) => {
    if (reasons.has(reason) === reads) return;
    const next = new Set(reasons);
    if (reads) next.add(reason);
    else next.delete(reason);
    setReasons(next);
  };
  return { ...held, hold, sort: () => setSorts((count) => count + 1) };
}
