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
  /** The words it was to say, where it was to say exactly these. */
  readonly say: string | undefined;
}

/** A response that was asked for. */
export interface RequestedResponse {
  /** Never rejects. */
  readonly ended: Promise<Spoken>;
  /** Whether the customer hears, or heard, something of it. */
  readonly isHeard: boolean;
  /** Nothing more of it is heard; it ends soon. */
  cancel(): void;
  /** It may be heard, if it was held back. */
  release(): void;
}

/** Sound and words of a response. */
export type SpokenEvent = Extract<SpeechEvent, { type: 'audio' | 'words' }>;

type Ending = Pick<Spoken, 'how' | 'reason'> & Partial<Spoken>;

/** What a response that was held back would have been. */
export interface HeldBack {
  /** Its items that had sound. */
  readonly items: readonly string[];
  /** How it ended, if it has. */
  readonly ending: Ending | undefined;
}

const NOTHING: SpeechUsage = { inputTokens: 0, outputTokens: 0, inputAudioTokens: 0, outputAudioTokens: 0 };

/** A response, as the link knows it. */
export class Response implements RequestedResponse {
  readonly request: SpeechRequest | undefined;
  readonly cancel: () => void;
  readonly #deliver: (event: SpokenEvent) => void;
  isCancelled = false;
  /** What came of it while it is held back. */
  #held: SpokenEvent[] | undefined;
  #ending: Ending | undefined;
  stopWaiting: () => void = () => undefined;
  readonly #items: string[] = [];
  readonly #ended = Promise.withResolvers<Spoken>();
  #text = '';
  #hasSound = false;

  constructor(
    request: SpeechRequest | undefined,
    {
      cancel,
      deliver,
      isHeld,
    }: {
      readonly cancel: () => void;
      readonly deliver: (event: SpokenEvent) => void;
      readonly isHeld: boolean;
    },
  ) {
    this.request = request;
    this.cancel = cancel;
    this.#deliver = deliver;
    if (isHeld) this.#held = [];
  }

  get ended(): Promise<Spoken> {
    return this.#ended.promise;
  }

  get isHeard(): boolean {
    return this.#hasSound;
  }

  hear(event: SpokenEvent): void {
    if (this.#held !== undefined) {
      this.#held.push(event);
      return;
    }
    if (!this.#items.includes(event.item)) this.#items.push(event.item);
    if (event.type === 'audio') this.#hasSound = true;
    else this.#text += event.delta;
    this.#deliver(event);
  }

  release(): void {
    const held = this.#held;
    this.#held = undefined;
    for (const event of held ?? []) this.hear(event);
    if (this.#ending !== undefined) this.end(this.#ending);
  }

  /** Drops what was held back. */
  discard(): HeldBack {
    const held = this.#held ?? [];
    const ending = this.#ending;
    this.#held = undefined;
    this.#ending = undefined;
    return {
      items: [...new Set(held.flatMap(({ type, item }) => (type === 'audio' ? [item] : [])))],
      ending,
    };
  }

  end(how: Ending): void {
    this.stopWaiting();
    if (this.#held !== undefined) {
      this.#ending = how;
      return;
    }
    this.#ended.resolve({
      calls: [],
      usage: NOTHING,
      ...how,
      items: this.#items,
      text: this.#text,
      say: this.request?.say,
    });
  }
}

/** Whether the customer was answered, or wanted to be heard instead. */
export function isAnswer({ how, items, calls }: Spoken): boolean {
  return how === 'cancelled' || (how === 'completed' && items.length + calls.length > 0);
}
