import { duration, words } from '../../format.ts';
import type { EdgeScore, Scorecard } from '../../server-types.ts';
import { AnalysedList } from '../analysed-list.tsx';
import { useAnswer } from '../use-answer.ts';
import { EdgeName } from './edge-name.tsx';
import { Answered, Heads, Nothing, Wide } from './faces.tsx';
import { FAULT_WORDS } from './faults.ts';
import { OverTime } from './over-time.tsx';
import type { QualityPart } from './quality-view.tsx';
import { ShareBar } from './share-bar.tsx';

const RIGHT = 'py-1.5 pl-4 text-right';

/** What was wrong with handoffs, edge by edge, and day by day; a fault opens its conversations. */
export function ScorecardTab({
  api,
  desk,
  from,
  question,
  query,
  onChange,
  onPick,
}: QualityPart & { onPick: (id: string) => void }) {
  const scorecard = useAnswer(question, () => api.scorecard({ desk, from }));
  const days = useAnswer(question, () => api.scorecard({ desk, from, by: 'day' }));
  const [edge, fault] = [query.get('edge') ?? '', query.get('fault') ?? ''];
  return (
    <Answered asked={scorecard} waiting="Counting">
      {({ of, groups: [all] }) =>
        all === undefined ? (
          <Nothing testId="scorecard-empty">
            No conversation of this period was analysed. Conversations are analysed when they are closed,
            where the configuration says `analysis`; `switchroom analyse` does it for those of before.
          </Nothing>
        ) : (
          <>
            <p data-testid="counted" className="text-[13px] text-soft">
              {all.conversations} closed conversations, {all.messages} messages, {all.total.handoffs} handoffs
              {of > all.conversations && `; counted of ${of}, chosen by chance`}.
            </p>
            <Edges
              card={all}
              days={days.answer?.groups ?? []}
              picked={`${edge} ${fault}`}
              onFault={(at, what) => onChange({ edge: at, fault: what })}
            />
            {edge !== '' && fault !== '' && (
              <Faulty {...{ api, desk, from, question, edge, fault, onPick }} />
            )}
          </>
        )
      }
    </Answered>
  );
}

interface EdgesProps {
  card: Scorecard;
  days: readonly Scorecard[];
  picked: string;
  onFault: (edge: string, fault: string) => void;
}

function Edges({ card, days, picked, onFault }: EdgesProps) {
  const perDay = (from: string, to: string) =>
    days.map(({ key, total, edges }) => ({
      day: key,
      score: from === '*' ? total : edges.find((one) => one.from === from && one.to === to),
    }));
  return (
    <Wide label="Scorecard">
      <table data-testid="scorecard" className="w-full min-w-[720px] text-[13px]">
        <thead>
          <tr className="border-rule border-b text-soft">
            <th scope="col" className="py-1 text-left font-medium">
              Handoff
            </th>
            <Heads titles={['Made', 'Refused', 'Without fault', 'First words', 'Slowest of 20']} />
            <th scope="col" className="py-1 pl-6 text-left font-medium">
              Day by day
            </th>
            <th scope="col" className="py-1 pl-4 text-left font-medium">
              Faults
            </th>
          </tr>
        </thead>
        <tbody>
          {[...card.edges, card.total].map((score) => (
            <Row
              key={`${score.from}>${score.to}`}
              score={score}
              days={perDay(score.from, score.to)}
              picked={picked}
              onFault={onFault}
            />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

interface RowProps {
  score: EdgeScore;
  days: Parameters<typeof OverTime>[0]['days'];
  picked: string;
  onFault: (edge: string, fault: string) => void;
}

function Row({ score, days, picked, onFault }: RowProps) {
  const { from, to, handoffs, refused, faults, firstReplyMs } = score;
  const edge = `${from}>${to}`;
  const isAll = from === '*';
  return (
    <tr data-testid="edge-row" data-edge={edge} className="border-rule border-b align-middle tabular-nums">
      <th scope="row" className="py-1.5 text-left">
        {isAll ? 'All' : <EdgeName from={from} to={to} />}
      </th>
      <td className={RIGHT}>{handoffs}</td>
      <td className={RIGHT}>{refused}</td>
      <td className={RIGHT}>
        <ShareBar share={score.clean} />
      </td>
      <td className={RIGHT}>{firstReplyMs ? duration(firstReplyMs.median) : '–'}</td>
      <td className={RIGHT}>{firstReplyMs ? duration(firstReplyMs.p95) : '–'}</td>
      <td className="py-1.5 pl-6">
        <OverTime days={days} />
      </td>
      <td className="py-1.5 pl-4">
        <span className="flex flex-wrap gap-1">
          {Object.entries(faults).map(([fault, count]) =>
            isAll ? (
              <span key={fault} title={FAULT_WORDS[fault]} className="px-2 text-soft leading-6">
                {words(fault)} {count}
              </span>
            ) : (
              <button
                key={fault}
                type="button"
                data-testid="fault"
                data-fault={fault}
                title={FAULT_WORDS[fault]}
                aria-pressed={picked === `${edge} ${fault}`}
                onClick={() => (picked === `${edge} ${fault}` ? onFault('', '') : onFault(edge, fault))}
                className="rounded-full border border-alarm/40 px-2 text-alarm leading-6 hover:bg-alarm-wash aria-pressed:bg-alarm-wash aria-pressed:font-semibold"
              >
                {words(fault)} {count}
              </button>
            ),
          )}
        </span>
      </td>
    </tr>
  );
}

interface FaultyProps extends Pick<QualityPart, 'api' | 'desk' | 'from' | 'question'> {
  edge: string;
  fault: string;
  onPick: (id: string) => void;
}

function Faulty({ api, desk, from, question, edge, fault, onPick }: FaultyProps) {
  const [start = '', end = ''] = edge.split('>');
  const asked = useAnswer(`${question} ${edge} ${fault}`, () =>
    api.analyses({ desk, from, edge, flag: fault }),
  );
  return (
    <section data-testid="faulty" className="mt-6">
      <h2 className="heading">
        <EdgeName from={start} to={end} />: {words(fault)}. {FAULT_WORDS[fault]}
      </h2>
      <Answered asked={asked} waiting="Looking for them">
        {({ analyses }) => <AnalysedList testId="faulty-conversation" {...{ analyses, onPick }} />}
      </Answered>
    </section>
  );
}
