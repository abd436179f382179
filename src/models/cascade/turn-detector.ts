import { joinFrames } from '../../audio/frames.ts';
import { decodeMulaw } from '../../audio/mulaw.ts';
import { pcm16FromBytes } from '../../audio/pcm16.ts';
import { millisecondsOf, type SampleRate } from '../../audio/sample-rate.ts';
import { VoiceDetector } from '../../audio/voice-detector.ts';
import type { AudioFormat } from '../../contracts/speech-model.ts';
import type { Settings } from './settings.ts';
import type { Sound } from './wav.ts';

/** Sound kept from before the speech was noticed, in ms. */
const BEFORE_MS = 300;
/** A turn is not longer, in ms: noise may never end. */
const LONGEST_MS = 60_000;

/** The rate of a format. */
export const RATE_OF: Readonly<Record<AudioFormat, SampleRate>> = { 'pcm16-24k': 24000, 'mulaw-8k': 8000 };

/** What an ear tells. */
export interface TurnDetectorListener {
  started(): void;
  /** The customer has finished. */
  committed(sound: Sound): void;
}

/** Tells by loudness when the customer speaks, and keeps what they say. */
export class TurnDetector {
  readonly #format: AudioFormat;
  readonly #settings: Settings;
  readonly #listener: TurnDetectorListener;
  readonly #detector: VoiceDetector;
  #pieces: Int16Array[] = [];
  #keptMs = 0;
  #speaking = false;

  constructor(format: AudioFormat, settings: Settings, listener: TurnDetectorListener) {
    this.#format = format;
    this.#settings = settings;
    this.#listener = listener;
    this.#detector = new VoiceDetector(RATE_OF[format], 0);
  }

  hear(audio: Uint8Array): void {
    const samples = this.#format === 'mulaw-8k' ? decodeMulaw(audio) : pcm16FromBytes(audio);
    this.#keep(samples);
    for (const activity of this.#detector.push(samples, this.#settings.threshold)) {
      if (activity.type === 'started') this.#start();
      else if (activity.forMs >= this.#settings.silenceMs) this.#commit();
    }
    if (this.#speaking && this.#keptMs > LONGEST_MS) this.#commit();
  }

  /** Nobody speaks any more. */
  commit(): void {
    if (this.#speaking) this.#commit();
  }

  #keep(samples: Int16Array): void {
    this.#pieces.push(samples);
    this.#keptMs += this.#msOf(samples);
    for (let first = this.#pieces[0]; first && !this.#speaking; first = this.#pieces[0]) {
      if (this.#keptMs - this.#msOf(first) < BEFORE_MS) return;
      this.#pieces.shift();
      this.#keptMs -= this.#msOf(first);
    }
  }

  #start(): void {
    this.#speaking = true;
    this.#listener.started();
  }

  #commit(): void {
    const samples = joinFrames(this.#pieces);
    this.#pieces = [];
    this.#keptMs = 0;
    this.#speaking = false;
    this.#detector.rest();
    this.#listener.committed({ samples, rate: RATE_OF[this.#format] });
  }

  #msOf(samples: Int16Array): number {
    return millisecondsOf(samples.length, RATE_OF[this.#format]);
  }
}
