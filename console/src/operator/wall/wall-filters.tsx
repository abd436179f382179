import type { ReactNode } from 'react';
import type { WallRow } from '../console-api.ts';
import { MOODS, type MoodId } from './moods.ts';
import { type Narrowed, NOBODY } from './views.ts';
import { assigneeOf, CLOCKS, type ClockId } from './waits.ts';

interface WallFiltersProps {
  narrowed: Narrowed;
  /** What there is to choose from. */
  rows: readonly WallRow[];
  me: string;
  onNarrow: (change: Partial<Narrowed>) => void;
}

/** By channel, by who has it or is asked to, by the clock of who waits, and by how the customer sounds. */
export function WallFilters({ narrowed, rows, me, onNarrow }: WallFiltersProps) {
  const { line, assignee, clock, mood } = narrowed;
  const lines = [...new Set([...rows.map((row) => row.line), line])].filter(Boolean).sort();
  const staff = new Map(rows.flatMap((row) => one(assigneeOf(row))));
  if (assignee !== '' && assignee !== NOBODY && !staff.has(assignee)) staff.set(assignee, 'Somebody');
  return (
    <>
      <Filter label="Channel" testId="by-line" value={line} onPick={(next) => onNarrow({ line: next })}>
        <option value="">All channels</option>
        {lines.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </Filter>
      <Filter
        label="Assignee"
        testId="by-assignee"
        value={assignee}
        onPick={(next) => onNarrow({ assignee: next })}
      >
        <option value="">Whoever’s</option>
        <option value={NOBODY}>Nobody’s</option>
        {[...staff].map(([id, name]) => (
          <option key={id} value={id}>
            {id === me ? 'Mine' : name}
          </option>
        ))}
      </Filter>
      <Filter
        label="Clock"
        testId="by-clock"
        value={clock}
        onPick={(next) => onNarrow({ clock: next as ClockId | '' })}
      >
        <Titles any="Any clock" titles={CLOCKS} />
      </Filter>
      <Filter
        label="Mood"
        testId="by-mood"
        value={mood}
        onPick={(next) => onNarrow({ mood: next as MoodId | '' })}
      >
        <Titles any="Any mood" titles={MOODS} />
      </Filter>
    </>
  );
}

/** Any, or one of what has a title each. */
function Titles({ any, titles }: { any: string; titles: Readonly<Record<string, string>> }) {
  return (
    <>
      <option value="">{any}</option>
      {Object.entries(titles).map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </>
  );
}

function one(found: ReturnType<typeof assigneeOf>): (readonly [string, string])[] {
  return found === null ? [] : [[found.id, found.name]];
}

interface FilterProps {
  label: string;
  testId: string;
  value: string;
  onPick: (value: string) => void;
  children: ReactNode;
}

function Filter({ label, testId, value, onPick, children }: FilterProps) {
  return (
    <select
      aria-label={label}
      data-testid={testId}
      value={value}
      onChange={(event) => onPick(event.target.value)}
      className={`max-w-36 rounded-full border bg-transparent px-2 text-[12.5px] leading-6 ${value === '' ? 'border-rule-strong text-soft' : 'border-lamp text-ink'}`}
    >
      {children}
    </select>
  );
}
