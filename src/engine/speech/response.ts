import type {
  SpeechCall,
  SpeechEnd,
  SpeechEvent,
  SpeechRequest,
  SpeechUsage,
} from '../../contracts/speech-model.ts';

/** A response that has ended; `lost`: its session has. */
export interface Spoken {
  readonly how: SpeechEnd | 'lost';
  readonly reason: string;
  readonly calls: readonly SpeechCall[];
  readonly usage: SpeechUsage;
  /** Its items that had sound or words, in order. */
  readonly items: readonly string[];
  /** Its words. */
  readonly text: string;
}

/** A response that was asked for. */
export interface Asked {
  /** Never rejects. */
  readonly ended: Promise<Spoken>;
  /** Whether the customer hears, or heard, something of it. */
  readonly isHeard: boolean;
  /** Nothing more of it is heard; it ends soon. */
  cancel(): void;
}

const NOTHING: SpeechUsage = { inputTokens: 0, outputTokens: 0, inputAudioTokens: 0, outputAudioTokens: 0 };

/** A response, as the link knows it. */
export class Response implements Asked {
  readonly request: SpeechRequest | undefined;
  readonly cancel: () => void;
  isCancelled = false;
  stopWaiting: () => void = () => undefined;
  readonly #items: string[] = [];
  readonly #ended = Promise.withResolvers<Spoken>();
  #text = '';
  #hasSound = false;

  constructor(request: SpeechRequest | undefined, cancel: () => void) {
    this.request = request;
    this.cancel = cancel;
  }

  get ended(): Promise<Spoken> {
    return this.#ended.promise;
  }

  get isHeard(): boolean {
    return this.#hasSound;
  }

  hear(event: Extract<SpeechEvent, { type: 'audio' | 'words' }>): void {
    if (!this.#items.includes(event.item)) this.#items.push(event.item);
    if (event.type === 'audio') this.#hasSound = true;
    else this.#text += event.delta;
  }

  end(how: Pick<Spoken, 'how' | 'reason'> & Partial<Spoken>): void {
    this.stopWaiting();
    this.#ended.resolve({ calls: [], usage: NOTHING, ...how, items: this.#items, text: this.#text });
  }
}
