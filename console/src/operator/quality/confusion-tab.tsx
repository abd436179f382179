import { endsOf, useDirectory } from '../../directory.ts';
import type { ConsoleApi, StaffDesk } from '../console-api.ts';
import { useAnswer } from '../use-answer.ts';
import { Named } from './edge-name.tsx';
import { Answered, Nothing, Wide } from './faces.tsx';
import type { QualityPart } from './quality-view.tsx';

type Cells = Awaited<ReturnType<ConsoleApi['confusion']>>['cells'];

interface ConfusionTabProps extends QualityPart {
  staffDesk: StaffDesk;
  onOpen: (id: string, seq: number) => void;
}

/** Who had labelled messages against who should have had them; each cell opens its messages. */
export function ConfusionTab({
  api,
  desk,
  from,
  question,
  query,
  onChange,
  staffDesk,
  onOpen,
}: ConfusionTabProps) {
  const asked = useAnswer(question, () => api.confusion({ desk, from }));
  const picked = query.get('cell') ?? '';
  return (
    <Answered asked={asked} waiting="Counting">
      {({ cells }) =>
        cells.length === 0 ? (
          <Nothing testId="confusion-empty">
            Nobody has labelled a conversation of this period yet: see “To label”.
          </Nothing>
        ) : (
          <>
            <Told cells={cells} />
            <Matrix
              cells={cells}
              ids={idsOf(cells, endsOf(staffDesk))}
              picked={picked}
              onPick={(cell) => onChange({ cell })}
            />
            {picked !== '' && <Messages {...{ api, desk, from, question, picked, onOpen }} />}
          </>
        )
      }
    </Answered>
  );
}

/** Those of the desk that anything is known of, in its order, then whoever is no more. */
function idsOf(cells: Cells, ends: readonly string[]): readonly string[] {
  const met = new Set(cells.flatMap(({ decided, agent }) => [decided, agent]));
  return [...ends.filter((id) => met.has(id)), ...[...met].filter((id) => !ends.includes(id))];
}

function Told({ cells }: { cells: Cells }) {
  const count = (those: Cells) => those.reduce((sum, one) => sum + one.count, 0);
  const right = count(cells.filter(({ decided, agent }) => decided === agent));
  return (
    <p data-testid="confusion-told" className="text-[13px] text-soft">
      Of {count(cells)} labelled messages {right} went to whom they should. Only what somebody looked at is
      labelled, and that is what was flagged: it says where routing goes wrong, not how often.
    </p>
  );
}

interface MatrixProps {
  cells: Cells;
  ids: readonly string[];
  picked: string;
  onPick: (cell: string) => void;
}

function Matrix({ cells, ids, picked, onPick }: MatrixProps) {
  const { name } = useDirectory();
  const most = Math.max(...cells.map(({ count }) => count));
  return (
    <Wide label="Who had it, and who should have">
      <table data-testid="confusion" className="text-[13px]">
        <caption className="heading pb-2 text-left">
          Rows: who had it. Columns: who should have had it.
        </caption>
        <thead>
          <tr>
            <td />
            {ids.map((id) => (
              <th key={id} scope="col" className="px-2 pb-1 text-center">
                <Named id={id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((decided) => (
            <tr key={decided}>
              <th scope="row" className="pr-3 text-right">
                <Named id={decided} />
              </th>
              {ids.map((agent) => {
                const count = cells.find((one) => one.decided === decided && one.agent === agent)?.count ?? 0;
                const cell = `${decided}>${agent}`;
                const shade = Math.round(12 + (48 * count) / most);
                const colour = decided === agent ? 'var(--cord-2)' : 'var(--alarm)';
                return (
                  <td key={agent} className="p-0.5">
                    <button
                      type="button"
                      data-testid="cell"
                      data-cell={cell}
                      disabled={count === 0}
                      aria-pressed={picked === cell}
                      aria-label={`${count}: ${name(decided)} had it, ${name(agent)} should have`}
                      onClick={() => onPick(picked === cell ? '' : cell)}
                      style={
                        count > 0
                          ? { background: `color-mix(in srgb, ${colour} ${shade}%, var(--paper))` }
                          : undefined
                      }
                      className="grid h-11 w-full min-w-16 place-items-center rounded-lg bg-panel tabular-nums disabled:text-faint aria-pressed:outline-2 aria-pressed:outline-ink"
                    >
                      {count === 0 ? '' : count}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

interface MessagesProps extends Pick<QualityPart, 'api' | 'desk' | 'from' | 'question'> {
  picked: string;
  onOpen: (id: string, seq: number) => void;
}

function Messages({ api, desk, from, question, picked, onOpen }: MessagesProps) {
  const [decided = '', agent = ''] = picked.split('>');
  const asked = useAnswer(`${question} ${picked}`, () => api.labels({ desk, from, decided, agent }));
  return (
    <Answered asked={asked} waiting="Looking for them">
      {({ labels }) => (
        <ul className="mt-4 max-w-[820px] divide-y divide-rule rounded-xl border border-rule">
          {labels.map(({ conversation, seq, example, comment }) => (
            <li key={`${conversation} ${seq}`}>
              <button
                type="button"
                data-testid="labelled"
                data-id={conversation}
                onClick={() => onOpen(conversation, seq)}
                className="flex w-full flex-col px-3.5 py-2 text-left text-[13px] hover:bg-raised"
              >
                <span className="wrap-anywhere">“{example}”</span>
                {comment && <span className="text-soft">{comment}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}
