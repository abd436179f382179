import { type CSSProperties, Fragment, type ReactNode, useState } from 'react';
import { endsOf, PERSON, useDirectory } from '../../directory.ts';
import type { StaffDesk, WallRow } from '../console-api.ts';
import { layOut, type Seat } from './lay-out.ts';

const COLUMN = 264;
const ROW = 92;
const NODE = { width: 168, height: 58 };
const MARGIN = 24;
const WIDEST = 10;

interface BoardProps {
  desk: StaffDesk;
  traffic: ReadonlyMap<string, number>;
  /** Who has the line in each conversation there is now. */
  rows: readonly Pick<WallRow, 'owner' | 'status'>[];
  /** What stands on the way from one to another; nothing without. */
  onWay?: (from: string, to: string, style: CSSProperties) => ReactNode;
  /** Shows the conversations that somebody has; nothing happens without. */
  onOwner?: (id: string) => void;
}

/** A desk as it is declared: agents in columns, a cord for each way, and a light for each conversation. */
export function Board({ desk, traffic, rows, onWay, onOwner }: BoardProps) {
  const { cord, name } = useDirectory();
  const [pointed, setPointed] = useState<string | null>(null);
  const ids = endsOf(desk);
  const ways = desk.agents.flatMap(({ id, edges }) => edges.map(({ to }) => ({ from: id, to })));
  const seats = layOut(ids, ways, desk.entry, [PERSON]);
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const most = Math.max(1, ...traffic.values());
  const width = 2 * MARGIN + Math.max(...seats.map(({ column }) => column)) * COLUMN + NODE.width;
  const height = 2 * MARGIN + Math.max(...seats.map(({ row }) => row)) * ROW + NODE.height;
  return (
    <div className="relative" style={{ width, height }}>
      <svg
        aria-hidden="true"
        width={width}
        height={height}
        fill="none"
        strokeLinecap="round"
        className="absolute inset-0"
      >
        {ways.map(({ from, to }) => {
          const [start, end] = [byId.get(from), byId.get(to)];
          if (start === undefined || end === undefined) return null;
          const gone = traffic.get(`${from}>${to}`) ?? 0;
          const lit = pointed === null ? gone > 0 : pointed === from || pointed === to;
          return (
            <path
              key={`${from}>${to}`}
              data-testid="edge"
              data-from={from}
              data-to={to}
              data-gone={gone}
              d={cordBetween(start, end)}
              stroke={lit ? cord(to) : 'var(--rule-strong)'}
              strokeOpacity={pointed === null || lit ? 1 : 0.3}
              strokeWidth={gone === 0 ? 1.25 : 1.5 + (gone / most) * (WIDEST - 1.5)}
            />
          );
        })}
      </svg>
      {onWay &&
        ways.map(({ from, to }) => {
          const [start, end] = [byId.get(from), byId.get(to)];
          if (start === undefined || end === undefined) return null;
          return <Fragment key={`${from}>${to}`}>{onWay(from, to, onCord(start, end))}</Fragment>;
        })}
      <ul aria-label="Agents and people">
        {seats.map((seat) => (
          <Node
            key={seat.id}
            seat={seat}
            title={name(seat.id)}
            talking={rows.filter((row) => row.owner === seat.id).length}
            asked={seat.id === PERSON ? rows.filter(({ status }) => status === 'waiting').length : 0}
            onPoint={setPointed}
            onPick={() => onOwner?.(seat.id)}
          />
        ))}
      </ul>
    </div>
  );
}

interface NodeProps {
  seat: Seat;
  title: string;
  talking: number;
  asked: number;
  onPoint: (id: string | null) => void;
  onPick: () => void;
}

function Node({ seat, title, talking, asked, onPoint, onPick }: NodeProps) {
  const { cord } = useDirectory();
  const { x, y } = placeOf(seat);
  const style = { left: x, top: y, ...NODE, '--cord': cord(seat.id) } as CSSProperties;
  return (
    <li>
      <button
        type="button"
        data-testid="graph-node"
        data-id={seat.id}
        data-talking={talking}
        style={style}
        onClick={onPick}
        onPointerEnter={() => onPoint(seat.id)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint(seat.id)}
        onBlur={() => onPoint(null)}
        className={`absolute flex flex-col justify-center rounded-xl border-2 border-cord bg-raised px-3.5 text-left ${seat.reachable ? '' : 'border-dashed opacity-60'}`}
      >
        <span className="truncate font-semibold text-[14px] text-cord">{title}</span>
        <span className="flex items-center gap-1 text-[12px] text-soft">
          {Array.from({ length: Math.min(talking, 12) }, (_, light) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one light is like the other.
            <span key={light} className="size-1.5 rounded-full bg-lamp" />
          ))}
          <span>{says(seat, talking, asked)}</span>
        </span>
      </button>
    </li>
  );
}

function says({ reachable }: Seat, talking: number, asked: number): string {
  if (!reachable) return 'Nothing leads here';
  if (asked > 0) return `${asked} asked for, ${talking} talking`;
  return talking === 0 ? 'Nobody now' : `${talking} now`;
}

function placeOf({ column, row }: Seat) {
  return { x: MARGIN + column * COLUMN, y: MARGIN + row * ROW };
}

/** Where something stands on a cord: of two that go forth and back, apart from each other. */
function onCord(from: Seat, to: Seat): CSSProperties {
  const [start, end] = [placeOf(from), placeOf(to)];
  const forth = isForth(from, to);
  const shift = NODE.height / 2 + (forth ? -11.5 : 11.5);
  const y = (start.y + end.y) / 2 + shift;
  const x =
    from.column === to.column
      ? start.x + NODE.width + 34
      : (Math.min(start.x, end.x) + NODE.width + Math.max(start.x, end.x)) / 2;
  return { position: 'absolute', left: x, top: y, transform: 'translate(-50%, -50%)' };
}

function isForth(from: Seat, to: Seat): boolean {
  return from.column < to.column || (from.column === to.column && from.row < to.row);
}

/** From one to another: forth above the middle, back below, and within a column around the right. */
function cordBetween(from: Seat, to: Seat): string {
  const [start, end] = [placeOf(from), placeOf(to)];
  const forth = isForth(from, to);
  const shift = NODE.height / 2 + (forth ? -7 : 7);
  const [y, z] = [start.y + shift, end.y + shift];
  if (from.column === to.column) {
    const x = start.x + NODE.width;
    return `M${x} ${y} C ${x + 46} ${y}, ${x + 46} ${z}, ${x} ${z}`;
  }
  const [a, b] = forth ? [start.x + NODE.width, end.x] : [start.x, end.x + NODE.width];
  const bend = (b - a) / 2;
  return `M${a} ${y} C ${a + bend} ${y}, ${b - bend} ${z}, ${b} ${z}`;
}
