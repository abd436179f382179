import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useDirectory } from '../../directory.ts';
import { words } from '../../format.ts';
import type { AnalysisFigures } from '../../server-types.ts';
import { AnalysedList } from '../analysed-list.tsx';
import type { ConsoleApi, FigureQuery, StaffDesk } from '../console-api.ts';
import { beginOf, type Period } from '../period.ts';
import { PeriodChoice } from '../period-choice.tsx';
import { useAnswer } from '../use-answer.ts';
import { csvOf, FIGURES } from './definitions.ts';

/** How conversations are put together. */
export const GROUPINGS = {
  agent: 'By agent',
  edge: 'By handoff',
  line: 'By channel',
  hour: 'By hour',
} as const;

/** One of `GROUPINGS`. */
export type Grouping = keyof typeof GROUPINGS;

interface FiguresViewProps {
  api: Pick<ConsoleApi, 'figures' | 'analyses'>;
  desk: StaffDesk | undefined;
  period: Period;
  grouping: Grouping;
  /** How the conversations ended that are listed; empty: none are. */
  ended: string;
  onChange: (change: Readonly<Record<string, string>>) => void;
  onPick: (id: string) => void;
}

/** What closed conversations came to, in figures; each says what it counts, and how they ended opens the conversations themselves. */
export default function FiguresView({
  api,
  desk,
  period,
  grouping,
  ended,
  onChange,
  onPick,
}: FiguresViewProps) {
  const from = beginOf(period, Date.now());
  const of = desk?.id ?? '';
  const { answer, problem } = useAnswer(desk ? `${of} ${period} ${grouping}` : null, () =>
    api.figures({ desk: of, by: grouping, from }),
  );
  const disposition = ended === '' ? undefined : (ended as FigureQuery['disposition']);
  const listed = useAnswer(desk && disposition ? `${of} ${period} ${ended}` : null, () =>
    api.analyses({ desk: of, from, ...(disposition && { disposition }) }),
  );
  return (
    <section
      data-testid="figures"
      aria-label="Figures"
      className="min-h-0 min-w-0 flex-1 overflow-y-auto px-5 py-4"
    >
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-semibold text-[17px]">Figures</h1>
        <PeriodChoice period={period} onPick={(days) => onChange({ days })} />
        <select
          aria-label="Grouping"
          value={grouping}
          onChange={(event) => onChange({ by: event.target.value })}
          className="rounded-lg border border-rule-strong bg-raised px-2 py-1 text-[13px]"
        >
          {Object.entries(GROUPINGS).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        {answer && answer.groups.length > 0 && (
          <a
            data-testid="csv"
            download={`switchroom-${grouping}.csv`}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(answer.groups))}`}
            className="text-[13px] underline underline-offset-4"
          >
            As CSV
          </a>
        )}
      </header>
      {problem !== null && (
        <div className="pt-4">
          <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />
        </div>
      )}
      {answer === null && problem === null && (
        <p role="status" className="animate-lamp pt-10 text-center text-faint">
          Counting
        </p>
      )}
      {answer?.total.conversations === 0 && (
        <p data-testid="figures-empty" className="max-w-[60ch] pt-8 text-[14px] text-soft">
          No conversation of this period was analysed. Conversations are analysed when they are closed, where
          the configuration says `analysis`.
        </p>
      )}
      {answer && answer.total.conversations > 0 && (
        <>
          <Totals total={answer.total} />
          <Endings total={answer.total} ended={ended} onEnded={(next) => onChange({ ended: next })} />
          {disposition && listed.answer && (
            <AnalysedList testId="analysed" analyses={listed.answer.analyses} onPick={onPick} />
          )}
          <Groups groups={answer.groups} title={GROUPINGS[grouping]} />
        </>
      )}
    </section>
  );
}

function Totals({ total }: { total: AnalysisFigures }) {
  return (
    <dl className="mt-5 grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-3">
      {FIGURES.map(({ title, means, of }) => (
        <div
          key={title}
          data-testid="figure"
          data-title={title}
          className="rounded-xl border border-rule bg-raised px-3.5 py-3"
        >
          <dt>
            <details className="text-[12.5px] text-soft">
              <summary className="list-none">{title}</summary>
              <p className="pt-1">{means}</p>
            </details>
          </dt>
          <dd className="font-semibold text-[22px] tabular-nums tracking-[-0.02em]">{of(total)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Endings({
  total,
  ended,
  onEnded,
}: {
  total: AnalysisFigures;
  ended: string;
  onEnded: (next: string) => void;
}) {
  const endings = Object.entries(total.dispositions).filter(([, count]) => count > 0);
  return (
    <section className="mt-6">
      <h2 className="heading">How they ended</h2>
      <ul className="mt-1.5 max-w-[560px] space-y-1">
        {endings.map(([name, count]) => (
          <li key={name}>
            <button
              type="button"
              data-testid="ending"
              data-name={name}
              aria-pressed={ended === name}
              onClick={() => onEnded(ended === name ? '' : name)}
              className="grid w-full grid-cols-[110px_1fr_48px] items-center gap-3 rounded-md py-0.5 text-left text-[13px] hover:bg-panel aria-pressed:font-semibold"
            >
              <span>{words(name)}</span>
              <span className="h-2.5 rounded-full bg-well">
                <span
                  className="block h-2.5 rounded-full bg-brass"
                  style={{ width: `${(100 * count) / total.conversations}%` }}
                />
              </span>
              <span className="text-right tabular-nums">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Groups({ groups, title }: { groups: readonly AnalysisFigures[]; title: string }) {
  const { name } = useDirectory();
  const told = (key: string) => key.split('>').map(name).join(' → ');
  return (
    <div className="mt-6 overflow-x-auto">
      <table data-testid="groups" className="w-full min-w-[760px] text-[13px]">
        <caption className="heading pb-1.5 text-left">{title}</caption>
        <thead>
          <tr className="border-rule border-b text-soft">
            <th scope="col" className="py-1 pr-3 text-left font-medium">
              Group
            </th>
            {FIGURES.map(({ title: called, means }) => (
              <th key={called} scope="col" title={means} className="py-1 pl-3 text-right font-medium">
                {called}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key} className="border-rule border-b tabular-nums">
              <th scope="row" className="py-1 pr-3 text-left font-medium">
                {told(group.key)}
              </th>
              {FIGURES.map((figure) => (
                <td key={figure.title} className="py-1 pl-3 text-right">
                  {figure.of(group)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
