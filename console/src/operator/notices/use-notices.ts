import { useRef, useState } from 'react';
import { useCommand } from '../commands/use-commands.ts';
import { needOf } from '../wall/need.ts';
import type { Rows } from '../wall/wall-store.ts';
import { useNewlyAsking } from './use-newly-asking.ts';

const KEY = 'switchroom-notices';

/** Whether somebody is told who asks for a person, in one way. */
export interface Notices {
  readonly on: boolean;
  toggle(): void;
}

/** Tells on the desktop who begins to ask for a person while the console is not looked at; a click on it goes there. */
export function useNotices(rows: Rows, me: string, onPick: (id: string) => void): Notices {
  const [wanted, setWanted] = useState(() => localStorage.getItem(KEY) === 'on');
  const [, setAsked] = useState(0);
  const pick = useRef(onPick);
  pick.current = onPick;
  const on = wanted && 'Notification' in window && Notification.permission === 'granted';
  useNewlyAsking(rows, me, (asking) => {
    if (!on || document.hasFocus()) return;
    for (const row of asking) {
      const notice = new Notification(needOf(row, me, Date.now())?.reason ?? 'Needs a person', {
        // The operating system keeps what it shows: no word of the customer's.
        tag: row.id,
        icon: '/jack.svg',
      });
      notice.onclick = () => {
        window.focus();
        pick.current(row.id);
        notice.close();
      };
    }
  });
  const toggle = () => {
    const next = !on;
    localStorage.setItem(KEY, next ? 'on' : 'off');
    setWanted(next);
    // Asked only when somebody wants it.
    if (next && 'Notification' in window)
      void Notification.requestPermission().then(() => setAsked((count) => count + 1));
  };
  useCommand('notify', toggle);
  return { on, toggle };
}
