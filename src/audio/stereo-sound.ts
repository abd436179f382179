import { PEAK_MS, type RecordingRate } from '../contracts/recording.ts';
import type { AudioFormat } from '../contracts/speech-model.ts';
import { encodeMulaw } from './mulaw.ts';
import { pcm16FromBytes } from './pcm16.ts';
import { Resampler } from './resample.ts';
import { SoundTrack } from './sound-track.ts';

/** Of a telephone's sound nothing is lost by it; of a browser's what is above 8 kHz, where speech has next to nothing. */
export const RECORDING_RATE: Readonly<Record<AudioFormat, RecordingRate>> = {
  'mulaw-8k': 8000,
  'pcm16-24k': 16000,
};

/** A portion of a call, as it is stored. */
export interface StereoPortion {
  /** µ-law, the customer's sample before the desk's. */
  readonly sound: Uint8Array;
  /** See `SoundChunk`. */
  readonly peaks: Uint8Array;
}

/** Both directions of a call side by side. Sound is only pointed at until it is taken: a frame waits for nothing. */
export class StereoSound {
  readonly customer: SoundTrack;
  readonly desk: SoundTrack;
  readonly rate: RecordingRate;
  readonly #encoders: readonly [Encode, Encode];

  constructor(format: AudioFormat) {
    this.customer = new SoundTrack(format);
    this.desk = new SoundTrack(format);
    this.rate = RECORDING_RATE[format];
    this.#encoders = [encoderFor(format), encoderFor(format)];
  }

  /** The next so many ms of both. */
  take(ms: number): StereoPortion {
    const [encodeCustomer, encodeDesk] = this.#encoders;
    const customer = encodeCustomer(this.customer.take(ms));
    const desk = encodeDesk(this.desk.take(ms));
    const sound = new Uint8Array(customer.length * 2);
    const perPeak = (this.rate * PEAK_MS) / 1000;
    const peaks = new Uint8Array(Math.ceil(customer.length / perPeak) * 2);
    for (let at = 0; at < customer.length; at += 1) {
      const [one, other] = [customer[at] as number, desk[at] as number];
      sound[at * 2] = one;
      sound[at * 2 + 1] = other;
      const peak = Math.floor(at / perPeak) * 2;
      raise(peaks, peak, one);
      raise(peaks, peak + 1, other);
    }
    return { sound, peaks };
  }
}

type Encode = (audio: Uint8Array) => Uint8Array;

function encoderFor(format: AudioFormat): Encode {
  if (format === 'mulaw-8k') return (audio) => audio;
  const resampler = new Resampler(24000, 16000);
  return (audio) => encodeMulaw(resampler.push(pcm16FromBytes(audio)));
}

/** Inverted, and without its sign, a byte of µ-law is how loud the sample is, as an ear would have it. */
function raise(peaks: Uint8Array, at: number, sample: number): void {
  const loudness = ~sample & 0x7f;
  if (loudness > (peaks[at] as number)) peaks[at] = loudness;
}
