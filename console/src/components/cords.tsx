import type { StaffDesk } from '../api.ts';
import { useDirectory } from '../directory.ts';

/** Height of one agent's row in px; the cords are drawn to it. */
export const ROW_HEIGHT = 58;

const JACK_X = 54;
const DEEPEST = 46;

interface CordsProps {
  desk: StaffDesk;
  /** Ids in the order of the rows. */
  ids: readonly string[];
  /** Whose cords are lit. */
  origin: string;
  owner: string;
}

/** Jacks with a cord for every edge; an edge that goes both ways is one cord. */
export function Cords({ desk, ids, origin, owner }: CordsProps) {
  const { cord } = useDirectory();
  const y = (id: string) => ids.indexOf(id) * ROW_HEIGHT + ROW_HEIGHT / 2;
  const targets = new Set(desk.agents.find((agent) => agent.id === origin)?.edges.map((edge) => edge.to));
  return (
    <svg
      aria-hidden="true"
      width="72"
      height={ids.length * ROW_HEIGHT}
      className="pointer-events-none absolute top-0 left-2 z-10"
      fill="none"
      strokeLinecap="round"
    >
      {pairs(desk, ids).map(([a, b]) => (
        <path
          key={`${a}-${b}`}
          d={bow(y(a), y(b), ids.length)}
          stroke="var(--rule-strong)"
          strokeWidth="1.25"
        />
      ))}
      {[...targets].map((to) => (
        <path
          key={`${origin}-${to}`}
          d={bow(y(origin), y(to), ids.length)}
          stroke={cord(to)}
          strokeWidth="2.5"
          pathLength="1"
          strokeDasharray="1"
          className="animate-plug"
        />
      ))}
      {ids.map((id) => {
        const live = id === origin || targets.has(id);
        return (
          <g key={id} stroke={live ? cord(id) : 'var(--rule-strong)'}>
            {id === owner && (
              <circle cx={JACK_X} cy={y(id)} r="11" fill={cord(id)} fillOpacity="0.18" stroke="none" />
            )}
            <circle cx={JACK_X} cy={y(id)} r="6.5" fill="var(--panel)" strokeWidth="2.5" />
            <circle
              cx={JACK_X}
              cy={y(id)}
              r={id === owner ? 3.4 : 1.6}
              fill={live ? cord(id) : 'var(--rule-strong)'}
              stroke="none"
            />
          </g>
        );
      })}
    </svg>
  );
}

function bow(from: number, to: number, rows: number): string {
  const reach = Math.abs(to - from) / (Math.max(1, rows - 1) * ROW_HEIGHT);
  // A cubic's widest point is at three quarters of its control points' distance.
  const x = JACK_X - (14 + reach * (DEEPEST - 14)) / 0.75;
  return `M${JACK_X} ${from} C ${x} ${from}, ${x} ${to}, ${JACK_X} ${to}`;
}

function pairs(desk: StaffDesk, ids: readonly string[]): (readonly [string, string])[] {
  const seen = new Map<string, readonly [string, string]>();
  for (const agent of desk.agents)
    for (const { to } of agent.edges) {
      const [a, b] = ids.indexOf(agent.id) < ids.indexOf(to) ? [agent.id, to] : [to, agent.id];
      seen.set(`${a}-${b}`, [a, b]);
    }
  return [...seen.values()];
}
