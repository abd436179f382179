import { type CSSProperties, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDirectory } from '../directory.ts';
import type { Timeline } from '../timeline.ts';
import type { TimelineItem } from '../timeline-item.ts';
import { Jack } from './jack.tsx';
import { AgentMessage, CustomerMessage } from './message.tsx';
import { Cost, Ending, Fallback, Unknown } from './notice.tsx';
import { Seam } from './seam.tsx';
import { ToolRow } from './tool-row.tsx';

/** How near the end, in px, still counts as reading the end. */
const NEAR_END = 80;

/** Everything said and done, beside the cord of whoever held the line. */
export function Transcript({
  timeline,
  running,
  owner,
}: {
  timeline: Timeline;
  running: boolean;
  owner: string;
}) {
  const { name, cord } = useDirectory();
  const { scroller, atEnd, onScroll, toEnd } = useStickToEnd(timeline);
  const { items } = timeline;
  const last = items.at(-1);
  const thinking = running && !(last?.kind === 'agent' && last.state === 'streaming');
  return (
    <div className="relative min-h-0 flex-1">
      <div ref={scroller} onScroll={onScroll} className="h-full overflow-y-auto">
        <div
          role="log"
          aria-live="off"
          aria-label="Conversation"
          className="mx-auto max-w-[760px] px-3 pt-6 pb-6 sm:px-6"
        >
          {items.map((item, index) => (
            <Item key={item.key} item={item} named={!sameSpeaker(items[index - 1], item)} />
          ))}
          <div
            className="flex h-5 items-center gap-3 text-[13px] text-faint"
            style={{ '--cord': cord(owner) } as CSSProperties}
          >
            {items.length > 0 && (
              <span className="ml-[2.5px]">
                <Jack cord={cord(owner)} plugged />
              </span>
            )}
            {thinking && <span className="ml-[5px] animate-lamp">{name(owner)} is answering</span>}
          </div>
        </div>
      </div>
      {!atEnd && (
        <button
          type="button"
          onClick={toEnd}
          className="absolute bottom-2 left-1/2 -translate-x-1/2 rounded-full border border-rule-strong bg-raised px-3 py-1 text-[13px] shadow-md"
        >
          Latest
        </button>
      )}
    </div>
  );
}

const Item = memo(function Item({ item, named }: { item: TimelineItem; named: boolean }) {
  const { cord } = useDirectory();
  const seam = item.kind === 'seam' && item.status === 'committed';
  // At a seam the cord changes colour where the jack sits.
  const run = seam ? `linear-gradient(${cord(item.owner)} 20px, ${cord(item.to)} 20px)` : undefined;
  const style = { '--cord': cord(item.owner), '--cord-run': run } as CSSProperties;
  return (
    <div
      id={`item-${item.key}`}
      className={`corded ${item.kind === 'tool' ? 'pb-1.5' : 'pb-3'}`}
      style={style}
    >
      {seam && (
        <span className="absolute top-[13px] left-[2.5px]">
          <Jack cord={cord(item.to)} plugged />
        </span>
      )}
      {draw(item, named)}
    </div>
  );
});

function draw(item: TimelineItem, named: boolean) {
  switch (item.kind) {
    case 'customer':
      return <CustomerMessage item={item} />;
    case 'agent':
      return <AgentMessage item={item} named={named} />;
    case 'tool':
      return <ToolRow item={item} />;
    case 'seam':
      return <Seam item={item} />;
    case 'fallback':
      return <Fallback item={item} />;
    case 'unknown':
      return <Unknown item={item} />;
    case 'cost':
      return <Cost item={item} />;
    case 'ending':
      return <Ending item={item} />;
  }
}

function sameSpeaker(before: TimelineItem | undefined, item: TimelineItem): boolean {
  return (
    item.kind === 'agent' &&
    before?.kind === 'agent' &&
    before.agent === item.agent &&
    before.turn === item.turn
  );
}

function useStickToEnd(timeline: Timeline) {
  const scroller = useRef<HTMLDivElement>(null);
  const stick = useRef(true);
  const turn = useRef(timeline.turn);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useLayoutEffect(() => {
    if (timeline.turn !== turn.current) stick.current = true;
    turn.current = timeline.turn;
    if (stick.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [timeline]);
  useEffect(() => {
    // A notice or a growing composer takes room from the chat: the end stays in sight.
    const area = scroller.current;
    if (area === null) return;
    const observer = new ResizeObserver(() => stick.current && area.scrollTo({ top: area.scrollHeight }));
    observer.observe(area);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    const area = scroller.current;
    if (area === null) return;
    stick.current = area.scrollHeight - area.scrollTop - area.clientHeight < NEAR_END;
    setAtEnd(stick.current);
  };
  return { scroller, atEnd, onScroll, toEnd };
}
