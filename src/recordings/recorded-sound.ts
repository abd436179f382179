import { StereoSound } from '../audio/stereo-sound.ts';
import type { Clock, Timers } from '../contracts/clock.ts';
import type { CallRecorder, RecordingStore } from '../contracts/recording.ts';
import type { AudioFormat } from '../contracts/speech-model.ts';
import { ChunkWriter } from './chunk-writer.ts';
import type { LineRecording } from './settings.ts';

/** How much is taken from memory at once, and how long after it was heard, in ms: a network may be so late. */
const STEP_MS = 1_000;

/** What the sound of a call is kept with. */
export interface RecordedSoundParts extends LineRecording {
  readonly conversation: string;
  readonly line: string;
  readonly format: AudioFormat;
  readonly store: RecordingStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** One recording, from its start to its end. */
interface Running {
  readonly sound: StereoSound;
  readonly chunks: ChunkWriter;
  readonly startedAtMs: number;
  readonly ended: Parameters<CallRecorder['start']>[0];
  takenMs: number;
  cancel: () => void;
}

/** Keeps both directions of a call, where its customer agrees: what goes by is pointed at, and stored behind everybody's back. */
export class RecordedSound implements CallRecorder {
  readonly policy;
  readonly #parts: RecordedSoundParts;
  #running: Running | undefined;

  constructor(parts: RecordedSoundParts) {
    this.#parts = parts;
    this.policy = parts.policy;
  }

  get isOn(): boolean {
    return this.#running !== undefined;
  }

  start(ended: Running['ended']): void {
    if (this.#running) return;
    const { format, line, conversation, store, onDefect } = this.#parts;
    const startedAt = this.#parts.clock.now();
    const sound = new StereoSound(format);
    const about = { conversation, line, startedAt, rate: sound.rate };
    const chunks = new ChunkWriter(about, store, onDefect);
    const startedAtMs = startedAt.getTime();
    this.#running = { sound, chunks, startedAtMs, ended, takenMs: 0, cancel: () => undefined };
    this.#step(this.#running);
  }

  /** The customer was heard. */
  hear(audio: Uint8Array): void {
    this.#running?.sound.customer.hear(audio, this.#nowMs(this.#running));
  }

  /** The customer is to hear it, once they have heard what was sent before. */
  play(audio: Uint8Array): void {
    this.#running?.sound.desk.play(audio, this.#nowMs(this.#running));
  }

  /** What the customer has not heard yet is dropped. */
  clear(): void {
    this.#running?.sound.desk.cut(this.#nowMs(this.#running));
  }

  async stop(): Promise<number> {
    const running = this.#running;
    if (!running) return 0;
    this.#running = undefined;
    running.cancel();
    const endMs = Math.min(Math.round(this.#nowMs(running)), this.#parts.longestMs);
    while (running.takenMs < endMs) this.#take(running, Math.min(STEP_MS, endMs - running.takenMs));
    await running.chunks.end();
    return running.takenMs;
  }

  async forget(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    running?.cancel();
    await running?.chunks.drop();
    await this.#parts.store.forget(this.#parts.conversation);
  }

  #step(running: Running): void {
    running.cancel = this.#parts.timers.after(STEP_MS, () => {
      const soundMs = this.#nowMs(running) - STEP_MS;
      while (running.takenMs + STEP_MS <= soundMs) this.#take(running, STEP_MS);
      if (running.chunks.isLost) running.ended('not-stored');
      else if (running.takenMs >= this.#parts.longestMs) running.ended('too-long');
      else this.#step(running);
    });
  }

  #take(running: Running, ms: number): void {
    running.chunks.add(running.sound.take(ms));
    running.takenMs += ms;
  }

  #nowMs({ startedAtMs }: Running): number {
    return this.#parts.clock.now().getTime() - startedAtMs;
  }
}
