import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../problem.ts';
import type { BeginDuty, ConsoleApi, Duty } from '../console-api.ts';

const AGAIN_MS = 20_000;

/** Who is there, and whether oneself is. */
export interface DutyRoster {
  /** Null until it was read, and for whom it is not. */
  readonly onDuty: readonly Duty[] | null;
  /** One's own; null: one is not on duty. */
  readonly own: Duty | null;
  readonly problem: Problem | null;
  begin(duty: BeginDuty): Promise<void>;
  end(): Promise<void>;
}

/** Who is on duty, read again every 20 seconds while the page is looked at; nothing is asked for who may not work in the inbox. */
export function useDuty(
  api: Pick<ConsoleApi, 'duty' | 'beginDuty' | 'endDuty'>,
  me: string,
  may: boolean,
): DutyRoster {
  const [onDuty, setOnDuty] = useState<readonly Duty[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(async () => {
    try {
      setOnDuty(await api.duty());
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  }, [api]);
  useEffect(() => {
    if (!may) return;
    const look = () => document.visibilityState === 'visible' && void read();
    look();
    const timer = setInterval(look, AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [read, may]);
  const after = async (deed: Promise<unknown>) => {
    try {
      await deed;
      await read();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  return {
    onDuty,
    own: onDuty?.find(({ staff }) => staff === me) ?? null,
    problem,
    begin: (duty) => after(api.beginDuty(duty)),
    end: () => after(api.endDuty()),
  };
}
