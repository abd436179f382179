import type { Provenance } from '../api.ts';
import { words } from '../format.ts';
import type { KnownFact } from '../timeline-item.ts';
import { FactValue } from './fact-value.tsx';

const PROVENANCE: Readonly<Record<Provenance, { readonly text: string; readonly className: string }>> = {
  'tool-returned': { text: 'verified', className: 'text-cord-2' },
  host: { text: 'from your server', className: 'text-cord-2' },
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
          <div key={fact.name} data-testid="fact" data-name={fact.name}>
            <div className="flex items-baseline justify-between gap-x-3">
              <dt className="wrap-anywhere text-soft first-letter:uppercase" title={fact.name}>
                {words(fact.name)}
              </dt>
              <span className={`shrink-0 text-[12px] ${className}`}>{text}</span>
            </div>
            <dd className="mt-0.5 flex min-w-0">
              <FactValue value={fact.value} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
