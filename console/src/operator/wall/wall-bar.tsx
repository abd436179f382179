import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDirectory } from '../../directory.ts';
import { useCommand } from '../commands/use-commands.ts';
import type { WallRow } from '../console-api.ts';
import { Freshness } from '../freshness.tsx';
import { SavedViews } from './saved-views.tsx';
import type { Views } from './use-views.ts';
import { type Narrowed, VIEWS, type ViewId } from './views.ts';
import { WallFilters } from './wall-filters.tsx';
import type { WallView } from './wall-store.ts';

/** How long after the last letter a search begins, in ms. */
const PAUSE_MS = 250;
const VIEW_IDS = Object.keys(VIEWS) as ViewId[];

interface WallBarProps {
  view: WallView;
  narrowed: Narrowed;
  /** How many are in each view. */
  counts: Readonly<Record<ViewId, number>>;
  desks: readonly { readonly id: string; readonly name: string }[];
  /** Those that are kept on the server. */
  views: Views;
  /** What the filters choose from, and who looks. */
  rows: readonly WallRow[];
  me: string;
  onNarrow: (change: Partial<Narrowed>) => void;
}

/** What the list is narrowed to, and how fresh it is. */
export function WallBar({ view, narrowed, counts, desks, views, rows, me, onNarrow }: WallBarProps) {
  const { name } = useDirectory();
  useCommand('all', () => onNarrow({ view: 'all' }));
  useCommand('needs', () => onNarrow({ view: 'needs' }));
  useCommand('mine', () => onNarrow({ view: 'mine' }));
  useCommand('unanswered', () => onNarrow({ view: 'unanswered' }));
  return (
    <header className="border-rule border-b px-3 pt-3 pb-2">
      <div className="flex items-baseline justify-between gap-3 pl-1">
        <h1 className="font-semibold text-[17px] tracking-[-0.01em]">Wall</h1>
        <Freshness view={view} />
      </div>
      <Search words={narrowed.words} onSearch={(words) => onNarrow({ words })} />
      <fieldset className="mt-2 flex flex-wrap gap-1.5">
        <legend className="sr-only">Which conversations</legend>
        {VIEW_IDS.map((id) => (
          <button
            key={id}
            type="button"
            data-testid={`view-${id}`}
            aria-pressed={narrowed.view === id}
            onClick={() => onNarrow({ view: id })}
            className={`rounded-full border px-2.5 text-[12.5px] leading-6 ${narrowed.view === id ? 'border-ink bg-ink text-paper' : 'border-rule-strong text-soft hover:bg-well'}`}
          >
            {VIEWS[id].title} <span className="tabular-nums">{counts[id]}</span>
          </button>
        ))}
        {narrowed.owner !== '' && (
          <button
            type="button"
            data-testid="only-owner"
            onClick={() => onNarrow({ owner: '' })}
            className="rounded-full border border-lamp px-2.5 text-[12.5px] leading-6 hover:bg-panel"
          >
            Only {name(narrowed.owner)}
            <span className="sr-only">: show all again</span> <span aria-hidden="true">×</span>
          </button>
        )}
        <WallFilters {...{ narrowed, rows, me, onNarrow }} />
        <SavedViews views={views} narrowed={narrowed} desks={desks} onNarrow={onNarrow} />
        {desks.length > 1 && (
          <select
            aria-label="Desk"
            value={narrowed.desk}
            onChange={(event) => onNarrow({ desk: event.target.value })}
            className="rounded-full border border-rule-strong bg-transparent px-2 text-[12.5px] text-soft leading-6"
          >
            <option value="">All desks</option>
            {desks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </fieldset>
    </header>
  );
}

function Search({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const search = useRef(onSearch);
  search.current = onSearch;
  useCommand('search', () => field.current?.focus());
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed.trim() === words) return;
    const timer = setTimeout(() => search.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, words]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setTyped('');
    field.current?.blur();
    event.stopPropagation();
  };
  return (
    <input
      ref={field}
      type="search"
      data-testid="search"
      aria-label="Search in what was said"
      placeholder="Search in what was said"
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      className="mt-2 w-full rounded-lg border border-rule-strong bg-raised px-3 py-1.5 text-[14px] outline-none placeholder:text-faint focus:border-brass"
    />
  );
}
