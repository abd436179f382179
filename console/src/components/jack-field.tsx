import { type Desk, isStaffDesk } from '../api.ts';
import { endsOf, useDirectory } from '../directory.ts';

const WIDTH = 76;
const HEIGHT = 92;
const JACK_Y = 62;

/** The desk as a strip of jacks, the entry's cord ready for whoever calls next. */
export function JackField({ desk }: { desk: Desk }) {
  const { cord, name } = useDirectory();
  const ids = isStaffDesk(desk) ? endsOf(desk) : desk.agents.map((agent) => agent.id);
  const x = (id: string) => ids.indexOf(id) * WIDTH + 14;
  const targets = isStaffDesk(desk)
    ? (desk.agents.find((agent) => agent.id === desk.entry)?.edges ?? []).map((edge) => edge.to)
    : ids.filter((id) => id !== desk.entry);
  return (
    <svg
      role="img"
      aria-label={`The desk: ${ids.map(name).join(', ')}`}
      viewBox={`0 0 ${(ids.length - 1) * WIDTH + 28} ${HEIGHT}`}
      className="h-[84px] max-w-full"
      fill="none"
      strokeLinecap="round"
    >
      {targets.map((target) => {
        const [from, to] = [x(desk.entry), x(target)];
        const lift = JACK_Y - 14 - Math.abs(to - from) * 0.2;
        return (
          <path
            key={target}
            d={`M${from} ${JACK_Y} C ${from} ${lift}, ${to} ${lift}, ${to} ${JACK_Y}`}
            stroke={cord(target)}
            strokeWidth="2.5"
            pathLength="1"
            strokeDasharray="1"
            className="animate-plug"
          />
        );
      })}
      {ids.map((id) => (
        <g key={id}>
          <circle cx={x(id)} cy={JACK_Y} r="11" fill="var(--paper)" stroke={cord(id)} strokeWidth="3" />
          <circle cx={x(id)} cy={JACK_Y} r="4.5" fill={cord(id)} />
        </g>
      ))}
    </svg>
  );
}
