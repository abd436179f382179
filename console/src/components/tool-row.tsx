import { duration, pretty, words } from '../format.ts';
import type { ItemOf } from '../timeline-item.ts';
import { Chevron } from './icons.tsx';
import { ToolMark } from './tool-mark.tsx';

/** A tool call in the flow: one line, with its arguments and output inside; indented when made inside another. */
export function ToolRow({ item }: { item: ItemOf<'tool'> }) {
  if (item.arguments === null) return <ToolLine item={item} />;
  return (
    <details
      data-testid="tool-call"
      data-name={item.name}
      data-status={item.status}
      data-inside={item.parent !== null}
      className="group max-w-[600px] animate-arrive text-[13px] data-[inside=true]:ml-5"
    >
      <summary className="flex w-fit max-w-full list-none items-center gap-2 rounded-lg py-1 pr-2.5 text-soft hover:text-ink">
        <span className="-ml-0.5 text-faint transition-transform group-open:rotate-90">
          <Chevron />
        </span>
        <code className="truncate font-mono text-[12.5px]">{item.name}</code>
        <ToolMark status={item.status} />
        {item.ms !== null && <span className="text-faint tabular-nums">{duration(item.ms)}</span>}
      </summary>
      <div className="mt-1 overflow-hidden rounded-xl border border-rule bg-panel">
        <Json label="Arguments" text={item.arguments} />
        {item.output !== null && <Json label="Output" text={item.output} />}
      </div>
    </details>
  );
}

/** The same for a customer: that it ran, and how it ended. */
function ToolLine({ item }: { item: ItemOf<'tool'> }) {
  return (
    <p
      data-testid="tool-call"
      data-name={item.name}
      data-status={item.status}
      className="flex animate-arrive items-center gap-2 py-1 text-[13px] text-soft"
    >
      <span className="truncate first-letter:uppercase">{words(item.name)}</span>
      <ToolMark status={item.status} />
    </p>
  );
}

function Json({ label, text }: { label: string; text: string }) {
  return (
    <section className="border-rule px-3.5 py-2.5 not-first:border-t">
      <h4 className="text-[12px] text-faint">{label}</h4>
      <pre className="mt-0.5 max-h-72 overflow-auto whitespace-pre-wrap font-mono text-[12.5px] leading-[1.55] wrap-anywhere">
        {pretty(text)}
      </pre>
    </section>
  );
}
