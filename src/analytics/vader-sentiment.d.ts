declare module 'vader-sentiment' {
  /** The lexicon of VADER: https://github.com/cjhutto/vaderSentiment. */
  export const SentimentIntensityAnalyzer: {
    /** `compound` is from -1 to 1. */
    polarity_scores(text: string): { readonly compound: number };
  };
}
