import { inline, words } from '../format.ts';
import type { KnownFact } from '../timeline.ts';

const PROVENANCE = {
  'tool-returned': { text: 'verified', className: 'text-cord-2' },
  'customer-said': { text: 'customer said', className: 'text-soft' },
  inferred: { text: 'inferred', className: 'text-faint italic' },
};

/** What is known about the conversation, and how it is known. */
export function FactList({ facts }: { facts: readonly KnownFact[] }) {
  return (
    <dl className="mt-1.5 space-y-1.5 text-[13px]">
      {facts.map((fact) => {
        const { text, className } = PROVENANCE[fact.provenance];
        return (
          <div
            key={fact.name}
            data-testid="fact"
            data-name={fact.name}
            className="grid grid-cols-[34%_1fr] gap-x-3"
          >
            <dt className="wrap-anywhere text-soft first-letter:uppercase" title={fact.name}>
              {words(fact.name)}
            </dt>
            <dd className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-2">
              <span className="wrap-anywhere min-w-0 font-medium">{inline(fact.value)}</span>
              <span className={`shrink-0 text-[12px] ${className}`}>{text}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
