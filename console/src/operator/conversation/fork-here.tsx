import { useState } from 'react';
import { useCommand } from '../commands/use-commands.ts';

interface ForkHereProps {
  id: string;
  /** The event it goes on otherwise from. */
  seq: number;
}

/** The command that lets the conversation go on otherwise from an event, to copy: it works on what is on record, and changes nothing there. */
export function ForkHere({ id, seq }: ForkHereProps) {
  const [copied, setCopied] = useState(false);
  const command = `npm run switchroom -- fork ${id} --at ${seq}`;
  const copy = () =>
    void navigator.clipboard?.writeText(command).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  useCommand('fork', copy);
  return (
    <div data-testid="fork-here" className="mt-2">
      <p className="text-soft">
        Fork here: with the desk as it is now, other words (--say) or a changed desk (--changed), beside what
        was.
      </p>
      <div className="mt-1 flex items-center gap-2">
        <code className="wrap-anywhere min-w-0 flex-1 select-all rounded-lg border border-rule bg-raised px-2 py-1.5 font-mono text-[12px]">
          {command}
        </code>
        <button
          type="button"
          data-testid="fork-copy"
          onClick={copy}
          className="rounded-full border border-rule-strong px-3 leading-7 hover:bg-well"
        >
          Copy
        </button>
      </div>
      <p role="status" className="min-h-5 text-[12.5px] text-soft">
        {copied ? 'Copied.' : ''}
      </p>
    </div>
  );
}
