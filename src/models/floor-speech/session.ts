import {
  type AudioFormat,
  BYTES_PER_MS,
  type SpeechRequest,
  type SpeechStart,
} from '../../contracts/speech-model.ts';
import { WORD_END } from '../_shared/speech/pieces.ts';
import type { Voice } from '../_shared/speech/response.ts';
import { TextSession } from '../_shared/speech/text-session.ts';
import type { FloorSpeechOptions } from './floor-speech.ts';

/** How long a word takes to be spoken, in ms, and each character of it and of the space behind it: about 200 words a minute. */
const WORD_MS = 150;
const CHARACTER_MS = 25;

/** One call's words: nothing of it is ever heard as sound. */
export class FloorSpeechSession extends TextSession {
  readonly #greeting: string | undefined;

  constructor({ text, greeting }: FloorSpeechOptions, start: SpeechStart) {
    super({ text, voice: silentVoice(start.format), start });
    this.#greeting = greeting;
  }

  /** Words are complete when they come, so they are over at once. */
  hearWords(text: string): void {
    if (this.isOver) return;
    const item = this.nextId('item');
    this.memory.add({ type: 'message', role: 'user', content: text });
    this.tell({ type: 'speech-started' });
    this.tell({ type: 'speech-committed', item });
    this.tell({ type: 'customer-said', item, text });
  }

  override respond(request: SpeechRequest = {}): void {
    const isFirst = this.memory.items.length === 0;
    super.respond(isFirst && this.#greeting !== undefined ? { say: this.#greeting, ...request } : request);
  }

  /** Sound says nothing here. */
  send(): void {}

  commit(): void {}
}

/** Silence, word by word, as long as somebody would take to say it: so the desk knows which words were heard. */
function silentVoice(format: AudioFormat): Voice {
  return {
    pieceEnd: WORD_END,
    speak: async (words) => new Uint8Array((WORD_MS + words.length * CHARACTER_MS) * BYTES_PER_MS[format]),
    cut: (fixed) => fixed.match(/\S+\s*/gu) ?? [],
  };
}
