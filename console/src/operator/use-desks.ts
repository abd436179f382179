import { useEffect, useState } from 'react';
import type { ConsoleApi, StaffDesk } from './console-api.ts';

const AGAIN_MS = 5_000;

/** The desks one works at; none until they are read, which is tried until it works. */
export function useDesks(api: Pick<ConsoleApi, 'desks'>): readonly StaffDesk[] {
  const [desks, setDesks] = useState<readonly StaffDesk[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const read = () =>
      api.desks().then(
        (found) => !left && setDesks(found),
        () => {
          if (!left) timer = setTimeout(read, AGAIN_MS);
        },
      );
    void read();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [api]);
  return desks;
}
