import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../problem.ts';
import type { ConsoleApi, WallRow } from '../console-api.ts';

/** What a search found; null while it runs, or nothing is searched for. */
export interface Found {
  readonly rows: readonly WallRow[] | null;
  /** Whether there are more than were read. */
  readonly more: boolean;
  readonly problem: Problem | null;
}

const NOTHING: Found = { rows: null, more: false, problem: null };
const MOST = 200;

/** Conversations in which words were said, closed ones too; empty words search for nothing. */
export function useSearch(api: Pick<ConsoleApi, 'wall'>, words: string): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    setFound(NOTHING);
    if (words === '') return;
    let left = false;
    api.wall({ words, limit: MOST }).then(
      ({ rows, next }) => !left && setFound({ rows, more: next !== null, problem: null }),
      (thrown: unknown) => !left && setFound({ ...NOTHING, problem: asProblem(thrown) }),
    );
    return () => {
      left = true;
    };
  }, [api, words]);
  return found;
}
