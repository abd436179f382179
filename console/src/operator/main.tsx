import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { createHttp } from '../http.ts';
import { asProblem } from '../problem.ts';
import { staffApi, type Who } from '../staff/staff-api.ts';
import { consoleApi } from './console-api.ts';
import { ConsoleApp } from './console-app.tsx';
import { Entrance } from './entrance.tsx';
import { WallStore } from './wall/wall-store.ts';
import '../style.css';

// Staff speak with their session alone.
const http = createHttp({ token: () => undefined, renew: () => undefined });
const staff = staffApi(http);
const api = consoleApi(http);
const root = createRoot(document.getElementById('root') ?? document.body);

// A page that the browser kept whole may be of somebody who has signed out meanwhile.
window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());

async function begin(): Promise<void> {
  try {
    show(await staff.who());
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.status === 401) return show(null);
    root.render(
      <main className="mx-auto max-w-[560px] px-5 pt-10">
        <ProblemNotice problem={problem} onRetry={() => void begin()} />
      </main>,
    );
  }
}

function show(who: Who | null): void {
  const signedIn = (now: Who) => show(now);
  const mayRead = who?.scopes.includes('conversations:read');
  root.render(
    <StrictMode>
      {who === null || !mayRead ? (
        <Entrance staff={staff} who={who} onSignedIn={signedIn} />
      ) : (
        <ConsoleApp
          key={who.id}
          http={http}
          api={api}
          staff={staff}
          who={who}
          wall={wallOf(() => show(null))}
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
