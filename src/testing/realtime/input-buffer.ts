import { joinFrames } from '../../audio/frames.ts';
import { millisecondsOf, samplesIn } from '../../audio/sample-rate.ts';
import { VoiceDetector } from '../../audio/voice-detector.ts';
import { type AudioFormat, formatOf } from './audio-format.ts';
import { hear } from './hearing.ts';
import type { TurnDetection } from './session-schema.ts';
import { invalid, type Refusal } from './wire.ts';

/** The least audio that can be committed, in ms. */
const SHORTEST_MS = 100;
/** What a semantic detector waits after words that sound finished, and else, in ms. */
const FINISHED_MS = 500;
const UNFINISHED_MS = { low: 8000, medium: 4000, auto: 4000, high: 2000 } as const;

/** What the input buffer tells its session. */
export interface InputListener {
  speechStarted(itemId: string, audioStartMs: number): void;
  speechStopped(itemId: string, audioEndMs: number): void;
  /** A turn is complete; `detected` when the detector ended it. */
  committed(itemId: string, sound: Int16Array, detected: boolean): void;
  nextItemId(): string;
}

/** The audio a client sends, until it is a turn. */
export class InputBuffer {
  readonly #listener: InputListener;
  #format: AudioFormat;
  #detector: VoiceDetector;
  #pieces: Int16Array[] = [];
  /** Of all audio ever written: where the buffer begins, and how much there was, in ms. */
  #fromMs = 0;
  #writtenMs = 0;
  #speechItem: string | undefined;
  #patienceMs = FINISHED_MS;

  constructor(listener: InputListener) {
    this.#listener = listener;
    this.#format = formatOf({ type: 'audio/pcm', rate: 24000 });
    this.#detector = new VoiceDetector(this.#format.rate, 0);
  }

  /** Whether the detector hears somebody speak. */
  get speaking(): boolean {
    return this.#speechItem !== undefined;
  }

  get writtenMs(): number {
    return Math.round(this.#writtenMs);
  }

  /** Takes audio; with turn detection, what follows from it. */
  append(samples: Int16Array, format: AudioFormat, detection: TurnDetection | null): void {
    if (format !== this.#format) this.#change(format);
    this.#pieces.push(samples);
    this.#writtenMs += millisecondsOf(samples.length, format.rate);
    if (detection === null) return;
    const threshold = detection.type === 'server_vad' ? detection.threshold : 0.5;
    const padding = detection.type === 'server_vad' ? detection.prefix_padding_ms : 300;
    for (const activity of this.#detector.push(samples, threshold)) {
      if (activity.type === 'started') this.#start(Math.max(this.#fromMs, activity.atMs - padding));
      else if (this.#isOver(detection, activity.forMs, activity.atMs)) this.#stop(activity.atMs);
    }
    if (!this.speaking) this.#drop(this.#writtenMs - padding - SHORTEST_MS);
  }

  /** Makes a turn of what is in the buffer. */
  commit(): Refusal | undefined {
    const ms = this.#writtenMs - this.#fromMs;
    if (ms < SHORTEST_MS) {
      const message = `Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but buffer only has ${ms.toFixed(2)}ms of audio.`;
      return invalid('input_audio_buffer_commit_empty', message);
    }
    this.#commit(this.#writtenMs, false);
    return undefined;
  }

  clear(): void {
    this.#pieces = [];
    this.#fromMs = this.#writtenMs;
    this.#speechItem = undefined;
    this.#detector.rest();
  }

  #start(fromMs: number): void {
    this.#forget(fromMs);
    const item = this.#listener.nextItemId();
    this.#speechItem = item;
    this.#listener.speechStarted(item, Math.round(fromMs));
  }

  #stop(atMs: number): void {
    if (this.#speechItem !== undefined) this.#listener.speechStopped(this.#speechItem, Math.round(atMs));
    this.#commit(atMs, true);
  }

  #commit(untilMs: number, detected: boolean): void {
    const sound = this.#cut(untilMs);
    this.#forget(untilMs);
    const item = this.#speechItem ?? this.#listener.nextItemId();
    this.#speechItem = undefined;
    this.#detector.rest();
    this.#listener.committed(item, sound, detected);
  }

  /** Whether it has been quiet for so long that the turn is over. */
  #isOver(detection: TurnDetection, quietMs: number, atMs: number): boolean {
    if (detection.type === 'server_vad') return quietMs >= detection.silence_duration_ms;
    if (quietMs === FINISHED_MS) {
      const unfinished = /(,|\.\.\.|…)$/.test(hear(this.#cut(atMs), this.#format.rate));
      this.#patienceMs = unfinished ? UNFINISHED_MS[detection.eagerness] : FINISHED_MS;
    }
    return quietMs >= Math.max(FINISHED_MS, this.#patienceMs);
  }

  /** The buffer's sound up to a time. */
  #cut(untilMs: number): Int16Array {
    return joinFrames(this.#pieces).subarray(0, samplesIn(untilMs - this.#fromMs + 0.01, this.#format.rate));
  }

  /** Drops the sound before a time. */
  #forget(beforeMs: number): void {
    if (beforeMs <= this.#fromMs) return;
    const rest = joinFrames(this.#pieces).subarray(
      samplesIn(beforeMs - this.#fromMs + 0.01, this.#format.rate),
    );
    this.#fromMs = beforeMs;
    this.#pieces = rest.length > 0 ? [rest] : [];
  }

  /** Drops whole pieces that end before a time. */
  #drop(beforeMs: number): void {
    for (let piece = this.#pieces[0]; piece !== undefined; piece = this.#pieces[0]) {
      const endMs = this.#fromMs + millisecondsOf(piece.length, this.#format.rate);
      if (endMs > beforeMs) return;
      this.#pieces.shift();
      this.#fromMs = endMs;
    }
  }

  #change(format: AudioFormat): void {
    this.clear();
    this.#format = format;
    this.#detector = new VoiceDetector(format.rate, this.#writtenMs);
  }
}
