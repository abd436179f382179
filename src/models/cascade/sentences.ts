/** The end of a sentence that another one follows. */
const END = /[.!?…:;]["'”’)\]]*\s+|\n+/g;

/** Cuts words that come piece by piece into sentences, so that the first is spoken while the others are thought of. */
export class Sentences {
  #open = '';

  /** The sentences that this piece completes, with the space behind them. */
  push(piece: string): string[] {
    this.#open += piece;
    const complete: string[] = [];
    let from = 0;
    for (const end of this.#open.matchAll(END)) {
      const until = end.index + end[0].length;
      complete.push(this.#open.slice(from, until));
      from = until;
    }
    this.#open = this.#open.slice(from);
    return complete.filter((sentence) => sentence.trim() !== '');
  }

  /** What is left at the end. */
  rest(): string[] {
    const rest = this.#open;
    this.#open = '';
    return rest.trim() === '' ? [] : [rest];
  }
}
