import type { ReactNode } from 'react';
import { COMMANDS, type CommandId } from '../commands/commands.ts';

interface ButtonProps {
  onClick: () => void;
  children: ReactNode;
  testId: string;
  /** The command it is, whose key it names. */
  command?: CommandId;
  strong?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
}

/** A button, with its key where it has one. */
export function Button({
  onClick,
  children,
  testId,
  command,
  strong = false,
  disabled = false,
  type = 'button',
}: ButtonProps) {
  const looks = strong ? 'border-ink bg-ink text-paper' : 'border-rule-strong hover:bg-well';
  return (
    <button
      type={type}
      data-testid={testId}
      onClick={onClick}
      disabled={disabled}
      aria-keyshortcuts={command && COMMANDS[command].key}
      className={`flex h-9 shrink-0 items-center gap-2 rounded-full border px-3.5 font-medium text-[13.5px] disabled:opacity-40 ${looks}`}
    >
      {children}
      {command && (
        <span aria-hidden="true" className="font-mono text-[11px] opacity-60 max-md:hidden">
          {COMMANDS[command].key.toUpperCase()}
        </span>
      )}
    </button>
  );
}
