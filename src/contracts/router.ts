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
