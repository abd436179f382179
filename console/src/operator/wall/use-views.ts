import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../problem.ts';
import type { ConsoleApi, SavedView, SaveView } from '../console-api.ts';

const AGAIN_MS = 60_000;

/** The views that are kept, and what one can do with them. */
export interface Views {
  readonly all: readonly SavedView[];
  readonly problem: Problem | null;
  save(view: SaveView): void;
  remove(id: string): void;
}

/** One's own views and those that colleagues share, read again each minute while the page is looked at. */
export function useViews(api: Pick<ConsoleApi, 'views' | 'saveView' | 'deleteView'>): Views {
  const [all, setAll] = useState<readonly SavedView[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(
    async (after?: Promise<unknown>) => {
      try {
        await after;
        setAll(await api.views());
        setProblem(null);
      } catch (thrown) {
        setProblem(asProblem(thrown));
      }
    },
    [api],
  );
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void read();
    look();
    const timer = setInterval(look, AGAIN_MS);
    return () => clearInterval(timer);
  }, [read]);
  return {
    all,
    problem,
    save: (view) => void read(api.saveView(crypto.randomUUID(), view)),
    remove: (id) => void read(api.deleteView(id)),
  };
}
