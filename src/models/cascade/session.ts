import { millisecondsOf } from '../../audio/sample-rate.ts';
import { spokenWords } from '../../audio/spoken-words.ts';
import { messageOf } from '../../contracts/errors.ts';
import type { SpeechStart } from '../../contracts/speech-model.ts';
import { TextSession } from '../_shared/speech/text-session.ts';
import type { Settings } from './settings.ts';
import { TurnDetector } from './turn-detector.ts';
import { voiceOf } from './voice.ts';
import { type Sound, wavOf } from './wav.ts';

const MS_PER_MINUTE = 60_000;

/** One call's ear, memory and voice. */
export class CascadeSession extends TextSession {
  readonly #settings: Settings;
  readonly #ear: TurnDetector;

  constructor(settings: Settings, start: SpeechStart) {
    super({ text: settings.text, voice: voiceOf(settings, start.format), start });
    this.#settings = settings;
    this.#ear = new TurnDetector(start.format, settings, {
      started: () => this.tell({ type: 'speech-started' }),
      committed: (sound) => this.#commit(sound),
    });
  }

  send(audio: Uint8Array): void {
    if (!this.isOver) this.#ear.hear(audio);
  }

  commit(): void {
    if (!this.isOver) this.#ear.commit();
  }

  #commit(sound: Sound): void {
    const item = this.nextId('item');
    const understood = this.memory.addHeard();
    this.tell({ type: 'speech-committed', item });
    const before = this.understood;
    this.understood = this.#understand(item, sound, understood).then(() => before);
  }

  /** Puts what was said into words; what can't be stays inaudible to the text model. */
  async #understand(item: string, sound: Sound, understood: (text: string) => void): Promise<void> {
    const { transcription, minutePrice = 0 } = this.#settings;
    const usd = (millisecondsOf(sound.samples.length, sound.rate) / MS_PER_MINUTE) * minutePrice;
    try {
      const { text, segments } = await transcription.doGenerate({
        audio: wavOf(sound),
        mediaType: 'audio/wav',
        abortSignal: this.life,
      });
      if (spokenWords(text) !== '') understood(spokenWords(text));
      const cost = { inputTokens: 0, outputTokens: 0, usd };
      const marks = marksOf(segments);
      this.tell({ type: 'customer-said', item, text: text.trim(), cost, ...(marks.length > 0 && { marks }) });
    } catch (thrown) {
      this.tell({ type: 'transcription-failed', item, reason: messageOf(thrown) });
    }
  }
}

/** How many characters come before each segment of a transcript, and when it begins. */
function marksOf(segments: readonly { readonly text: string; readonly startSecond: number }[] = []) {
  let characters = 0;
  return segments.map(({ text, startSecond }) => {
    const mark = [characters, Math.round(startSecond * 1000)] as const;
    characters += text.trim().length + 1;
    return mark;
  });
}
