import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { createHttp } from '../http.ts';
import { asProblem } from '../problem.ts';
import { hasLink, takeLink } from '../staff/link.ts';
import { staffApi, type Who } from '../staff/staff-api.ts';
import { whyNot } from '../staff/words.ts';
import { consoleApi } from './console-api.ts';
import { ConsoleApp } from './console-app.tsx';
import { Entrance } from './entrance.tsx';
import { WallStore } from './wall/wall-store.ts';
import '../style.css';

// Staff speak with their session alone.
const http = createHttp();
const staff = staffApi(http);
const api = consoleApi(http);
const root = createRoot(document.getElementById('root') ?? document.body);

const ENDED = 'Your session has ended. Sign in to go on; what you have typed is kept.';

let link = takeLink();

// A link that is pasted over the address of an open page changes what is behind the `#` only.
window.addEventListener('hashchange', () => hasLink() && window.location.reload());

// A page that the browser kept whole may be of somebody who has signed out meanwhile.
window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());

async function begin(): Promise<void> {
  let why = '';
  try {
    if (link !== null)
      try {
        return show(await staff.byLink(link));
      } catch (thrown) {
        if (asProblem(thrown).status === 0) throw thrown;
        // Whoever is signed in already does not mind.
        why = whyNot(thrown, 'link');
      }
    show(await staff.who());
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.status === 401) return show(null, why);
    root.render(
      <main className="mx-auto max-w-[560px] px-5 pt-10">
        <ProblemNotice problem={problem} onRetry={() => void begin()} />
      </main>,
    );
  }
}

/** `why`: what is said to whoever has to sign in. */
function show(who: Who | null, why = ''): void {
  link = null;
  const signedIn = (now: Who) => show(now);
  const mayRead = who?.scopes.includes('conversations:read');
  root.render(
    <StrictMode>
      {who === null || !mayRead ? (
        <Entrance staff={staff} who={who} why={why} onSignedIn={signedIn} />
      ) : (
        <ConsoleApp
          key={who.id}
          http={http}
          api={api}
          staff={staff}
          who={who}
          wall={wallOf(() => show(null, ENDED))}
        />
      )}
    </StrictMode>,
  );
}

function wallOf(onSignedOut: () => void): WallStore {
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const frame = (show: () => void) => void requestAnimationFrame(show);
  return new WallStore({ api, now: () => Date.now(), wait, frame, onSignedOut });
}

void begin();
