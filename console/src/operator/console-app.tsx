import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Route, Router, useLocation, useSearch } from 'wouter';
import { DirectoryContext } from '../directory.ts';
import type { Http } from '../http.ts';
import type { StaffApi, Who } from '../staff/staff-api.ts';
import { Doers } from './commands/commands.ts';
import { DoersContext, useCommand, useKeys } from './commands/use-commands.ts';
import type { ConsoleApi } from './console-api.ts';
import { directoryOfAll } from './directory-of-all.ts';
import { useDuty } from './duty/use-duty.ts';
import { onOpened } from './notices/push.ts';
import { useChime } from './notices/use-chime.ts';
import { useNotices } from './notices/use-notices.ts';
import {
  BASE,
  conversationPath,
  eventIn,
  forkPath,
  settingsPath,
  tracePath,
  WHOLE,
  type Whole,
  wholeAt,
  withSearch,
} from './places.ts';
import { PresenceContext } from './presence/presence.ts';
import { usePresence } from './presence/use-presence.ts';
import { Rail } from './rail.tsx';
import { Seen } from './seen.ts';
import { HeldSend } from './take-over/held-send.ts';
import { useDesks } from './use-desks.ts';
import { narrowedBy, searchOf } from './wall/views.ts';
import { WallPanel } from './wall/wall-panel.tsx';
import type { WallStore } from './wall/wall-store.ts';

const ConversationView = lazy(() => import('./conversation/conversation-view.tsx'));
const WholeView = lazy(() => import('./whole-view.tsx'));
const Palette = lazy(() => import('./commands/palette.tsx'));
const DutyDialog = lazy(() => import('./duty/duty-dialog.tsx'));
const KeySheet = lazy(() => import('./commands/key-sheet.tsx'));

interface ConsoleAppProps {
  http: Http;
  api: ConsoleApi;
  staff: StaffApi;
  who: Who;
  wall: WallStore;
}

/** The console: the wall, and beside it what is chosen there. Every address shows exactly what it showed. */
export function ConsoleApp(props: ConsoleAppProps) {
  const [doers] = useState(() => new Doers());
  useKeys(doers);
  return (
    <DoersContext value={doers}>
      <Router base={BASE}>
        <Shell {...props} />
      </Router>
    </DoersContext>
  );
}

function Shell({ http, api, staff, who, wall }: ConsoleAppProps) {
  const [path, go] = useLocation();
  const search = useSearch();
  const narrowed = useMemo(() => narrowedBy(search), [search]);
  const view = useSyncExternalStore(wall.subscribe, wall.read);
  const [seen] = useState(() => new Seen(localStorage));
  const [sender] = useState(() => senderOf(api));
  const [dialog, setDialog] = useState<'palette' | 'keys' | 'duty' | null>(null);
  const desks = useDesks(api);
  const directory = useMemo(() => directoryOfAll(desks), [desks]);
  useEffect(() => wall.start(), [wall]);
  // A notification that was clicked, of a browser in which the console is open.
  useEffect(() => onOpened(go), [go]);
  // What is about to be sent goes, rather than being lost with the page.
  useEffect(() => {
    const leave = () => void sender.now();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [sender]);
  const [, current = null] = /^\/c\/([^/]+)/.exec(path) ?? [];
  const shown = current === null ? null : decodeURIComponent(current);
  const whole = wholeAt(path);
  // The list stays narrowed as it is; what is inspected belongs to one conversation.
  const kept = searchOf(narrowed);
  const pick = (id: string) => go(conversationPath(id) + kept);
  const toWall = () => go(`/${kept}`);
  // A replay goes on where it was, whatever else is opened.
  const replaying = new URLSearchParams(search).has('replay');
  const at = replaying ? withSearch(kept, { e: String(eventIn(search, 'e') ?? 1), replay: '1' }) : kept;
  const replay = (seq: number | null) =>
    go(path + (seq === null ? kept : withSearch(kept, { e: String(seq), replay: '1' })), { replace: true });
  useCommand('palette', () => setDialog('palette'));
  useCommand('keys', () => setDialog('keys'));
  useCommand('wall', toWall);
  const toWhole = (name: Whole) => go(`/${name}`);
  useCommand('graph', () => toWhole('graph'));
  useCommand('figures', () => toWhole('figures'));
  useCommand('quality', () => toWhole('quality'));
  useCommand('changes', () => toWhole('changes'));
  useCommand('settings', () => toWhole('settings'));
  const worksInInbox = who.scopes.includes('inbox:work');
  const roster = useDuty(api, who.id, worksInInbox);
  useCommand('duty', worksInInbox ? () => setDialog('duty') : null);
  const present = usePresence(api, shown);
  const notices = useNotices(view.rows, who.id, pick);
  const bell = useChime(view.rows, who.id);
  useEffect(() => {
    if (shown === null) document.title = `${whole === null ? 'Wall' : WHOLE[whole]} · Console`;
  }, [shown, whole]);
  return (
    <DirectoryContext value={directory}>
      <PresenceContext value={present}>
        <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] md:grid-cols-[52px_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)]">
          <Rail
            who={who}
            notices={notices}
            bell={bell}
            duty={worksInInbox ? { own: roster.own, onOpen: () => setDialog('duty') } : null}
            onWall={toWall}
            onWhole={toWhole}
            onAccount={() => go(settingsPath('account'))}
            onFind={() => setDialog('palette')}
            onKeys={() => setDialog('keys')}
          />
          <main className="flex min-h-0 min-w-0 max-md:order-first">
            {whole !== null && (
              <Suspense fallback={<Quiet words="One moment" />}>
                <WholeView
                  http={http}
                  api={api}
                  staff={staff}
                  who={who}
                  desks={desks}
                  rows={[...view.rows.values()]}
                  whole={whole}
                  path={path}
                  search={search}
                  onGo={go}
                  onSearch={(next) => go(path + next, { replace: true })}
                  onOwner={(desk, owner) => go(`/${searchOf({ ...narrowedBy(''), desk, owner })}`)}
                  onPick={pick}
                />
              </Suspense>
            )}
            <section
              aria-label="Wall"
              className={`flex min-h-0 w-full min-w-0 flex-col border-rule lg:w-[400px] lg:shrink-0 lg:border-r ${whole !== null ? 'hidden' : shown === null ? '' : 'max-lg:hidden'}`}
            >
              <WallPanel
                api={api}
                view={view}
                narrowed={narrowed}
                me={who.id}
                current={shown}
                seen={seen}
                desks={desks}
                onNarrow={(change) =>
                  go((whole !== null ? '/' : path) + searchOf({ ...narrowed, ...change }), {
                    replace: whole === null,
                  })
                }
                onPick={pick}
              />
            </section>
            <Route path="/c/:id/*?">
              <Suspense fallback={<Quiet words="Reading the conversation" />}>
                {shown !== null && (
                  <ConversationView
                    key={shown}
                    api={api}
                    who={who}
                    id={shown}
                    sender={sender}
                    seen={seen}
                    row={view.rows.get(shown)}
                    desks={desks}
                    onDuty={roster.onDuty}
                    pointed={eventIn(search, 'e')}
                    inspected={eventIn(search, 'handoff')}
                    tracing={path.endsWith('/trace')}
                    forking={path.endsWith('/fork')}
                    replaying={replaying}
                    onInspect={(seq) =>
                      go(path + withSearch(at, { handoff: seq === null ? '' : String(seq) }))
                    }
                    onTrace={(open) => go((open ? tracePath(shown) : conversationPath(shown)) + at)}
                    onFork={(seq) =>
                      go(
                        seq === null
                          ? conversationPath(shown) + kept
                          : forkPath(shown) + withSearch(kept, { e: String(seq) }),
                      )
                    }
                    onReplay={replay}
                    onClose={toWall}
                  />
                )}
              </Suspense>
            </Route>
            {shown === null && whole === null && (
              <Quiet words="Pick a conversation, or press ? for all keys." wide />
            )}
          </main>
        </div>
        {/* While a dialog is on its way, what is typed is not taken for commands. */}
        <Suspense fallback={<div role="dialog" aria-label="One moment" />}>
          {dialog === 'palette' && (
            <Palette rows={[...view.rows.values()]} onPick={pick} onClose={() => setDialog(null)} />
          )}
          {dialog === 'duty' && <DutyDialog roster={roster} desks={desks} onClose={() => setDialog(null)} />}
          {dialog === 'keys' && <KeySheet onClose={() => setDialog(null)} />}
        </Suspense>
      </PresenceContext>
    </DirectoryContext>
  );
}

function Quiet({ words, wide = false }: { words: string; wide?: boolean }) {
  return (
    <p className={`m-auto px-6 text-center text-[14px] text-faint ${wide ? 'max-lg:hidden' : ''}`}>{words}</p>
  );
}

function senderOf(api: ConsoleApi): HeldSend {
  return new HeldSend({
    send: async ({ conversation, text, messageId }) => void (await api.reply(conversation, text, messageId)),
    now: () => Date.now(),
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    newId: () => crypto.randomUUID(),
  });
}
