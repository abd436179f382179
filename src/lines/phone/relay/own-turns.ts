/** Which events of a log belong to turns whose words were streamed: those of others are still to be spoken. */
export class OwnTurns {
  readonly #turns: { readonly from: number; to: number }[] = [];

  /** The message that began a turn is on record, as event `seq`. Returns what is to be called with its last event. */
  begin(seq: number): (last: number) => void {
    const turn = { from: seq, to: Number.POSITIVE_INFINITY };
    this.#turns.push(turn);
    return (last) => {
      turn.to = last;
    };
  }

  has(seq: number): boolean {
    return this.#turns.some(({ from, to }) => from <= seq && seq <= to);
  }
}
