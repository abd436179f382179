import type { CSSProperties } from 'react';
import { useDirectory } from '../directory.ts';
import { clock } from '../format.ts';
import type { ItemOf } from '../timeline-item.ts';
import { PatchCord } from './patch-cord.tsx';

const TOLD = { committed: '', refused: 'Handoff refused', escalated: 'A person was asked for' };

/** A handoff where it happened: the cord leaves one agent's jack and enters the other's. */
export function Seam({ item }: { item: ItemOf<'seam'> }) {
  const { name, cord } = useDirectory();
  const { from, to, status } = item;
  const committed = status === 'committed';
  const style = { '--cord-from': cord(from), '--cord-to': cord(to) } as CSSProperties;
  return (
    <div
      data-testid="handoff"
      data-status={status}
      data-from={from}
      data-to={to}
      className="animate-arrive py-2.5"
      style={style}
    >
      <div className="flex items-center gap-2.5">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2.5 text-[13px] leading-5">
          <span className="font-semibold text-(--cord-from)">{name(from)}</span>
          <PatchCord from={cord(from)} to={cord(to)} status={status} />
          <span className="sr-only"> to </span>
          <span
            className={`font-semibold text-(--cord-to) ${status === 'refused' ? 'line-through opacity-60' : ''}`}
          >
            {name(to)}
          </span>
        </p>
        <span aria-hidden="true" className="h-px min-w-3 flex-1 bg-rule" />
        <time dateTime={item.at} className="whitespace-nowrap text-[12px] text-faint tabular-nums">
          {clock(item.at)}
        </time>
      </div>
      {(!committed || item.reason !== '') && (
        <p className="mt-0.5 text-[13px] text-soft">
          {!committed && (
            <span className="font-medium text-ink">
              {TOLD[status]}
              {item.reason === '' ? '' : ': '}
            </span>
          )}
          {item.reason}
        </p>
      )}
      {item.doubt !== undefined && (
        <p data-testid="doubt" className="mt-0.5 text-[12.5px] text-faint">
          {item.doubt === from
            ? `The router was sure that ${name(from)} should go on.`
            : `The router was sure of ${name(item.doubt)}.`}
        </p>
      )}
    </div>
  );
}
