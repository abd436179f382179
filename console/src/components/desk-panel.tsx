import type { ReactNode } from 'react';
import type { StaffDesk } from '../api.ts';
import type { SessionView } from '../session.ts';
import type { ItemOf } from '../timeline-item.ts';
import { CordBoard } from './cord-board.tsx';
import { FactList } from './fact-list.tsx';
import { HandoffList } from './handoff-list.tsx';
import { ModelsAnswered } from './models-answered.tsx';
import { ToolList } from './tool-list.tsx';

interface DeskPanelProps {
  desk: StaffDesk | null;
  owner: string;
  view: SessionView;
  /** Called when the reader goes to a place in the chat. */
  onLeave: () => void;
}

/** Who serves, who holds the line, and what happened so far. */
export function DeskPanel({ desk, owner, view, onLeave }: DeskPanelProps) {
  const { items, facts, models } = view.timeline;
  const seams = items.filter((item): item is ItemOf<'seam'> => item.kind === 'seam');
  const tools = items.filter((item): item is ItemOf<'tool'> => item.kind === 'tool');
  const spent = items.reduce((sum, item) => (item.kind === 'cost' ? sum + item.usd : sum), 0);
  const goTo = (key: string) => {
    onLeave();
    document.getElementById(`item-${key}`)?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-6">
      <div className="flex h-15 items-center px-5">
        <h2 className="font-semibold text-[15px]">The desk</h2>
      </div>
      {desk !== null && (
        <CordBoard
          desk={desk}
          owner={owner}
          waiting={view.timeline.personAsked && view.status !== 'closed'}
        />
      )}
      <Section title="Handoffs" count={seams.length} none="None yet. Each one appears here with its reason.">
        <HandoffList seams={seams} onPick={goTo} />
      </Section>
      <Section title="Tool calls" count={tools.length} none="None yet.">
        <ToolList tools={tools} onPick={goTo} />
      </Section>
      <Section title="Facts known" count={facts.length} none="Nothing is known of this customer yet.">
        <FactList facts={facts} />
      </Section>
      <ModelsAnswered models={models} chain={desk?.models ?? []} spent={spent} />
    </div>
  );
}

function Section({
  title,
  count,
  none,
  children,
}: {
  title: string;
  count: number;
  none: string;
  children: ReactNode;
}) {
  return (
    <section className="mx-5 border-rule border-t py-4">
      <h3 className="heading flex justify-between">
        {title} {count > 0 && <span className="font-normal text-faint tabular-nums">{count}</span>}
      </h3>
      {count === 0 ? <p className="mt-1 text-[13px] text-faint">{none}</p> : children}
    </section>
  );
}
