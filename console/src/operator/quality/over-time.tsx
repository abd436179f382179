import type { EdgeScore } from '../../server-types.ts';
import { percent } from './faults.ts';

const WIDTH = 132;
const HEIGHT = 26;

/** How one edge did on a day; undefined for a day on which it was not gone. */
export interface DayScore {
  readonly day: string;
  readonly score: EdgeScore | undefined;
}

/** The share of handoffs without a fault, day by day: a bar as high as the share, pale where few were made. */
export function OverTime({ days }: { days: readonly DayScore[] }) {
  const most = Math.max(1, ...days.map(({ score }) => score?.handoffs ?? 0));
  const step = WIDTH / Math.max(1, days.length);
  const gone = days.filter(({ score }) => score !== undefined && score.handoffs > 0);
  const told = gone.map(({ day, score }) => `${day}: ${percent(score?.clean.rate ?? 0)}`).join(', ');
  return (
    <svg role="img" aria-label={`Without fault, by day: ${told || 'none'}`} width={WIDTH} height={HEIGHT}>
      <title>{told}</title>
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--rule-strong)" />
      {days.map(({ day, score }, at) => {
        if (score === undefined || score.handoffs === 0) return null;
        const height = Math.max(2, score.clean.rate * (HEIGHT - 3));
        return (
          <rect
            key={day}
            x={at * step + step * 0.1}
            y={HEIGHT - 1 - height}
            width={Math.max(1.5, step * 0.8)}
            height={height}
            rx="1"
            fill={score.clean.rate < 1 ? 'var(--lamp)' : 'var(--cord-2)'}
            fillOpacity={0.35 + 0.65 * (score.handoffs / most)}
          />
        );
      })}
    </svg>
  );
}
