import { useMemo } from 'react';
import { DirectoryContext, directoryOf } from '../../directory.ts';
import type { Who } from '../../staff/staff-api.ts';
import type { ConsoleApi, StaffDesk } from '../console-api.ts';
import { beginOf, periodIn } from '../period.ts';
import { PeriodChoice } from '../period-choice.tsx';
import { ConfusionTab } from './confusion-tab.tsx';
import { EvalsTab } from './evals/evals-tab.tsx';
import { ExamplesTab } from './examples-tab.tsx';
import { LabelTab } from './label-tab.tsx';
import { ScorecardTab } from './scorecard-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';

const TABS = {
  scorecard: 'Scorecard',
  label: 'To label',
  confusion: 'Who should have had it',
  examples: 'Examples',
  versions: 'Versions',
  evals: 'Eval runs',
} as const;

type Tab = keyof typeof TABS;

/** What every part of quality is given. */
export interface QualityPart {
  api: ConsoleApi;
  /** Id of the desk. */
  desk: string;
  /** From when on, ISO 8601. */
  from: string;
  /** Changes when something else is to be asked. */
  question: string;
  query: URLSearchParams;
  onChange: (change: Readonly<Record<string, string>>) => void;
}

interface QualityViewProps {
  api: ConsoleApi;
  who: Who;
  desk: StaffDesk | undefined;
  search: string;
  onChange: (change: Readonly<Record<string, string>>) => void;
  onPick: (id: string) => void;
  onOpen: (id: string, seq: number) => void;
}

/** How good the routing of a desk is, what people say of it, and what comes of that. */
export default function QualityView({ api, who, desk, search, onChange, onPick, onOpen }: QualityViewProps) {
  const query = useMemo(() => new URLSearchParams(search), [search]);
  const period = periodIn(search);
  const wanted = query.get('tab') ?? '';
  const tab: Tab = Object.hasOwn(TABS, wanted) ? (wanted as Tab) : 'scorecard';
  const directory = useMemo(() => directoryOf(desk ?? null), [desk]);
  const from = useMemo(() => beginOf(period, Date.now()), [period]);
  if (desk === undefined)
    return (
      <p role="status" className="m-auto animate-lamp text-faint">
        Reading the desk
      </p>
    );
  const part = { api, desk: desk.id, from, question: `${desk.id} ${from}`, query, onChange };
  return (
    <DirectoryContext value={directory}>
      <section
        data-testid="quality"
        aria-label="Quality"
        className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto"
      >
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-b px-5 py-3">
          <h1 className="font-semibold text-[17px]">Quality</h1>
          <nav aria-label="Parts of quality" className="flex flex-wrap gap-1">
            {(Object.keys(TABS) as Tab[]).map((id) => (
              <button
                key={id}
                type="button"
                data-testid={`tab-${id}`}
                aria-current={id === tab ? 'page' : undefined}
                onClick={() => onChange({ tab: id })}
                className="rounded-lg px-2.5 text-[13.5px] text-soft leading-7 hover:bg-panel aria-[current=page]:bg-well aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {TABS[id]}
              </button>
            ))}
          </nav>
          <span className="flex-1" />
          <PeriodChoice period={period} onPick={(days) => onChange({ days })} />
        </header>
        <div className="min-w-0 px-5 py-4">
          {tab === 'scorecard' && <ScorecardTab {...part} onPick={onPick} />}
          {tab === 'label' && (
            <LabelTab {...part} staffDesk={desk} may={who.scopes.includes('labels:write')} onOpen={onOpen} />
          )}
          {tab === 'confusion' && <ConfusionTab {...part} staffDesk={desk} onOpen={onOpen} />}
          {tab === 'examples' && (
            <ExamplesTab {...part} may={who.scopes.includes('desk:publish')} onOpen={onOpen} />
          )}
          {tab === 'versions' && <VersionsTab {...part} />}
          {tab === 'evals' && <EvalsTab {...part} />}
        </div>
      </section>
    </DirectoryContext>
  );
}
