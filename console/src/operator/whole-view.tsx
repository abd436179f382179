import { lazy } from 'react';
import type { Http } from '../http.ts';
import type { StaffApi, Who } from '../staff/staff-api.ts';
import type { ConsoleApi, StaffDesk, WallRow } from './console-api.ts';
import FiguresView, { GROUPINGS, type Grouping } from './figures/figures-view.tsx';
import GraphView from './graph/graph-view.tsx';
import { periodIn } from './period.ts';
import { conversationPath, type Whole, withSearch } from './places.ts';

const QualityView = lazy(() => import('./quality/quality-view.tsx'));
const ChangesView = lazy(() => import('./changes/changes-view.tsx'));
const SettingsView = lazy(() => import('./settings/settings-view.tsx'));

interface WholeViewProps {
  http: Http;
  api: ConsoleApi;
  staff: StaffApi;
  who: Who;
  desks: readonly StaffDesk[];
  rows: readonly WallRow[];
  whole: Whole;
  path: string;
  search: string;
  onGo: (path: string) => void;
  onSearch: (search: string) => void;
  onOwner: (desk: string, owner: string) => void;
  onPick: (id: string) => void;
}

/** What has all of the console's room, by its address. */
export default function WholeView(props: WholeViewProps) {
  const { http, api, staff, who, desks, rows, whole, path, search, onGo, onSearch, onOwner, onPick } = props;
  const query = new URLSearchParams(search);
  const period = periodIn(search);
  const by = query.get('by') ?? '';
  const change = (changes: Readonly<Record<string, string>>) => onSearch(withSearch(search, changes));
  const deskId = query.get('desk') ?? '';
  if (whole === 'quality')
    return (
      <QualityView
        api={api}
        who={who}
        desk={desks.find(({ id }) => id === deskId) ?? desks[0]}
        search={search}
        onChange={change}
        onOpen={(id, seq) => onGo(conversationPath(id) + withSearch('', { e: String(seq) }))}
        onPick={onPick}
      />
    );
  if (whole === 'changes') return <ChangesView {...{ http, who, desks, search, onSearch }} />;
  if (whole === 'settings')
    return <SettingsView {...{ http, staff, who, desks, path, search, onGo, onSearch }} />;
  if (whole === 'graph')
    return (
      <GraphView
        api={api}
        desks={desks}
        deskId={deskId}
        rows={rows}
        period={period}
        way={query.get('way') ?? ''}
        trouble={query.get('trouble') ?? ''}
        onPeriod={(days) => change({ days })}
        onTrouble={(way, trouble) => change({ way, trouble })}
        onPick={onPick}
        onDesk={(desk) => change({ desk, way: '', trouble: '' })}
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
