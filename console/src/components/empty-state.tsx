import type { Desk } from '../api.ts';
import { goToDesk } from '../location.ts';
import { DeskChoice } from './desk-choice.tsx';
import { Jack } from './jack.tsx';
import { JackField } from './jack-field.tsx';

interface EmptyStateProps {
  desk: Desk | null;
  /** Whom one may choose of; the choice is shown where there is one. */
  desks: readonly Desk[];
  mayOpen: boolean;
  onPick: (text: string) => void;
}

/** What the page shows before anything is said. */
export function EmptyState({ desk, desks, mayOpen, onPick }: EmptyStateProps) {
  const choice = mayOpen && (desks.length > 1 || (desk === null && desks.length > 0)) && (
    <DeskChoice desks={desks} chosen={desk?.id ?? null} onChoose={goToDesk} />
  );
  if (desk === null)
    return (
      <section className="m-auto w-full max-w-[560px] px-5 sm:px-8">
        {desks.length > 0 && (
          <h2 data-testid="no-desk" className="mb-6 font-semibold text-[22px] tracking-[-0.02em]">
            There is no such desk
          </h2>
        )}
        {choice}
      </section>
    );
  return (
    <section className="flex min-h-0 flex-1 flex-col overflow-y-auto px-5 sm:px-8">
      <div className="m-auto w-full max-w-[560px] animate-arrive py-8">
        {choice}
        <JackField desk={desk} />
        <h2 className="mt-7 font-semibold text-[30px] leading-tight tracking-[-0.025em] sm:text-[36px]">
          {desk.name}
        </h2>
        <p className="mt-3 max-w-[46ch] text-[16px] text-soft">
          {mayOpen ? sentence(desk) : 'Pick a conversation to read it.'}
        </p>
        <ul className="mt-8 grid gap-2 sm:grid-cols-2">
          {(mayOpen ? desk.examples : []).map((example) => (
            <li key={example}>
              <button
                type="button"
                data-testid="example"
                onClick={() => onPick(example)}
                className="flex h-full w-full items-center gap-3 rounded-xl border border-rule bg-raised px-3.5 py-3 text-left text-[14px] leading-snug transition-colors hover:border-brass"
              >
                <Jack cord="var(--brass)" />
                {example}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function sentence(desk: Desk): string {
  const entry = desk.agents.find((agent) => agent.id === desk.entry)?.name ?? 'The desk';
  const others = desk.agents.filter((agent) => agent.id !== desk.entry).map((agent) => agent.name);
  if (others.length === 0) return `Say what you need; ${entry} answers.`;
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(others);
  return `Say what you need. ${entry} connects you to ${names}, and the line stays open while it does.`;
}
