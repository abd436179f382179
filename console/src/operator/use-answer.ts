import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../problem.ts';

/** An answer of the server: until another one is there, the one before stays on show. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly problem: Problem | null;
}

/** Asks the server whenever `question` changes; null asks nothing. */
export function useAnswer<Answer>(question: string | null, ask: () => Promise<Answer>): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says what is asked.
  useEffect(() => {
    if (question === null) return;
    let left = false;
    ask().then(
      (answer) => !left && setAsked({ answer, problem: null }),
      (thrown: unknown) => !left && setAsked(({ answer }) => ({ answer, problem: asProblem(thrown) })),
    );
    return () => {
      left = true;
    };
  }, [question]);
  return asked;
}
