import type { CSSProperties } from 'react';
import { useDirectory } from '../../directory.ts';
import { TROUBLES, type Trouble } from './troubles.ts';

interface TroubleMarksProps {
  from: string;
  to: string;
  troubles: readonly (readonly [Trouble, number])[];
  /** The way and trouble whose conversations are on show: `triage>billing refused`. */
  picked: string;
  style?: CSSProperties;
  onTrouble: (way: string, trouble: Trouble) => void;
}

/** What was wrong with a way, a number each; one opens its conversations. */
export function TroubleMarks({ from, to, troubles, picked, style, onTrouble }: TroubleMarksProps) {
  const { name } = useDirectory();
  const way = `${from}>${to}`;
  return (
    <span className="z-10 flex gap-0.5" style={style}>
      {troubles.map(([trouble, count]) => (
        <button
          key={trouble}
          type="button"
          data-testid="trouble"
          data-way={way}
          data-trouble={trouble}
          aria-pressed={picked === `${way} ${trouble}`}
          title={`${count} ${TROUBLES[trouble].words}. ${TROUBLES[trouble].means}`}
          onClick={() => onTrouble(way, trouble)}
          className="relative rounded-full border border-alarm/50 bg-raised px-1 text-[11px] text-alarm leading-[18px] tabular-nums hover:bg-alarm-wash aria-pressed:bg-alarm-wash aria-pressed:font-semibold"
        >
          <span aria-hidden="true">{`${TROUBLES[trouble].sign}\u200a${count}`}</span>
          <span className="sr-only">
            {from === '' ? 'At the start' : name(from)} to {name(to)}: {count} {TROUBLES[trouble].words}
          </span>
        </button>
      ))}
    </span>
  );
}
