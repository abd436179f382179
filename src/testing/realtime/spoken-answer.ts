import { millisecondsOf, samplesIn } from '../../audio/sample-rate.ts';
import { ModemVoice } from '../modem/modem.ts';
import { type AnswerText, closeItem, openItem, type Stage } from './answer-item.ts';
import type { AudioFormat } from './audio-format.ts';
import type { Entry } from './conversation.ts';

/** Sends a piece of sound to whoever listens, and waits until the next one may be sent. */
export type Speaker = (sound: Int16Array, itemId: string) => Promise<void>;

/** An answer in sound: words as they come from the model, each as modem code, with its transcript before it. */
export class SpokenAnswer implements AnswerText {
  readonly entry: Entry & { readonly sound: NonNullable<Entry['sound']> };
  readonly #stage: Stage;
  readonly #speaker: Speaker;
  readonly #voice: ModemVoice;
  readonly #pieceSamples: number;
  readonly #previous: string | null | undefined;
  #unsaid = '';
  #transcript = '';
  #samples = 0;

  /** @param pieceMs sound in a delta, at most. */
  constructor(id: string, stage: Stage, format: AudioFormat, pieceMs: number, speaker: Speaker) {
    this.#stage = stage;
    this.#speaker = speaker;
    this.#voice = new ModemVoice(format.rate);
    this.#pieceSamples = samplesIn(pieceMs, format.rate);
    const item = { type: 'message', role: 'assistant', status: 'in_progress', content: [] } as const;
    this.entry = {
      id,
      item: { id, object: 'realtime.item', ...item, content: [] },
      sound: { format, pieces: [] },
      words: [],
    };
    this.#previous = openItem(stage, this.entry);
    const part = { type: 'audio', transcript: '' } as const;
    stage.emit({ type: 'response.content_part.added', ...this.#at(), part });
  }

  get transcript(): string {
    return this.#transcript;
  }

  async say(text: string): Promise<void> {
    this.#unsaid += text;
    const complete = this.#unsaid.search(/\S+$/);
    const words = complete < 0 ? this.#unsaid : this.#unsaid.slice(0, complete);
    this.#unsaid = this.#unsaid.slice(words.length);
    await this.#speak(words);
  }

  async finish(): Promise<void> {
    await this.#speak(this.#unsaid);
    this.#unsaid = '';
    await this.#send(this.#voice.end());
  }

  close(status: 'completed' | 'incomplete'): void {
    const { emit } = this.#stage;
    const transcript = this.#transcript;
    emit({ type: 'response.output_audio.done', ...this.#at() });
    emit({ type: 'response.output_audio_transcript.done', ...this.#at(), transcript });
    emit({ type: 'response.content_part.done', ...this.#at(), part: { type: 'audio', transcript } });
    const content = [{ type: 'output_audio' as const, transcript }];
    const { id } = this.entry;
    this.entry.item = { id, object: 'realtime.item', type: 'message', role: 'assistant', status, content };
    closeItem(this.#stage, this.entry, this.#previous);
  }

  async #speak(text: string): Promise<void> {
    for (const word of this.#voice.say(text)) {
      this.#transcript += word.text;
      this.#stage.emit({ type: 'response.output_audio_transcript.delta', ...this.#at(), delta: word.text });
      const endMs = millisecondsOf(this.#samples + word.samples.length, this.entry.sound.format.rate);
      this.entry.words?.push({ text: word.text, endMs });
      await this.#send(word.samples);
    }
  }

  async #send(sound: Int16Array): Promise<void> {
    for (let at = 0; at < sound.length; at += this.#pieceSamples) {
      await this.#stage.beforeDelta();
      const piece = sound.subarray(at, at + this.#pieceSamples);
      this.#samples += piece.length;
      this.entry.sound.pieces.push(piece);
      await this.#speaker(piece, this.entry.id);
    }
  }

  #at() {
    return { ...this.#stage.place, item_id: this.entry.id, content_index: 0 };
  }
}
