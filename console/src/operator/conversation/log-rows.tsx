import { type CSSProperties, memo } from 'react';
import { AgentMessage, CustomerMessage } from '../../components/message.tsx';
import { Cost, Ending, Fallback, Unknown } from '../../components/notice.tsx';
import { Seam } from '../../components/seam.tsx';
import { ToolRow } from '../../components/tool-row.tsx';
import { useDirectory } from '../../directory.ts';
import type { TimelineItem } from '../../timeline-item.ts';
import { Gutter, gutterWidth } from './gutter.tsx';
import { MarkRow } from './mark-row.tsx';
import type { Mark } from './marks.ts';

interface RowProps {
  seq: number;
  lanes: readonly string[];
  owner: string;
  /** Whether the address points at it. */
  pointed: boolean;
}

interface ItemRowProps extends RowProps {
  item: TimelineItem;
  named: boolean;
  /** Whether it is being played. */
  heard: boolean;
  onInspect: ((seq: number) => void) | null;
  /** Plays from here on; null: there is no sound of it. */
  onPlay: ((seq: number) => void) | null;
  /** Lets the conversation go on otherwise from here; null: it can't. */
  onFork: ((seq: number) => void) | null;
}

/** Something that was said or done, beside the lanes of all who take part. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, named, heard, onInspect, onPlay, onFork, ...place } = props;
  const committed = item.kind === 'seam' && item.status === 'committed';
  return (
    <Placed {...place} heard={heard} to={committed ? item.to : null} tight={item.kind === 'tool'}>
      {item.kind !== 'seam' ? (
        draw(item, named)
      ) : onInspect === null ? (
        <Seam item={item} />
      ) : (
        <button
          type="button"
          data-testid="inspect"
          title="How it was handed over"
          onClick={() => onInspect(place.seq)}
          className="block w-full rounded-lg text-left hover:bg-raised"
        >
          <Seam item={item} />
        </button>
      )}
      {onFork && (
        <button
          type="button"
          data-testid="fork-from"
          onClick={() => onFork(place.seq)}
          className={`float-right clear-both ${onPlay ? 'mr-7' : 'mr-1'} rounded-full px-1.5 text-[11px] text-faint leading-5 hover:bg-well hover:text-ink`}
        >
          Fork here
        </button>
      )}
      {onPlay && (
        <button
          type="button"
          data-testid="play-from"
          aria-label="Play from here"
          aria-current={heard}
          onClick={() => onPlay(place.seq)}
          className="absolute right-0 bottom-0 rounded-full px-1.5 text-[11px] text-faint leading-5 hover:bg-well hover:text-ink aria-[current=true]:bg-ink aria-[current=true]:text-paper"
        >
          ▶
        </button>
      )}
    </Placed>
  );
});

/** Something staff know besides, in its place. */
export const MarkLine = memo(function MarkLine({ mark, ...place }: RowProps & { mark: Mark }) {
  return (
    <Placed {...place} to={mark.to}>
      <MarkRow mark={mark} />
    </Placed>
  );
});

interface PlacedProps extends RowProps {
  to: string | null;
  tight?: boolean;
  heard?: boolean;
  children: React.ReactNode;
}

function Placed({ seq, lanes, owner, to, pointed, heard = false, tight = false, children }: PlacedProps) {
  const { cord } = useDirectory();
  const style = {
    '--cord': cord(owner),
    paddingLeft: gutterWidth(lanes.length) + 8,
    containIntrinsicSize: 'auto 60px',
    contentVisibility: 'auto',
  } as CSSProperties;
  return (
    <div
      id={`e${seq}`}
      data-testid="entry"
      data-seq={seq}
      data-pointed={pointed}
      data-heard={heard}
      style={style}
      className={`relative rounded-lg outline-offset-2 data-[heard=true]:bg-lamp/15 data-[pointed=true]:outline-2 data-[pointed=true]:outline-lamp ${tight ? 'pb-1.5' : 'pb-3'}`}
    >
      <Gutter lanes={lanes} owner={owner} to={to} />
      {children}
    </div>
  );
}

function draw(item: Exclude<TimelineItem, { kind: 'seam' }>, named: boolean) {
  switch (item.kind) {
    case 'customer':
      return <CustomerMessage item={item} />;
    case 'agent':
      return <AgentMessage item={item} named={named} />;
    case 'tool':
      return <ToolRow item={item} />;
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
