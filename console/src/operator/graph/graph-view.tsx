import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { DirectoryContext, directoryOf, useDirectory } from '../../directory.ts';
import type { ConsoleApi, StaffDesk, WallRow } from '../console-api.ts';
import { beginOf, type Period } from '../period.ts';
import { PeriodChoice } from '../period-choice.tsx';
import { useAnswer } from '../use-answer.ts';
import { Board } from './board.tsx';
import { TroubleList } from './trouble-list.tsx';
import { TroubleMarks } from './trouble-marks.tsx';
import { TROUBLE_IDS, TROUBLES, type Trouble, troublesOf } from './troubles.ts';

interface GraphViewProps {
  api: Pick<ConsoleApi, 'figures' | 'scorecard' | 'analyses'>;
  desks: readonly StaffDesk[];
  /** Id of the desk on show; empty: the first. */
  deskId: string;
  rows: readonly WallRow[];
  period: Period;
  /** The way and what was wrong with it whose conversations are on show, as in the address; empty: none. */
  way: string;
  trouble: string;
  onPeriod: (period: Period) => void;
  onDesk: (id: string) => void;
  /** Shows the conversations that somebody has now. */
  onOwner: (desk: string, owner: string) => void;
  onTrouble: (way: string, trouble: string) => void;
  onPick: (id: string) => void;
}

/** The desk as it is declared, with how often each way was gone, and a light for each conversation where it is now. */
export default function GraphView({
  api,
  desks,
  deskId,
  rows,
  period,
  way,
  trouble,
  onPeriod,
  onDesk,
  onOwner,
  onTrouble,
  onPick,
}: GraphViewProps) {
  const desk = desks.find(({ id }) => id === deskId) ?? desks[0];
  const from = useMemo(() => beginOf(period, Date.now()), [period]);
  const question = desk && `${desk.id} ${period}`;
  const { answer, problem } = useAnswer(question ?? null, () =>
    api.figures({ desk: desk?.id ?? '', by: 'edge', from }),
  );
  const scored = useAnswer(question ?? null, () => api.scorecard({ desk: desk?.id ?? '', from }));
  const directory = useMemo(() => directoryOf(desk ?? null), [desk]);
  if (desk === undefined)
    return (
      <p role="status" className="m-auto animate-lamp text-faint">
        Reading the desk
      </p>
    );
  const failed = problem ?? scored.problem;
  const scores = new Map(
    scored.answer?.groups[0]?.edges.map((score) => [`${score.from}>${score.to}`, score]),
  );
  const pickTrouble = (at: string, what: Trouble) =>
    at === way && what === trouble ? onTrouble('', '') : onTrouble(at, what);
  const marks = (start: string, end: string, style?: CSSProperties) => {
    const troubles = troublesOf(scores.get(`${start}>${end}`));
    if (troubles.length === 0) return null;
    return (
      <TroubleMarks
        from={start}
        to={end}
        troubles={troubles}
        picked={`${way} ${trouble}`}
        onTrouble={pickTrouble}
        {...(style && { style })}
      />
    );
  };
  const traffic = new Map(answer?.groups.map(({ key, conversations }) => [key, conversations]));
  return (
    <DirectoryContext value={directory}>
      <section
        data-testid="graph"
        aria-label="Graph of the desk"
        className="flex min-h-0 min-w-0 flex-1 flex-col"
      >
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-b px-5 py-3">
          <h1 className="font-semibold text-[17px]">{desk.name}</h1>
          {desks.length > 1 && (
            <select
              aria-label="Desk"
              value={desk.id}
              onChange={(event) => onDesk(event.target.value)}
              className="rounded-lg border border-rule-strong bg-raised px-2 py-1 text-[13px]"
            >
              {desks.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <PeriodChoice period={period} onPick={onPeriod} />
          <p className="text-[12.5px] text-faint">
            Cords are as thick as closed conversations went that way; lights are conversations now.{' '}
            {TROUBLE_IDS.map((id) => `${TROUBLES[id].sign} ${TROUBLES[id].words}`).join(', ')}.
          </p>
        </header>
        {failed !== null && (
          <div className="p-4">
            <ProblemNotice problem={failed} onRetry={() => window.location.reload()} />
          </div>
        )}
        <div className="min-h-0 flex-1 overflow-auto">
          <Board
            desk={desk}
            traffic={traffic}
            rows={rows.filter((row) => row.desk === desk.id)}
            onOwner={(id) => onOwner(desk.id, id)}
            onWay={marks}
          />
          {way !== '' && Object.hasOwn(TROUBLES, trouble) && (
            <TroubleList {...{ api, from, way, onPick }} desk={desk.id} trouble={trouble as Trouble} />
          )}
          <Ways traffic={traffic} troubled={[...scores.keys()]} marks={marks} />
        </div>
      </section>
    </DirectoryContext>
  );
}

interface WaysProps {
  traffic: ReadonlyMap<string, number>;
  /** Ways that handoffs were made or asked for on. */
  troubled: readonly string[];
  marks: (from: string, to: string) => ReactNode;
}

/** The ways that were gone, in words. */
function Ways({ traffic, troubled, marks }: WaysProps) {
  const { name, cord } = useDirectory();
  const ways = new Map([...troubled.map((way) => [way, 0] as const), ...traffic]);
  const gone = [...ways].sort(([, one], [, other]) => other - one);
  if (gone.length === 0)
    return (
      <p className="px-6 pb-6 text-[13px] text-faint">No closed conversation of this period was analysed.</p>
    );
  return (
    <table data-testid="ways" className="mx-6 mb-6 text-[13px]">
      <caption className="heading pb-1 text-left">Handed over, in closed conversations</caption>
      <tbody>
        {gone.map(([way, count]) => {
          const [from = '', to = ''] = way.split('>');
          return (
            <tr key={way}>
              <td className="pr-2 font-medium" style={{ color: cord(from) }}>
                {from === '' ? 'At the start' : name(from)}
              </td>
              <td className="pr-2 text-faint">→</td>
              <td className="pr-8 font-medium" style={{ color: cord(to) }}>
                {name(to)}
              </td>
              <td className="text-right tabular-nums">{count}</td>
              <td className="py-0.5 pl-6">{marks(from, to)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
