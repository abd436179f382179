/** The end of a sentence that another one follows. */
export const SENTENCE_END = /[.!?…:;]["'”’)\]]*\s+|\n+/g;
/** The end of a word that another one follows. */
export const WORD_END = /\S\s+/g;

/** Cuts words that a model gives bit by bit into pieces, so that the first is spoken while the others are thought of. */
export class Pieces {
  readonly #end: RegExp;
  #open = '';

  /** @param end matches what ends a piece, globally. */
  constructor(end: RegExp) {
    this.#end = end;
  }

  /** The pieces that these words complete, with the space behind them. */
  push(words: string): string[] {
    this.#open += words;
    const complete: string[] = [];
    let from = 0;
    for (const end of this.#open.matchAll(this.#end)) {
      const until = end.index + end[0].length;
      complete.push(this.#open.slice(from, until));
      from = until;
    }
    this.#open = this.#open.slice(from);
    return complete.filter((piece) => piece.trim() !== '');
  }

  /** What is left at the end. */
  rest(): string[] {
    const rest = this.#open;
    this.#open = '';
    return rest.trim() === '' ? [] : [rest];
  }
}
