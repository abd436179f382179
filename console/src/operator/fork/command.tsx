import { useState } from 'react';

/** The command that forks with another configuration, to copy: it works on what is on record, and changes nothing there. */
export function Command({ id, seq }: { id: string; seq: number }) {
  const [copied, setCopied] = useState(false);
  const command = `npm run switchroom -- fork ${id} --at ${seq} --changed new.config.ts`;
  const copy = () =>
    void navigator.clipboard?.writeText(command).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <details className="text-[13.5px]">
      <summary className="cursor-pointer text-soft">With another configuration, on a command line</summary>
      <div className="mt-2 flex items-center gap-2">
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
    </details>
  );
}
