import type { ConsoleApi, StaffDesk, WallRow } from './console-api.ts';
import FiguresView, { GROUPINGS, type Grouping } from './figures/figures-view.tsx';
import GraphView from './graph/graph-view.tsx';
import { periodIn } from './period.ts';
import { withSearch } from './places.ts';

interface WholeViewProps {
  api: ConsoleApi;
  desks: readonly StaffDesk[];
  rows: readonly WallRow[];
  /** The graph; else the figures. */
  isGraph: boolean;
  search: string;
  onSearch: (search: string) => void;
  onOwner: (desk: string, owner: string) => void;
  onPick: (id: string) => void;
}

/** What has all of the console's room: the graph of a desk, and its figures. */
export default function WholeView({
  api,
  desks,
  rows,
  isGraph,
  search,
  onSearch,
  onOwner,
  onPick,
}: WholeViewProps) {
  const query = new URLSearchParams(search);
  const period = periodIn(search);
  const by = query.get('by') ?? '';
  const change = (changes: Readonly<Record<string, string>>) => onSearch(withSearch(search, changes));
  const deskId = query.get('desk') ?? '';
  if (isGraph)
    return (
      <GraphView
        api={api}
        desks={desks}
        deskId={deskId}
        rows={rows}
        period={period}
        onPeriod={(days) => change({ days })}
        onDesk={(desk) => change({ desk })}
        onOwner={onOwner}
      />
    );
  return (
    <FiguresView
      api={api}
      desk={desks.find(({ id }) => id === deskId) ?? desks[0]}
      period={period}
      grouping={Object.hasOwn(GROUPINGS, by) ? (by as Grouping) : 'agent'}
      ended={query.get('ended') ?? ''}
      onChange={change}
      onPick={onPick}
    />
  );
}
