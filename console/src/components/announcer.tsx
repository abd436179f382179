import { useDirectory } from '../directory.ts';
import type { Timeline } from '../timeline.ts';
import type { TimelineItem } from '../timeline-item.ts';

/** Reads finished replies and handoffs to screen readers, once, and not letter by letter as they stream. */
export function Announcer({ timeline }: { timeline: Timeline }) {
  const { name } = useDirectory();
  const spoken = timeline.items.filter((item) => item.turn === timeline.turn);
  return (
    <div aria-live="polite" aria-atomic="false" className="sr-only">
      {spoken.map((item) => {
        const text = sentence(item, name);
        return text !== null && <p key={item.key}>{text}</p>;
      })}
    </div>
  );
}

function sentence(item: TimelineItem, name: (id: string) => string): string | null {
  if (item.kind === 'agent' && item.state !== 'streaming') return `${name(item.agent)}: ${item.text}`;
  if (item.kind !== 'seam') return null;
  const reason = item.reason === '' ? '' : `: ${item.reason}`;
  if (item.status === 'committed') return `${name(item.from)} connected you to ${name(item.to)}${reason}`;
  if (item.status === 'escalated') return `${name(item.from)} asked for a person${reason}`;
  return `The handoff to ${name(item.to)} was refused${reason}`;
}
