import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DangerBadge } from '../../components/danger-badge.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { DirectoryContext, directoryOf } from '../../directory.ts';
import { dollars } from '../../format.ts';
import type { Who } from '../../staff/staff-api.ts';
import { useCommand } from '../commands/use-commands.ts';
import type { ConsoleApi, Duty, StaffDesk, WallRow } from '../console-api.ts';
import { BASE, conversationPath } from '../places.ts';
import { OthersHere } from '../presence/others.tsx';
import type { Seen } from '../seen.ts';
import type { HeldSend } from '../take-over/held-send.ts';
import { TakeOver } from '../take-over/take-over.tsx';
import { ConversationStore } from './conversation-store.ts';
import { Knowledge } from './knowledge.tsx';
import { Log } from './log.tsx';
import { ReplayBar } from './replay/replay-bar.tsx';
import { useReplay } from './replay/use-replay.ts';
import { useSoundPlace } from './replay/use-sound-place.ts';

const HandoffInspector = lazy(() => import('./handoff-inspector.tsx'));
const SoundBar = lazy(() => import('../sound/sound-bar.tsx'));
const ListenBar = lazy(() => import('../sound/listen-bar.tsx'));
const ForkView = lazy(() => import('../fork/fork-view.tsx'));
const TraceView = lazy(() => import('../trace/trace-view.tsx'));

interface ConversationViewProps {
  api: ConsoleApi;
  who: Who;
  id: string;
  sender: HeldSend;
  seen: Seen;
  row: WallRow | undefined;
  desks: readonly StaffDesk[];
  /** Who is on duty; null: not known. */
  onDuty: readonly Duty[] | null;
  /** The event the address points at, and the handoff that is inspected. */
  pointed: number | null;
  inspected: number | null;
  tracing: boolean;
  /** Whether it goes on otherwise from the event that the address points at. */
  forking: boolean;
  /** Whether it is shown as it was at the event that the address points at. */
  replaying: boolean;
  onInspect: (seq: number | null) => void;
  onTrace: (open: boolean) => void;
  /** Lets it go on otherwise from an event; null: leads back to what was. */
  onFork: (seq: number | null) => void;
  /** Shows it as it was at an event; null: as it is now. */
  onReplay: (seq: number | null) => void;
  onClose: () => void;
}

/** One conversation, live: its log, what is known, and what one may do. */
export default function ConversationView(props: ConversationViewProps) {
  const {
    api,
    who,
    id,
    sender,
    seen,
    row,
    desks,
    onDuty,
    pointed,
    inspected,
    tracing,
    forking,
    replaying,
    onInspect,
    onTrace,
    onFork,
    onReplay,
    onClose,
  } = props;
  const [store] = useState(() => {
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    return new ConversationStore(id, { api, wait, frame: (show) => void requestAnimationFrame(show) });
  });
  useEffect(() => store.start(), [store]);
  const live = useSyncExternalStore(store.subscribe, store.read);
  const { record, timeline, problem, spoken } = live;
  const { view, ...replay } = useReplay(api, id, live, replaying ? (pointed ?? 1) : null);
  // Who may read a conversation need not hear it.
  const hears = live.recorded !== '' && who.scopes.includes('calls:hear');
  const sound = useSoundPlace(replay.events, spoken, replaying ? (pointed ?? 1) : null, onReplay);
  const [heard, setHeard] = useState<number | null>(null);
  const [wanted, setWanted] = useState<{ readonly seq: number } | null>(null);
  const desk = desks.find((one) => one.id === record?.desk);
  const directory = useMemo(() => directoryOf(desk ?? null), [desk]);
  useEffect(() => seen.look(id, timeline.seq), [seen, id, timeline.seq]);
  useEffect(() => {
    document.title = `${record?.title || 'Conversation'} · Console`;
  }, [record?.title]);
  const play = useCallback((seq: number) => setWanted({ seq }), []);
  const inspect = (seq: number | null) => onInspect(seq);
  const leave = () => onReplay(null);
  useCommand(
    'close',
    inspected !== null
      ? () => inspect(null)
      : tracing
        ? () => onTrace(false)
        : forking
          ? () => onFork(null)
          : replaying
            ? leave
            : onClose,
  );
  const fork = who.scopes.includes('conversations:fork') ? onFork : null;
  useCommand('fork', fork && (() => fork(inspected ?? pointed ?? Math.max(1, timeline.seq))));
  useCommand('replay', () => onReplay(replaying ? null : (pointed ?? 1)));
  useCommand('trace', () => onTrace(!tracing));
  useCommand('link', () => void navigator.clipboard?.writeText(window.location.href));
  return (
    <DirectoryContext value={directory}>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col" data-testid="conversation" data-id={id}>
        <header className="flex items-center gap-3 border-rule border-b px-3 py-2.5 sm:px-5">
          <button
            type="button"
            data-testid="back"
            onClick={onClose}
            aria-label="Back to the wall"
            className="rounded-lg px-2 py-1 text-soft hover:bg-well lg:hidden"
          >
            ←
          </button>
          <div className="min-w-0 flex-1">
            <h2 className="truncate font-semibold text-[15px]">
              {record?.title || (view.loaded ? 'Nothing said yet' : ' ')}
            </h2>
            <p className="truncate text-[12.5px] text-faint tabular-nums">
              {record &&
                [
                  record.customer?.name ?? record.customer?.id,
                  record.line,
                  desk?.name,
                  record.spend.usd > 0 && dollars(record.spend.usd),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              {view.loaded && !view.live && ' · not connected'}
              {record?.previous && (
                <>
                  {' · '}
                  <a
                    data-testid="previous"
                    href={BASE + conversationPath(record.previous)}
                    className="underline underline-offset-4"
                  >
                    continues an earlier one
                  </a>
                </>
              )}
            </p>
            <OthersHere conversation={id} />
          </div>
          {timeline.danger && <DangerBadge danger={timeline.danger} />}
          {record && <StatusBadge status={record.status} />}
          <button
            type="button"
            data-testid="replay-open"
            aria-pressed={replaying}
            onClick={() => onReplay(replaying ? null : (pointed ?? 1))}
            className="rounded-full border border-rule-strong px-3 text-[13px] leading-7 hover:bg-well aria-pressed:bg-ink aria-pressed:text-paper"
          >
            Replay
          </button>
          <button
            type="button"
            data-testid="trace-open"
            aria-pressed={tracing}
            onClick={() => onTrace(!tracing)}
            className="rounded-full border border-rule-strong px-3 text-[13px] leading-7 hover:bg-well aria-pressed:bg-ink aria-pressed:text-paper"
          >
            Trace
          </button>
        </header>
        {problem !== null && (
          <div className="px-4 pt-3">
            <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />
          </div>
        )}
        {!view.loaded && problem === null && (
          <p role="status" className="animate-lamp p-8 text-center text-[14px] text-faint">
            Reading the conversation
          </p>
        )}
        {record &&
          live.called &&
          !replaying &&
          record.status !== 'closed' &&
          who.scopes.includes('calls:hear') && (
            <Suspense>
              <ListenBar key={id} {...{ api, id }} isMine={record.person?.claimant === who.id} />
            </Suspense>
          )}
        {hears && (!tracing || replaying) && (
          <Suspense>
            <SoundBar
              {...{ api, id, spoken, wanted, ...sound }}
              version={`${live.recorded} ${spoken.length}`}
              onHear={setHeard}
            />
          </Suspense>
        )}
        <div className="flex min-h-0 min-w-0 flex-1">
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            {tracing ? (
              <Suspense fallback={<p className="p-8 text-center text-faint">Reading the trace</p>}>
                <TraceView api={api} id={id} seq={timeline.seq} until={replay.until} />
              </Suspense>
            ) : forking && record ? (
              <Suspense fallback={<p className="p-8 text-center text-faint">One moment</p>}>
                <ForkView
                  key={pointed}
                  {...{ api, id }}
                  desk={record.desk}
                  seq={pointed ?? 1}
                  mayDraft={who.scopes.includes('desk:publish')}
                  onClose={() => onFork(null)}
                />
              </Suspense>
            ) : (
              view.loaded && (
                <Log
                  key={String(replaying)}
                  view={view}
                  pointed={replay.pointed ?? pointed ?? inspected}
                  onInspect={inspect}
                  heard={hears ? heard : null}
                  onPlay={hears ? play : null}
                  onFork={replaying ? null : fork}
                />
              )
            )}
            {replay.events !== null && (
              <ReplayBar events={replay.events} seq={pointed ?? 1} onMove={onReplay} onLeave={leave} />
            )}
            {record && !tracing && !forking && !replaying && (
              <TakeOver
                api={api}
                who={who}
                sender={sender}
                record={record}
                row={row}
                approvals={view.approvals}
                last={timeline.items.findLast(({ kind }) => kind === 'customer')?.key ?? null}
                desk={desk}
                onDuty={onDuty}
              />
            )}
          </div>
          {record && inspected !== null && (
            <Suspense>
              <HandoffInspector
                api={api}
                record={record}
                seq={inspected}
                onInspect={inspect}
                onFork={fork}
                onClose={() => inspect(null)}
              />
            </Suspense>
          )}
          {record && inspected === null && !tracing && !forking && <Knowledge view={view} record={record} />}
        </div>
      </div>
    </DirectoryContext>
  );
}
