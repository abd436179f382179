/** A labelled sentence. */
export interface Example {
  readonly text: string;
  readonly label: string;
}

/** Labels with their probabilities, best first; they sum to 1. */
export type Ranking = readonly { readonly label: string; readonly probability: number }[];

/** Says which label a text most likely has; deterministic. */
export interface Classifier {
  rank(text: string): Ranking;
}

/** Makes a classifier from examples; the same examples give the same classifier. */
export type TrainClassifier = (examples: readonly Example[]) => Classifier;

/** When a ranking is trusted; all are probabilities. */
export interface Thresholds {
  /** At least this for the best label to be taken at once. */
  readonly sure: number;
  /** And at least this much ahead of the second. */
  readonly lead: number;
  /** At least this for a label to be named in a question. */
  readonly plausible: number;
}

/** Take the label, or ask which of the candidates (best first, at most three; none when nothing is plausible). */
export type Decision =
  | { readonly kind: 'sure'; readonly label: string; readonly probability: number }
  | { readonly kind: 'unsure'; readonly candidates: readonly string[] };

/** Decides whether the best label of a ranking is sure enough. */
export type DecideRoute = (ranking: Ranking, thresholds?: Thresholds) => Decision;
