import type { ConversationStatus } from '../api.ts';

const LOOKS = {
  waiting: { text: 'Waiting for a person', className: 'border-lamp/60 text-ink before:bg-lamp' },
  'with-person': { text: 'With a person', className: 'border-rule text-ink before:bg-ink' },
  closed: { text: 'Closed', className: 'border-rule-strong text-faint before:bg-rule-strong' },
  open: { text: 'Open', className: 'border-rule text-faint before:bg-cord-2' },
};

/** Whether a conversation is open, waits for a person, is with one, or is closed; `short` for lists. */
export function StatusBadge({ status, short = false }: { status: ConversationStatus; short?: boolean }) {
  const { text, className } = LOOKS[status];
  return (
    <span
      title={text}
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2 text-[12px] leading-5 before:size-1.5 before:rounded-full ${className} ${short ? '' : 'max-sm:hidden'}`}
    >
      {short ? status.replace('-', ' ') : text}
    </span>
  );
}
