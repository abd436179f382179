/** Turns sentences into vectors of one length: those that mean alike lie close together. */
export interface SentenceEncoder {
  /** Which it is; what was learned with one is of no use with another. */
  readonly name: string;
  /** How long a vector is. */
  readonly length: number;
  /** A vector of length 1 for each text, in their order. */
  encode(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
