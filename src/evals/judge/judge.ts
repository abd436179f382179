import type { Exhibit } from './exhibit.ts';
import type { RubricName } from './rubrics.ts';

/** What a judge said of an exhibit. */
export interface Verdict {
  readonly pass: boolean;
  /** In the judge's words. */
  readonly reason: string;
}

/** Who says of replies, handoffs or conversations whether they are good. */
export interface Judge {
  readonly rubric: RubricName;
  /** The model that judges, or `rules`. */
  readonly model: string;
  /** What it is asked with, or what its rule is. */
  readonly prompt: string;
  /** Throws `judge-failed` for an answer that is no verdict. */
  judge(exhibit: Exhibit): Promise<Verdict>;
}
