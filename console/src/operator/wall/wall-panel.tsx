import { useMemo } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import type { ConsoleApi, StaffDesk, WallRow } from '../console-api.ts';
import type { Seen } from '../seen.ts';
import { useNow } from '../use-now.ts';
import { useSearch } from './use-search.ts';
import { useViews } from './use-views.ts';
import { isIn, type Narrowed, VIEWS, type ViewId } from './views.ts';
import { WallBar } from './wall-bar.tsx';
import { WallList } from './wall-list.tsx';
import type { WallView } from './wall-store.ts';

interface WallPanelProps {
  api: Pick<ConsoleApi, 'wall' | 'views' | 'saveView' | 'deleteView'>;
  view: WallView;
  narrowed: Narrowed;
  me: string;
  current: string | null;
  seen: Seen;
  desks: readonly StaffDesk[];
  onNarrow: (change: Partial<Narrowed>) => void;
  onPick: (id: string) => void;
}

/** All conversations, narrowed and by need. */
export function WallPanel(props: WallPanelProps) {
  const { api, view, narrowed, me, current, seen, desks, onNarrow, onPick } = props;
  const found = useSearch(api, narrowed.words);
  const now = useNow();
  const views = useViews(api);
  const searching = narrowed.words !== '';
  const all = useMemo(
    () => (searching ? newest(found.rows ?? [], view.rows) : [...view.rows.values()]),
    [searching, found.rows, view.rows],
  );
  const rows = all.filter((row) => isIn(narrowed, row, me, now));
  const counts = Object.fromEntries(
    Object.keys(VIEWS).map((id) => [
      id,
      all.filter((row) => isIn({ ...narrowed, view: id as ViewId }, row, me, now)).length,
    ]),
  ) as Record<ViewId, number>;
  const isLoading = searching
    ? found.rows === null && found.problem === null
    : !view.loaded && view.problem === null;
  const problem = searching ? found.problem : view.problem;
  return (
    <>
      <WallBar
        view={view}
        narrowed={narrowed}
        counts={counts}
        desks={desks}
        views={views}
        rows={all}
        me={me}
        onNarrow={onNarrow}
      />
      {view.unserved.length > 0 && (
        <p role="status" className="border-rule border-b px-4 py-2 text-[13px] text-soft">
          Left out, as their database does not answer: {view.unserved.join(', ')}.
        </p>
      )}
      {problem !== null && (
        <div className="p-3">
          <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />
        </div>
      )}
      {isLoading && <Loading />}
      {!isLoading && rows.length === 0 && problem === null && (
        <p data-testid="wall-empty" className="px-6 pt-14 text-center text-[14px] text-soft">
          {emptyWords(narrowed)}
        </p>
      )}
      {rows.length > 0 && (
        <WallList
          key={narrowed.words}
          rows={rows}
          me={me}
          current={current}
          seen={seen}
          deskNameOf={(id) => (desks.length > 1 ? (desks.find((desk) => desk.id === id)?.name ?? id) : '')}
          onPick={onPick}
        />
      )}
      {found.more && (
        <p className="border-rule border-t px-4 py-2 text-[12.5px] text-faint">
          There are more: say more words.
        </p>
      )}
    </>
  );
}

/** Why there is nothing. */
function emptyWords({ words, view, line, assignee, clock, mood }: Narrowed): string {
  if ([line, assignee, clock, mood].some((narrows) => narrows !== ''))
    return 'No conversation is as the filters say.';
  return words === '' ? VIEWS[view].empty : `Nobody has said “${words}”.`;
}

/** What was found, as it is now where it is still going on. */
function newest(found: readonly WallRow[], live: ReadonlyMap<string, WallRow>): readonly WallRow[] {
  return found.map((row) => live.get(row.id) ?? row);
}

function Loading() {
  return (
    <div
      role="status"
      aria-label="Reading the conversations"
      data-testid="wall-loading"
      className="animate-lamp"
    >
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className="h-[76px] border-rule border-b px-5 py-4">
          <div className="h-3 w-1/3 rounded bg-rule" />
          <div className="mt-2.5 h-3.5 w-4/5 rounded bg-rule" />
        </div>
      ))}
    </div>
  );
}
