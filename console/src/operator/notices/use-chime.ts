import { useState } from 'react';
import { useCommand } from '../commands/use-commands.ts';
import type { Rows } from '../wall/wall-store.ts';
import { chime } from './chime.ts';
import { useNewlyAsking } from './use-newly-asking.ts';
import type { Notices } from './use-notices.ts';

/** Rings when somebody begins to wait for a person; off until one turns it on, which this browser remembers for each person. */
export function useChime(rows: Rows, me: string): Notices {
  const key = `switchroom-chime-${me}`;
  const [on, setOn] = useState(() => localStorage.getItem(key) === 'on');
  useNewlyAsking(rows, me, (asking) => {
    if (on && asking.some(({ status }) => status === 'waiting')) chime();
  });
  const toggle = () => {
    localStorage.setItem(key, on ? 'off' : 'on');
    setOn(!on);
    // One hears what it will be; and the browser lets a page ring that was touched.
    if (!on) chime();
  };
  useCommand('sound', toggle);
  return { on, toggle };
}
