import { Jack } from '../../components/jack.tsx';
import { useDirectory } from '../../directory.ts';

/** Width of a lane, and where in a row its jack sits; in px. */
const LANE = 16;
const JACK_Y = 20;

/** How wide so many lanes are, in px. */
export function gutterWidth(lanes: number): number {
  return lanes * LANE + 12;
}

interface GutterProps {
  /** Ids of who has a lane. */
  lanes: readonly string[];
  /** Whose line it is. */
  owner: string;
  /** Who has it from here on; null: nobody else. */
  to: string | null;
}

/** The lanes beside a row: that of whoever has the line is a cord, and at a handoff it crosses to the other's. */
export function Gutter({ lanes, owner, to }: GutterProps) {
  const { cord } = useDirectory();
  const x = (id: string) => Math.max(0, lanes.indexOf(id)) * LANE + LANE / 2;
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-0 left-0"
      style={{ width: gutterWidth(lanes.length) }}
    >
      {lanes.map((id) => (
        <span
          key={id}
          className="absolute inset-y-0 w-px bg-rule"
          style={{ left: x(id), display: id === owner && to === null ? 'none' : undefined }}
        />
      ))}
      {to === null ? (
        <span
          className="absolute inset-y-0 w-[3px]"
          style={{ left: x(owner) - 1, background: cord(owner) }}
        />
      ) : (
        <>
          <span
            className="absolute top-0 w-[3px]"
            style={{ left: x(owner) - 1, height: 6, background: cord(owner) }}
          />
          <svg
            aria-hidden="true"
            width={gutterWidth(lanes.length)}
            height={JACK_Y + 8}
            fill="none"
            className="absolute top-0 left-0 overflow-visible"
          >
            <path
              d={`M${x(owner) + 0.5} 4 C ${x(owner) + 0.5} ${JACK_Y}, ${x(to) + 0.5} 2, ${x(to) + 0.5} ${JACK_Y}`}
              stroke={cord(to)}
              strokeWidth="3"
            />
          </svg>
          <span
            className="absolute bottom-0 w-[3px]"
            style={{ left: x(to) - 1, top: JACK_Y, background: cord(to) }}
          />
          <span className="absolute" style={{ left: x(to) - 6.5, top: JACK_Y - 6 }}>
            <Jack cord={cord(to)} plugged />
          </span>
        </>
      )}
    </span>
  );
}
