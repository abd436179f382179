const DIGITS = 12;
const PORTION = 2 ** 32;
/** Of a byte of mu-law: with these bits set, whatever the others are is too soft to be heard. */
const SOFT = 0xf0;
/** Characters of a stamp in base64. */
export const STAMP_LENGTH = 16;
/** Frames that may be under way at once: 40 s of sound. */
const MOST_UNDER_WAY = 2_048;

const bytes = Buffer.alloc(DIGITS);

/** What was sent and received in one direction of one call: every portion of sound begins with a stamp of its own. */
export class Flow {
  readonly number: number;
  sent = 0;
  received = 0;
  lost = 0;
  disordered = 0;
  readonly #sentAt = new Float64Array(MOST_UNDER_WAY);

  constructor(number: number) {
    this.number = number;
  }

  /** The stamp of the next portion, in base64, as it is sent. */
  stamp(): string {
    let value = this.number * PORTION + this.sent;
    for (let digit = DIGITS - 1; digit >= 0; digit--) {
      bytes[digit] = SOFT | (value % 16);
      value = Math.floor(value / 16);
    }
    this.#sentAt[this.sent % MOST_UNDER_WAY] = performance.now();
    this.sent += 1;
    return bytes.toString('base64');
  }

  /** A portion arrived; how long it was under way, in ms. */
  arrive(portion: number): number {
    const expected = this.received + this.lost;
    if (portion < expected) this.disordered += 1;
    else {
      this.lost += portion - expected;
      this.received += 1;
    }
    return performance.now() - (this.#sentAt[portion % MOST_UNDER_WAY] ?? 0);
  }
}

/** Reads the stamp at a place of a message: which flow, and which portion of it. */
export function readStamp(message: Buffer, at: number): { readonly flow: number; readonly portion: number } {
  bytes.write(message.subarray(at, at + STAMP_LENGTH).toString('latin1'), 'base64');
  let value = 0;
  for (const byte of bytes) value = value * 16 + (byte & ~SOFT);
  return { flow: Math.floor(value / PORTION), portion: value % PORTION };
}
