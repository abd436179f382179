import { useDirectory } from '../directory.ts';
import { clock } from '../format.ts';
import type { ItemOf } from '../timeline-item.ts';

/** Every handoff in order, with its reason and time; picking one shows it in the chat. */
export function HandoffList({
  seams,
  onPick,
}: {
  seams: readonly ItemOf<'seam'>[];
  onPick: (key: string) => void;
}) {
  const { name, cord } = useDirectory();
  return (
    <ol className="mt-2">
      {seams.map((seam) => (
        <li key={seam.key} className="group relative pl-5">
          <span
            aria-hidden="true"
            className="absolute top-0 bottom-0 left-[4.5px] w-px bg-rule-strong group-first:top-3 group-last:bottom-auto group-last:h-3"
          />
          <span
            aria-hidden="true"
            className="absolute top-[9px] left-0 size-2.5 rounded-full border-2"
            style={{
              borderColor: cord(seam.to),
              background: seam.status === 'committed' ? cord(seam.to) : 'var(--panel)',
            }}
          />
          <button
            type="button"
            onClick={() => onPick(seam.key)}
            className="block w-full rounded-md py-1 text-left hover:bg-well"
          >
            <span className="flex items-baseline gap-1.5 text-[13.5px]">
              <span className="text-soft">{name(seam.from)}</span>
              <span className="text-faint">→</span>
              <span className="font-semibold" style={{ color: cord(seam.to) }}>
                {name(seam.to)}
              </span>
              {seam.status === 'refused' && <span className="text-[12px] text-alarm">refused</span>}
              {seam.status === 'escalated' && <span className="text-[12px] text-soft">asked for</span>}
              <time dateTime={seam.at} className="ml-auto text-[12px] text-faint tabular-nums">
                {clock(seam.at)}
              </time>
            </span>
            <span className="block text-[12.5px] text-soft leading-snug">{seam.reason}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
