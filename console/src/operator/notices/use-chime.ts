import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../commands/use-commands.ts';
import type { Rows } from '../wall/wall-store.ts';
import { chime } from './chime.ts';
import { newlyAsking } from './newly-asking.ts';
import type { Notices } from './use-notices.ts';

/** Rings when somebody begins to wait for a person; off until one turns it on, which this browser remembers for each person. */
export function useChime(rows: Rows, me: string): Notices {
  const key = `switchroom-chime-${me}`;
  const [on, setOn] = useState(() => localStorage.getItem(key) === 'on');
  const before = useRef<Rows | null>(null);
  useEffect(() => {
    // What was there when the page came is no news.
    const asking = before.current === null ? [] : newlyAsking(before.current, rows, me);
    before.current = rows.size === 0 ? before.current : rows;
    if (on && asking.some(({ status }) => status === 'waiting')) chime();
  }, [rows, me, on]);
  const toggle = () => {
    localStorage.setItem(key, on ? 'off' : 'on');
    setOn(!on);
    // One hears what it will be; and the browser lets a page ring that was touched.
    if (!on) chime();
  };
  useCommand('sound', toggle);
  return { on, toggle };
}
