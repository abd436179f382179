import type { ItemOf } from '../timeline-item.ts';

const LOOKS = {
  running: 'text-soft before:bg-lamp before:animate-lamp',
  ok: 'text-faint before:bg-cord-2',
  refused: 'text-ink before:bg-lamp',
  waiting: 'text-ink before:bg-lamp',
  failed: 'text-alarm before:bg-alarm',
};

/** How a tool call stands. */
export function ToolMark({ status }: { status: ItemOf<'tool'>['status'] }) {
  return (
    <span className={`inline-flex items-center gap-1.5 before:size-1.5 before:rounded-full ${LOOKS[status]}`}>
      {status}
    </span>
  );
}
