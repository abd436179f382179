import { joinFrames } from '../../audio/frames.ts';
import type { SampleRate } from '../../audio/sample-rate.ts';
import { BAUD, MARK_HZ, packetOf, piecesOf, SPACE_HZ, SYNC, SYNC_BITS } from './modem-code.ts';

/** A quarter of full scale: as loud as speech on a telephone. */
const PEAK = 8192;
/** Bits of plain tone around an utterance, for the filters on the way to settle. */
const LEAD_BITS = 8;

/** A word of an utterance and the audio that carries it. */
export interface SpokenWord {
  /** With the space behind it. */
  readonly text: string;
  readonly samples: Int16Array<ArrayBuffer>;
}

/**
 * Says an utterance as sound that `ModemDecoder` reads: words one after the other, each with a checksum of its own, at the
 * pace of brisk speech (about 260 words a minute). Whoever hears half of the sound reads half of the words.
 */
export class ModemVoice {
  readonly #pen: Pen;
  #silent = true;

  constructor(rate: SampleRate) {
    this.#pen = new Pen(rate);
  }

  /** The next words; one that is cut in two between two calls is two words. */
  say(text: string): SpokenWord[] {
    return piecesOf(text).map((piece) => {
      if (this.#silent) this.#pen.plain(LEAD_BITS);
      this.#silent = false;
      this.#pen.bits(SYNC, SYNC_BITS);
      for (const byte of packetOf(piece)) this.#pen.bits(byte, 8);
      return { text: piece, samples: this.#pen.take() };
    });
  }

  /** The sound that ends the utterance; empty when nothing was said. */
  end(): Int16Array<ArrayBuffer> {
    if (!this.#silent) this.#pen.plain(LEAD_BITS);
    this.#silent = true;
    return this.#pen.take();
  }
}

/** An utterance as one piece of sound; empty for an empty text. */
export function encode(text: string, rate: SampleRate): Int16Array<ArrayBuffer> {
  const voice = new ModemVoice(rate);
  const words = voice.say(text).map((word) => word.samples);
  return joinFrames([...words, voice.end()]);
}

/** Draws bits as waves; a bit begins and ends at zero, so that no click is heard between two. */
class Pen {
  readonly #space: Int16Array<ArrayBuffer>;
  readonly #mark: Int16Array<ArrayBuffer>;
  #drawn: Int16Array<ArrayBuffer>[] = [];

  constructor(rate: SampleRate) {
    this.#space = wave(SPACE_HZ, rate);
    this.#mark = wave(MARK_HZ, rate);
  }

  bits(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit -= 1)
      this.#drawn.push((value >> bit) & 1 ? this.#mark : this.#space);
  }

  plain(count: number): void {
    for (let bit = 0; bit < count; bit += 1) this.#drawn.push(this.#mark);
  }

  take(): Int16Array<ArrayBuffer> {
    const samples = joinFrames(this.#drawn);
    this.#drawn = [];
    return samples;
  }
}

function wave(frequency: number, rate: SampleRate): Int16Array<ArrayBuffer> {
  const step = (2 * Math.PI * frequency) / rate;
  return Int16Array.from({ length: rate / BAUD }, (_, at) => Math.round(PEAK * Math.sin(step * at)));
}
