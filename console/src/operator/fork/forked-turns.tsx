import type { ForkedTurn, ForkSide } from '../../server-types.ts';

interface ForkedTurnsProps {
  turns: readonly ForkedTurn[];
  /** Names an agent. */
  nameOf: (id: string) => string;
}

const ROWS = [
  { what: 'words of the customer', label: 'Customer', of: ({ said }: ForkSide) => [said] },
  { what: 'calls', label: 'Did', of: ({ calls }: ForkSide) => calls },
  { what: 'words', label: 'Said', of: ({ replies }: ForkSide) => replies },
] as const;

/** Turn by turn, what was on the left and what came on the right; what differs is marked. */
export function ForkedTurns({ turns, nameOf }: ForkedTurnsProps) {
  return (
    <ol className="mt-3 space-y-4">
      {turns.map((turn, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: turns never move.
          key={at}
          data-testid="forked-turn"
          data-differs={turn.differs.join(', ')}
          className="rounded-xl border border-rule"
        >
          <div className="grid gap-px overflow-hidden rounded-xl bg-rule sm:grid-cols-2">
            <Side title="As it was" side={turn.recorded} turn={turn} nameOf={nameOf} />
            <Side title="As it would be" side={turn.forked} turn={turn} nameOf={nameOf} forked />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface SideProps {
  title: string;
  side: ForkSide | null;
  turn: ForkedTurn;
  nameOf: (id: string) => string;
  forked?: boolean;
}

function Side({ title, side, turn: { differs, sealed }, nameOf, forked = false }: SideProps) {
  const mark = (what: ForkedTurn['differs'][number]) =>
    differs.includes(what) ? (forked ? 'border-lamp' : 'border-rule-strong') : 'border-transparent';
  return (
    <section
      aria-label={title}
      data-testid={forked ? 'fork-came' : 'fork-was'}
      className="min-w-0 bg-paper p-3"
    >
      <h4 className="heading">{title}</h4>
      {side === null ? (
        <p className="mt-1 text-[13.5px] text-faint">Nothing was said here.</p>
      ) : (
        <dl className="mt-1 space-y-2 text-[13.5px]">
          {ROWS.map(({ what, label, of }) => {
            const lines = of(side);
            if (lines.length === 0) return null;
            return (
              <div key={what} className={`border-l-2 pl-2 ${mark(what)}`}>
                <dt className="text-[12px] text-faint">{label}</dt>
                {lines.map((line, at) => (
                  <dd
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines never move.
                    key={at}
                    className={`wrap-anywhere whitespace-pre-wrap ${what === 'calls' ? 'font-mono text-[12px] leading-5' : ''}`}
                  >
                    {line}
                  </dd>
                ))}
              </div>
            );
          })}
          <div className={`border-l-2 pl-2 ${mark('agent')}`}>
            <dt className="text-[12px] text-faint">Has it then</dt>
            <dd>{nameOf(side.holder)}</dd>
          </div>
          {forked &&
            sealed.map(({ name, effect, arguments: given }) => (
              <div
                key={`${name}${given}`}
                data-testid="fork-sealed"
                className="rounded-lg bg-alarm-wash px-2 py-1"
              >
                <dt className="text-[12px] text-alarm">Sealed: it is not on record</dt>
                <dd className="wrap-anywhere font-mono text-[12px] leading-5">
                  {effect} {name} {given}
                </dd>
              </div>
            ))}
        </dl>
      )}
    </section>
  );
}
