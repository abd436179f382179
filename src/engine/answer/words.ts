import { type HeldPart, TransferClaims } from '../../guard/transfer-claims.ts';

/** What one model says, on its way to the customer: what may claim a transfer is held back, or all while it is judged. */
export class Words {
  readonly #claims = new TransferClaims();
  readonly #show: (words: string) => void;
  #holding: boolean;
  /** Claims nothing, but must wait. */
  #waiting = '';
  #shown = '';

  constructor(show: (words: string) => void, holding: boolean) {
    this.#show = show;
    this.#holding = holding;
  }

  /** What the customer has read of it. */
  get shown(): string {
    return this.#shown;
  }

  push(delta: string): void {
    this.#pass(this.#claims.push(delta));
  }

  /** What waited is shown, and what comes is shown as it comes. */
  release(): void {
    this.#holding = false;
    this.#pass(this.#waiting);
    this.#waiting = '';
  }

  /** The model has said all: what of it was not shown, in order. */
  end(): readonly HeldPart[] {
    const parts = this.#claims.end();
    return this.#waiting === '' ? parts : [{ text: this.#waiting, claim: false }, ...parts];
  }

  /** The model was cut off: what it said that may be shown, is. */
  cutOff(): void {
    if (this.#holding) return;
    for (const { text, claim } of this.#claims.end()) {
      if (claim) return;
      this.#pass(text);
    }
  }

  #pass(words: string): void {
    if (words === '') return;
    if (this.#holding) {
      this.#waiting += words;
    } else {
      this.#shown += words;
      this.#show(words);
    }
  }
}
