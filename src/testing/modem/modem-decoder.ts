import { millisecondsOf, type SampleRate } from '../../audio/sample-rate.ts';
import { BAUD, MARK_HZ, packetLength, SPACE_HZ, SYNC, SYNC_BITS, textOf } from './modem-code.ts';

/** Looks at a bit this often, to find where bits begin. */
const STEPS = 5;
/** Sum of squares of a sample below which nothing is said: about -55 dB of full scale. */
const FLOOR = 3400;
/** The part of all energy that the two frequencies have in what is said. */
const PURITY = 0.5;

/** A word that was read, and where in the audio it stood. */
export interface HeardWord {
  /** With the space behind it. */
  readonly text: string;
  /** From the start of the audio. */
  readonly startMs: number;
  readonly endMs: number;
}

/** Reads what `ModemVoice` says out of a stream of PCM16; silence, noise and broken words read as nothing. */
export class ModemDecoder {
  readonly #rate: SampleRate;
  readonly #correlator: Correlator;
  /** One reader for every place where bits may begin; the one that is right reads words. */
  readonly #readers = Array.from({ length: STEPS }, () => new BitReader());
  #steps = 0;
  #readUntil = 0;

  constructor(rate: SampleRate) {
    this.#rate = rate;
    this.#correlator = new Correlator(rate);
  }

  /** The words that this portion completes. */
  push(samples: Int16Array): HeardWord[] {
    const words: HeardWord[] = [];
    for (const sample of samples) {
      if (!this.#correlator.push(sample)) continue;
      const reader = this.#readers[this.#steps % STEPS];
      this.#steps += 1;
      const read = reader?.push(this.#correlator.bit());
      const word = read && this.#place(read);
      if (word !== undefined) words.push(word);
    }
    return words;
  }

  /** Neighbouring readers may read the same word: the first one counts. */
  #place({ text, bits }: Read): HeardWord | undefined {
    const from = this.#steps - bits * STEPS;
    if (from < this.#readUntil - STEPS) return undefined;
    this.#readUntil = this.#steps;
    const size = this.#rate / BAUD / STEPS;
    return {
      text,
      startMs: millisecondsOf(Math.max(0, from) * size, this.#rate),
      endMs: millisecondsOf(this.#steps * size, this.#rate),
    };
  }
}

/** All that is said in a piece of sound, as one text. */
export function decode(samples: Int16Array, rate: SampleRate): string {
  return new ModemDecoder(rate)
    .push(samples)
    .map((word) => word.text)
    .join('');
}

/** Compares the energy of the two frequencies over the last bit, a fifth of a bit at a time. */
class Correlator {
  readonly #period: number;
  readonly #step: number;
  readonly #space: readonly [Float64Array, Float64Array];
  readonly #mark: readonly [Float64Array, Float64Array];
  /** Per step of the last bit: the sums with the two waves of each frequency, and the energy. */
  readonly #steps = new Float64Array(5 * STEPS);
  /** Place in the bit. */
  #at = 0;
  #sums = new Float64Array(5);

  constructor(rate: SampleRate) {
    this.#period = rate / BAUD;
    this.#step = this.#period / STEPS;
    this.#space = wavesOf(SPACE_HZ, rate, this.#period);
    this.#mark = wavesOf(MARK_HZ, rate, this.#period);
  }

  /** Whether a step ended with this sample. */
  push(sample: number): boolean {
    const sums = this.#sums;
    const at = this.#at;
    sums[0] = (sums[0] as number) + sample * (this.#space[0][at] as number);
    sums[1] = (sums[1] as number) + sample * (this.#space[1][at] as number);
    sums[2] = (sums[2] as number) + sample * (this.#mark[0][at] as number);
    sums[3] = (sums[3] as number) + sample * (this.#mark[1][at] as number);
    sums[4] = (sums[4] as number) + sample * sample;
    this.#at = at + 1;
    if (this.#at % this.#step !== 0) return false;
    this.#steps.set(sums, (this.#at / this.#step - 1) * 5);
    sums.fill(0);
    if (this.#at === this.#period) this.#at = 0;
    return true;
  }

  /** The bit that ends here; undefined when nothing is said. */
  bit(): 0 | 1 | undefined {
    const energy = this.#total(4);
    if (energy < FLOOR * this.#period) return undefined;
    const space = this.#total(0) ** 2 + this.#total(1) ** 2;
    const mark = this.#total(2) ** 2 + this.#total(3) ** 2;
    if (space + mark < (PURITY * energy * this.#period) / 2) return undefined;
    return mark > space ? 1 : 0;
  }

  #total(which: number): number {
    let sum = 0;
    for (let at = which; at < this.#steps.length; at += 5) sum += this.#steps[at] as number;
    return sum;
  }
}

function wavesOf(frequency: number, rate: SampleRate, period: number): [Float64Array, Float64Array] {
  const wave = (shape: (angle: number) => number) =>
    Float64Array.from({ length: period }, (_, at) => shape((2 * Math.PI * frequency * at) / rate));
  return [wave(Math.cos), wave(Math.sin)];
}

/** A packet that was read: its text, and its length with the sync word. */
interface Read {
  readonly text: string;
  readonly bits: number;
}

/** Reads a packet after every sync word in a stream of bits: one that is cut off must not swallow the next. */
class BitReader {
  #window = 0;
  #packets: Packet[] = [];

  push(bit: 0 | 1 | undefined): Read | undefined {
    if (bit === undefined) {
      this.#restart();
      return undefined;
    }
    for (const packet of [...this.#packets]) {
      const end = packet.push(bit);
      if (end === undefined) continue;
      this.#packets = this.#packets.filter((other) => other !== packet);
      if (end === 'broken') continue;
      this.#restart();
      return end;
    }
    this.#window = ((this.#window << 1) | bit) & 0xffff;
    if (this.#window === SYNC) this.#packets.push(new Packet());
    return undefined;
  }

  #restart(): void {
    this.#window = 0;
    this.#packets = [];
  }
}

/** A packet while it is read. */
class Packet {
  readonly #bytes: number[] = [];
  #byte = 0;
  #bits = 0;

  push(bit: 0 | 1): Read | 'broken' | undefined {
    this.#byte = ((this.#byte << 1) | bit) & 0xff;
    this.#bits += 1;
    if (this.#bits % 8 !== 0) return undefined;
    this.#bytes.push(this.#byte);
    const length = packetLength(this.#bytes[0] ?? 0);
    if (length !== undefined && this.#bytes.length < length) return undefined;
    const text = length === undefined ? undefined : textOf(Uint8Array.from(this.#bytes));
    return text === undefined ? 'broken' : { text, bits: SYNC_BITS + this.#bits };
  }
}
