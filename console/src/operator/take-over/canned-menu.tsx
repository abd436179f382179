import type { CannedReply } from '../console-api.ts';

interface CannedMenuProps {
  id: string;
  replies: readonly CannedReply[];
  /** Which of them Enter takes. */
  at: number;
  onPick: (reply: CannedReply) => void;
}

/** The replies that fit what was typed after a slash; the field keeps the focus. */
export function CannedMenu({ id, replies, at, onPick }: CannedMenuProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Canned replies"
      data-testid="canned-menu"
      className="max-h-64 overflow-y-auto rounded-xl border border-rule-strong bg-raised p-1 text-[13.5px]"
    >
      {replies.map((reply, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
        <div
          key={reply.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          data-testid="canned-option"
          // The field would lose the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(reply)}
          className="flex cursor-pointer gap-3 rounded-lg px-3 py-1.5 aria-selected:bg-well"
        >
          <span className="shrink-0 font-mono text-[12.5px]">/{reply.name}</span>
          <span className="min-w-0 truncate text-soft">{reply.text}</span>
        </div>
      ))}
    </div>
  );
}
