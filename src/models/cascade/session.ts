import { millisecondsOf } from '../../audio/sample-rate.ts';
import { spokenWords } from '../../audio/spoken-words.ts';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import type {
  SpeechEvent,
  SpeechPersona,
  SpeechRequest,
  SpeechSession,
  SpeechStart,
} from '../../contracts/speech-model.ts';
import { Ear } from './ear.ts';
import { Memory } from './memory.ts';
import { Response } from './response.ts';
import type { Settings } from './settings.ts';
import { type Sound, wavOf } from './wav.ts';

const MS_PER_MINUTE = 60_000;

/** One call's ear, memory and voice. */
export class CascadeSession implements SpeechSession {
  readonly endsAt = undefined;
  readonly #settings: Settings;
  readonly #start: SpeechStart;
  readonly #memory: Memory;
  readonly #ear: Ear;
  readonly #life = new AbortController();
  #persona: SpeechPersona;
  #response: Response | undefined;
  /** Resolves when all that was said is in words. */
  #understood: Promise<void> = Promise.resolve();
  #count = 0;

  constructor(settings: Settings, start: SpeechStart) {
    this.#settings = settings;
    this.#start = start;
    this.#persona = start.persona;
    this.#memory = new Memory(start.history);
    this.#ear = new Ear(start.format, settings, {
      started: () => this.#hear({ type: 'speech-started' }),
      committed: (sound) => this.#commit(sound),
    });
  }

  send(audio: Uint8Array): void {
    if (!this.#isOver) this.#ear.hear(audio);
  }

  commit(): void {
    if (!this.#isOver) this.#ear.commit();
  }

  async become(persona: SpeechPersona): Promise<void> {
    if (this.#isOver) throw new SwitchroomError('speech-unavailable', 'The session was closed.');
    this.#persona = persona;
  }

  add(item: AgentInputItem): void {
    this.#memory.add(item);
  }

  answer(callId: string, output: string): void {
    this.#memory.addAnswer(callId, output);
  }

  respond({ say }: SpeechRequest = {}): void {
    if (this.#isOver) return;
    const response = new Response({
      settings: this.#settings,
      format: this.#start.format,
      memory: this.#memory,
      persona: this.#persona,
      hear: (event) => this.#hear(event),
      response: this.#next('response'),
      item: this.#next('item'),
    });
    this.#response = response;
    void response.run(say, this.#understood);
  }

  cancel(): void {
    this.#response?.cancel();
  }

  truncate(item: string, heardMs: number): void {
    this.#memory.truncate(item, heardMs);
  }

  close(): void {
    this.#life.abort();
    this.cancel();
  }

  get #isOver(): boolean {
    return this.#life.signal.aborted;
  }

  #hear(event: SpeechEvent): void {
    if (!this.#isOver) this.#start.hear(event);
  }

  #commit(sound: Sound): void {
    const item = this.#next('item');
    const tell = this.#memory.addHeard();
    this.#hear({ type: 'speech-committed', item });
    const before = this.#understood;
    this.#understood = this.#understand(item, sound, tell).then(() => before);
  }

  /** Puts what was said into words; what can't be stays inaudible to the text model. */
  async #understand(item: string, sound: Sound, tell: (text: string) => void): Promise<void> {
    const { transcription, minutePrice = 0 } = this.#settings;
    const usd = (millisecondsOf(sound.samples.length, sound.rate) / MS_PER_MINUTE) * minutePrice;
    try {
      const { text } = await transcription.doGenerate({
        audio: wavOf(sound),
        mediaType: 'audio/wav',
        abortSignal: this.#life.signal,
      });
      if (spokenWords(text) !== '') tell(spokenWords(text));
      const cost = { inputTokens: 0, outputTokens: 0, usd };
      this.#hear({ type: 'customer-said', item, text: text.trim(), cost });
    } catch (thrown) {
      this.#hear({ type: 'transcription-failed', item, reason: messageOf(thrown) });
    }
  }

  #next(kind: string): string {
    this.#count += 1;
    return `${kind}_${this.#count}`;
  }
}
