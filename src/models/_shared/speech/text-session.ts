import { SwitchroomError } from '../../../contracts/errors.ts';
import type { AgentInputItem, DeskView, ModelLink } from '../../../contracts/model.ts';
import type {
  SpeechEvent,
  SpeechPersona,
  SpeechRequest,
  SpeechSession,
  SpeechStart,
} from '../../../contracts/speech-model.ts';
import { Memory } from './memory.ts';
import { Response, type Voice } from './response.ts';

/** What a session that a text model thinks for works with. */
export interface TextSessionParts {
  /** Thinks. */
  readonly text: ModelLink;
  readonly voice: Voice;
  readonly start: SpeechStart;
}

/** A session of a speech model that thinks with a text model: all but how the customer is understood. */
export abstract class TextSession implements SpeechSession {
  readonly endsAt = undefined;
  protected readonly memory: Memory;
  readonly #parts: TextSessionParts;
  readonly #life = new AbortController();
  /** Resolves when all that was said is in words. */
  protected understood: Promise<void> = Promise.resolve();
  #persona: SpeechPersona;
  #view: DeskView | undefined;
  #response: Response | undefined;
  #count = 0;

  constructor(parts: TextSessionParts) {
    this.#parts = parts;
    this.#persona = parts.start.persona;
    this.memory = new Memory(parts.start.history);
  }

  abstract send(audio: Uint8Array): void;

  abstract commit(): void;

  async become(persona: SpeechPersona): Promise<void> {
    if (this.isOver) throw new SwitchroomError('speech-unavailable', 'The session was closed.');
    this.#persona = persona;
  }

  know(view: DeskView): void {
    this.#view = view;
  }

  add(item: AgentInputItem): void {
    this.memory.add(item);
  }

  answer(callId: string, output: string): void {
    this.memory.addAnswer(callId, output);
  }

  respond({ say }: SpeechRequest = {}): void {
    if (this.isOver) return;
    const { text, voice, start } = this.#parts;
    const response = new Response({
      text,
      voice,
      format: start.format,
      memory: this.memory,
      persona: this.#persona,
      view: this.#view,
      hear: (event) => this.tell(event),
      response: this.nextId('response'),
      item: this.nextId('item'),
    });
    this.#response = response;
    void response.run(say, this.understood);
  }

  cancel(): void {
    this.#response?.cancel();
  }

  truncate(item: string, heardMs: number): void {
    this.memory.truncate(item, heardMs);
  }

  close(): void {
    this.#life.abort();
    this.cancel();
  }

  /** Aborted when the session is over. */
  protected get life(): AbortSignal {
    return this.#life.signal;
  }

  protected get isOver(): boolean {
    return this.life.aborted;
  }

  /** Tells what happens; nothing any more once the session is over. */
  protected tell(event: SpeechEvent): void {
    if (!this.isOver) this.#parts.start.hear(event);
  }

  /** A new id, e.g. `item_3`. */
  protected nextId(kind: string): string {
    this.#count += 1;
    return `${kind}_${this.#count}`;
  }
}
