import { joinFrames } from '../audio/frames.ts';
import type { StereoPortion } from '../audio/stereo-sound.ts';
import { chunkBytes, type RecordingStore, type SoundChunk } from '../contracts/recording.ts';

/** So many chunks wait for a store that is away, about a minute of sound; then it is given up. */
const MOST_WAITING = 15;
/** How often the last chunks are tried, when nobody comes after them. */
const LAST_ATTEMPTS = 3;

type About = Pick<SoundChunk, 'conversation' | 'startedAt' | 'rate' | 'line'>;

/** Stores the sound of one recording in chunks, one after the other, while the call goes on. */
export class ChunkWriter {
  readonly #about: About;
  readonly #store: RecordingStore;
  readonly #onDefect: (thrown: unknown, where: string) => void;
  readonly #chunkBytes: number;
  #portions: StereoPortion[] = [];
  #bytes = 0;
  #count = 0;
  #waiting: SoundChunk[] = [];
  #writing: Promise<void> | undefined;
  #isDropped = false;

  constructor(about: About, store: RecordingStore, onDefect: (thrown: unknown, where: string) => void) {
    this.#about = about;
    this.#store = store;
    this.#onDefect = onDefect;
    this.#chunkBytes = chunkBytes(about.rate);
  }

  /** Whether more waits than is kept in memory: the store has been away for too long. */
  get isLost(): boolean {
    return this.#waiting.length > MOST_WAITING;
  }

  /** More sound; a chunk is never filled beyond its size, as portions are whole parts of it. */
  add(portion: StereoPortion): void {
    this.#portions.push(portion);
    this.#bytes += portion.sound.length;
    if (this.#bytes >= this.#chunkBytes) this.#close();
  }

  /** Resolves when all is stored, or can't be. */
  async end(): Promise<void> {
    if (this.#bytes > 0) this.#close();
    for (let attempt = 0; attempt < LAST_ATTEMPTS && this.#waiting.length > 0; attempt += 1) {
      await this.#writing;
      await this.#write();
    }
  }

  /** Nothing more is stored; resolves when nothing is on its way any more. */
  async drop(): Promise<void> {
    this.#isDropped = true;
    this.#waiting = [];
    await this.#writing;
  }

  #close(): void {
    const sound = joinFrames(this.#portions.map((portion) => portion.sound));
    const peaks = joinFrames(this.#portions.map((portion) => portion.peaks));
    this.#waiting.push({ ...this.#about, number: this.#count, sound, peaks });
    this.#count += 1;
    this.#portions = [];
    this.#bytes = 0;
    void this.#write();
  }

  #write(): Promise<void> {
    this.#writing ??= this.#writeWaiting().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    try {
      for (let next = this.#waiting[0]; next && !this.#isDropped; next = this.#waiting[0]) {
        await this.#store.append(next);
        this.#waiting.shift();
      }
    } catch (thrown) {
      // Tried again with the next chunk.
      this.#onDefect(thrown, 'storing the sound of a call');
    }
  }
}
