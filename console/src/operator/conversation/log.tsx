import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useDirectory } from '../../directory.ts';
import type { TimelineItem } from '../../timeline-item.ts';
import type { ConversationViewed } from './conversation-view-of.ts';
import { gutterWidth } from './gutter.tsx';
import { lanesOf } from './lanes.ts';
import { ItemRow, MarkLine } from './log-rows.tsx';

/** So many entries are on show at first; earlier ones when somebody asks. */
const PAGE = 300;
/** How near the end, in px, still counts as reading the end. */
const NEAR_END = 80;

interface LogProps {
  view: ConversationViewed;
  /** The event that the address points at. */
  pointed: number | null;
  /** The event that is being played. */
  heard?: number | null;
  /** Null where a handoff can't be looked into. */
  onInspect: ((seq: number) => void) | null;
  /** Plays from an event on; null: there is nothing to be played. */
  onPlay?: ((seq: number) => void) | null;
  /** Lets the conversation go on otherwise from a message of the customer; null: one may not. */
  onFork?: ((seq: number) => void) | null;
}

/** Everything that happened in a conversation, with one lane for each who had the line. */
export function Log({ view, pointed, heard = null, onInspect, onPlay = null, onFork = null }: LogProps) {
  const { timeline, entries } = view;
  const { items, owner } = timeline;
  const [shown, setShown] = useState(PAGE);
  const area = useRef<HTMLDivElement>(null);
  const stick = useRef(pointed === null);
  const sounding = useMemo(() => new Set(view.spoken.map(({ seq }) => seq)), [view.spoken]);
  const byKey = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const joined = useMemo(() => lanesOf(items, owner).join('\n'), [items, owner]);
  const lanes = useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
  const at = pointed === null ? -1 : entries.findIndex(({ seq }) => seq >= pointed);
  const from = Math.max(0, Math.min(entries.length - shown, at < 0 ? entries.length : at - 20));
  const target = at < 0 ? undefined : entries[at]?.seq;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new scrolls who reads the end.
  useLayoutEffect(() => {
    if (stick.current) area.current?.scrollTo({ top: area.current.scrollHeight });
  }, [entries]);
  useLayoutEffect(() => {
    if (target === undefined) return;
    stick.current = false;
    document.getElementById(`e${target}`)?.scrollIntoView({ block: 'center' });
  }, [target]);
  useEffect(() => {
    // A form that opens takes room from the log: the end stays in sight.
    const shown = area.current;
    if (shown === null) return;
    const observer = new ResizeObserver(() => stick.current && shown.scrollTo({ top: shown.scrollHeight }));
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = area.current ?? {};
    stick.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
  };
  let before: TimelineItem | undefined;
  let line = entries.slice(0, from).reduce((id, entry) => ownerAfter(byKey, entry, id), lanes[0] ?? '');
  return (
    <div ref={area} onScroll={onScroll} className="min-h-0 flex-1 overflow-y-auto">
      <div
        role="log"
        aria-live="off"
        aria-label="Conversation"
        className="mx-auto max-w-[820px] px-3 pt-3 pb-6 sm:px-6"
      >
        <Heads lanes={lanes} owner={owner} />
        {from > 0 && (
          <button
            type="button"
            data-testid="earlier"
            onClick={() => setShown((count) => count + PAGE)}
            className="mb-3 rounded-full border border-rule-strong px-3 text-[13px] leading-7 hover:bg-well"
          >
            {from} earlier
          </button>
        )}
        {entries.slice(from).map((entry) => {
          const place = { seq: entry.seq, lanes, pointed: entry.seq === target };
          if (entry.kind === 'mark') {
            const owner = line;
            line = entry.mark.to ?? line;
            return <MarkLine key={`m${entry.seq}`} {...place} owner={owner} mark={entry.mark} />;
          }
          const item = byKey.get(entry.key);
          if (item === undefined) return null;
          const named = !sameSpeaker(before, item);
          before = item;
          line = ownerAfter(byKey, entry, line);
          return (
            <ItemRow
              key={entry.key}
              {...place}
              owner={item.owner}
              item={item}
              named={named}
              heard={entry.seq === heard}
              onInspect={onInspect}
              onPlay={sounding.has(entry.seq) ? onPlay : null}
              onFork={item.kind === 'customer' ? onFork : null}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Whose lane a mark stands in that comes next. */
function ownerAfter(
  items: ReadonlyMap<string, TimelineItem>,
  entry: ConversationViewed['entries'][number],
  before: string,
): string {
  if (entry.kind === 'mark') return entry.mark.to ?? before;
  const item = items.get(entry.key);
  if (item === undefined) return before;
  return item.kind === 'seam' && item.status === 'committed' ? item.to : item.owner;
}

function sameSpeaker(before: TimelineItem | undefined, item: TimelineItem): boolean {
  return (
    item.kind === 'agent' &&
    before?.kind === 'agent' &&
    before.agent === item.agent &&
    before.turn === item.turn
  );
}

/** Whose lane is which. */
function Heads({ lanes, owner }: { lanes: readonly string[]; owner: string }) {
  const { name, cord } = useDirectory();
  return (
    <ul
      aria-label="Who had the line"
      className="flex flex-wrap gap-x-4 gap-y-1 pb-3 text-[12.5px]"
      style={{ paddingLeft: gutterWidth(0) - 4 }}
    >
      {lanes.map((id) => (
        <li key={id} data-testid="lane" data-agent={id} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2.5 rounded-full" style={{ background: cord(id) }} />
          <span
            className={id === owner ? 'font-semibold' : 'text-soft'}
            style={id === owner ? { color: cord(id) } : undefined}
          >
            {name(id)}
          </span>
        </li>
      ))}
    </ul>
  );
}
