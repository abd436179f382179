import type { ConversationEvent } from '../../contracts/event.ts';
import { exhibitsOf } from './exhibits-of.ts';
import type { Judge, Verdict } from './judge.ts';
import type { RubricName } from './rubrics.ts';

/** The judges that a suite may want a verdict of. */
export type Judges = ReadonlyMap<RubricName, Judge>;

/** What a judge said of a part of a case, or of all of it. */
export interface CaseVerdict extends Verdict {
  readonly rubric: RubricName;
  /** The judging model, or `rules`. */
  readonly model: string;
  /** The conversation, and the event in it that was judged. */
  readonly id: string;
}

/** Has a conversation judged by each of these rubrics; throws what a judge throws. */
export async function judgeCase(
  rubrics: readonly RubricName[],
  conversation: string,
  events: readonly ConversationEvent[],
  judges: Judges = new Map(),
): Promise<CaseVerdict[]> {
  const verdicts: CaseVerdict[] = [];
  for (const rubric of rubrics) {
    const judge = judges.get(rubric);
    if (!judge) continue;
    for (const exhibit of exhibitsOf(conversation, events, rubric)) {
      const verdict = await judge.judge(exhibit);
      verdicts.push({ ...verdict, rubric, model: judge.model, id: exhibit.id });
    }
  }
  return verdicts;
}

/** What was judged to fail, a text each. */
export function verdictDifferences(verdicts: readonly CaseVerdict[]): string[] {
  return verdicts.flatMap(({ pass, rubric, id, reason }) =>
    pass ? [] : [`judged.${rubric}: ${id}: ${reason}`],
  );
}
