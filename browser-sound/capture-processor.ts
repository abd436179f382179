import { loudness, toPcm16 } from './pcm16.ts';
import { Resampler } from './resampler.ts';

const RATE = 24_000;
/** 20 ms. */
const FRAME = 480;
/** What is heard where no microphone is left: whoever listens must not wait for the end of a sentence. */
const QUIET = new Float32Array(128);

/** Takes the microphone's sound apart into frames of PCM16 at 24 kHz. */
class CaptureProcessor extends AudioWorkletProcessor {
  readonly #resampler = new Resampler(sampleRate, RATE);
  #waiting: number[] = [];

  process([input]: Float32Array[][]): boolean {
    this.#waiting.push(...this.#resampler.push(input?.[0] ?? QUIET));
    while (this.#waiting.length >= FRAME) {
      const frame = Float32Array.from(this.#waiting.splice(0, FRAME));
      const { buffer } = toPcm16(frame);
      this.port.postMessage({ sound: buffer, level: loudness(frame) }, [buffer]);
    }
    return true;
  }
}

registerProcessor('capture', CaptureProcessor);
