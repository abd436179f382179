/** Types of messages after which the server answers: sync, simple query, password, terminate. */
const ENDS: ReadonlySet<number> = new Set([...'SQpX'].map((type) => type.charCodeAt(0)));
const LENGTH_BYTES = 4;

/** Cuts what a client of PostgreSQL sends into batches: the messages that the server answers together. */
export class Batches {
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes of the batch that are complete messages. */
  #scanned = 0;
  /** The first message of a connection has no type. */
  #isStartup = true;

  /** Takes bytes in; the batches they complete come out, byte by byte as they were. */
  push(chunk: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const complete: Buffer[] = [];
    for (;;) {
      const typeBytes = this.#isStartup ? 0 : 1;
      const lengthAt = this.#scanned + typeBytes;
      if (this.#rest.length < lengthAt + LENGTH_BYTES) return complete;
      const end = lengthAt + this.#rest.readInt32BE(lengthAt);
      if (this.#rest.length < end) return complete;
      const isEnd = this.#isStartup || ENDS.has(this.#rest[this.#scanned] ?? 0);
      this.#isStartup = false;
      this.#scanned = end;
      if (!isEnd) continue;
      complete.push(this.#rest.subarray(0, end));
      this.#rest = this.#rest.subarray(end);
      this.#scanned = 0;
    }
  }
}
