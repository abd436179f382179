import { SureButton } from '../settings/parts.tsx';
import { moment } from '../settings/spans.ts';
import type { Changeable, Published } from './changes-api.ts';
import { Diff } from './diff.tsx';
import { changedFields, differences } from './fields.ts';

interface HistoryProps {
  code: Changeable | null;
  published: Published;
  /** The number whose differences are on show; null: none. */
  open: number | null;
  mayPublish: boolean;
  busy: boolean;
  nameOf: (staff: string) => string;
  onOpen: (number: number | null) => void;
  onRollBack: (number: number) => void;
}

/** What was published, newest first, with what each would change now. */
export function History(props: HistoryProps) {
  const { published, nameOf } = props;
  const { serves, versions } = published;
  return (
    <section aria-label="Published">
      <h2 className="heading mb-1">Published</h2>
      <ol className="divide-y divide-rule text-[13.5px]">
        {versions.map(({ number, note, by, at, inForce }) => (
          <li
            key={number}
            data-testid="version"
            data-number={number}
            data-serves={number === serves}
            className="py-2"
          >
            <p>
              <span className="font-semibold tabular-nums">{number}</span>
              {number === serves && <Serves />}
              {!inForce && <span className="text-soft"> waits for a trial</span>} {note}
            </p>
            <p className="text-[12.5px] text-soft">
              {nameOf(by)}, {moment(at)}
            </p>
            <Beside {...props} number={number} />
          </li>
        ))}
        <li data-testid="version" data-number={0} data-serves={serves === 0} className="py-2">
          <p>
            <span className="font-semibold">The code</span>
            {serves === 0 && <Serves />}
          </p>
          <Beside {...props} number={0} />
        </li>
      </ol>
    </section>
  );
}

function Serves() {
  return <span className="mx-1.5 rounded-full border border-lamp/60 px-2 text-[12px]">serves now</span>;
}

/** What going back to a number would do. */
function Beside(props: HistoryProps & { number: number }) {
  const { code, published, open, mayPublish, busy, onOpen, onRollBack, number } = props;
  const { serves, versions } = published;
  if (number === serves || code === null) return null;
  const of = (one: number) =>
    changedFields(code, versions.find((version) => version.number === one)?.changes ?? {});
  const isOpen = open === number;
  return (
    <>
      <button
        type="button"
        data-testid="version-diff"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : number)}
        className="text-[13px] underline underline-offset-4"
      >
        {isOpen ? 'Close' : 'What going back would change'}
      </button>
      {isOpen && (
        <div className="mt-2 space-y-3 rounded-xl border border-rule bg-panel p-3">
          <Diff of={differences(of(serves), of(number))} empty="Nothing: it is what serves now." />
          {mayPublish && (
            <SureButton
              testId="roll-back"
              label={number === 0 ? 'Back to the code' : `Back to ${number}`}
              sure="Sure? It serves at once"
              disabled={busy}
              onDo={() => onRollBack(number)}
            />
          )}
        </div>
      )}
    </>
  );
}
