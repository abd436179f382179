import { useEffect, useState } from 'react';
import type { ConsoleApi, Present } from '../console-api.ts';
import { typing } from './presence.ts';

const EVERY_MS = 4_000;

/**
 * Tells the others which conversation is in front of whoever uses the page, and where they are: at once when it changes, then every four
 * seconds. A page that is not looked at says that nothing is.
 */
export function usePresence(
  api: Pick<ConsoleApi, 'presence'>,
  conversation: string | null,
): readonly Present[] {
  const [present, setPresent] = useState<readonly Present[]>([]);
  useEffect(() => {
    let left = false;
    const tell = async () => {
      const looks = document.visibilityState === 'visible';
      try {
        const others = await api.presence(looks ? conversation : null, typing.is(Date.now()));
        // The same list as before draws nothing anew.
        if (!left)
          setPresent((before) => (JSON.stringify(before) === JSON.stringify(others) ? before : others));
      } catch {
        // Nobody is shown whom the server does not tell of.
        if (!left) setPresent([]);
      }
    };
    const now = () => void tell();
    now();
    const timer = setInterval(() => document.visibilityState === 'visible' && now(), EVERY_MS);
    document.addEventListener('visibilitychange', now);
    typing.onBegin(now);
    return () => {
      left = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', now);
      typing.onBegin(undefined);
    };
  }, [api, conversation]);
  return present;
}
