import { SwitchroomError } from '../../contracts/errors.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import type {
  AudioFormat,
  SpeechCall,
  SpeechEnd,
  SpeechEvent,
  SpeechModel,
  SpeechPersona,
  SpeechRequest,
  SpeechSession,
  SpeechUsage,
} from '../../contracts/speech-model.ts';

/** What a link tells while nobody waits for it: the customer, and the sound and words of responses. */
export interface LinkListener {
  /** What came from the customer. */
  onCustomer(event: CustomerEvent): void;
  onSound(item: string, audio: Uint8Array): void;
  onWords(item: string, delta: string): void;
  /** The session ended by itself, between two responses. */
  onLost(reason: string): void;
  onTrouble(code: string, reason: string): void;
}

/** An event that comes from the customer's side of a session. */
export type CustomerEvent = Extract<
  SpeechEvent,
  { type: 'speech-started' | 'speech-committed' | 'customer-said' | 'transcription-failed' }
>;

/** A response that has ended. */
export interface Spoken {
  readonly how: SpeechEnd;
  readonly reason: string;
  readonly calls: readonly SpeechCall[];
  readonly usage: SpeechUsage;
  /** Its items that had sound or words, in order. */
  readonly items: readonly string[];
}

/** What a session begins with. */
export interface LinkStart {
  readonly conversationId: string;
  readonly persona: SpeechPersona;
  readonly history: readonly AgentInputItem[];
}

interface Asked {
  readonly request: SpeechRequest | undefined;
  readonly done: PromiseWithResolvers<Spoken>;
  readonly items: string[];
}

const LOST = new SwitchroomError('speech-unavailable', 'The speech session ended.');

/**
 * The connection to a speech model, across sessions: one response at a time, an agent confirmed before it is asked to
 * speak, and a new session where one was lost.
 */
export class SpeechLink {
  readonly #model: SpeechModel;
  readonly #format: AudioFormat;
  readonly #listener: LinkListener;
  #session: SpeechSession | undefined;
  #persona: SpeechPersona | undefined;
  readonly #asked: Asked[] = [];
  /** A response that was ended: what still comes of it is not heard. */
  #muted = false;
  readonly #closed = new AbortController();

  constructor(model: SpeechModel, format: AudioFormat, listener: LinkListener) {
    this.#model = model;
    this.#format = format;
    this.#listener = listener;
  }

  get name(): string {
    return this.#model.name;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** Whether a response is being given or waited for. */
  get isResponding(): boolean {
    return this.#asked.length > 0;
  }

  /** When the session ends by itself. */
  get endsAt(): Date | undefined {
    return this.#session?.endsAt;
  }

  usdOf(usage: SpeechUsage): number {
    return this.#model.usdOf(usage);
  }

  /** Opens a session, in place of the one there is. Throws `speech-unavailable`. */
  async open({ conversationId, persona, history }: LinkStart): Promise<void> {
    let session: SpeechSession | undefined;
    const hear = (event: SpeechEvent) => {
      // What an older session still says is not heard.
      if (session === undefined || this.#session === session) this.#hear(event);
    };
    const opened = await this.#model.open({
      ...{ conversationId, format: this.#format, persona, history, hear },
      signal: this.#closed.signal,
    });
    const older = this.#session;
    session = opened;
    this.#session = opened;
    this.#persona = persona;
    older?.close();
  }

  /** The customer's sound. */
  send(audio: Uint8Array): void {
    this.#session?.send(audio);
  }

  /** Makes the session an agent, unless it is that already. Throws `speech-refused` and `speech-unavailable`. */
  async become(persona: SpeechPersona): Promise<void> {
    if (this.#persona !== undefined && samePersona(this.#persona, persona)) return;
    if (!this.#session) throw LOST;
    await this.#session.become(persona);
    this.#persona = persona;
  }

  /** Id of the agent that the session is now. */
  get agent(): string {
    return this.#persona?.agent ?? '';
  }

  add(item: AgentInputItem): void {
    this.#session?.add(item);
  }

  answer(callId: string, output: string): void {
    this.#session?.answer(callId, output);
  }

  /** Asks for a response, when those asked for before have ended. Throws `speech-unavailable` when the session is lost. */
  respond(request?: SpeechRequest): Promise<Spoken> {
    const asked: Asked = { request, done: Promise.withResolvers(), items: [] };
    // It may fail before somebody waits for it.
    asked.done.promise.catch(() => undefined);
    if (!this.#session) {
      asked.done.reject(LOST);
      return asked.done.promise;
    }
    this.#asked.push(asked);
    if (this.#asked.length === 1) this.#ask(asked);
    return asked.done.promise;
  }

  /** The session is taken for dead: what waits for it is told so. */
  drop(): void {
    const session = this.#session;
    this.#lose('It was silent for too long.');
    session?.close();
  }

  /** Ends the response that is being given, and what was asked for behind it. */
  cancel(): void {
    const [now, ...later] = this.#asked;
    if (!now) return;
    this.#asked.length = 1;
    for (const { done, items } of later) done.resolve({ ...NOTHING, items });
    this.#muted = true;
    this.#session?.cancel();
  }

  truncate(item: string, heardMs: number): void {
    this.#session?.truncate(item, heardMs);
  }

  close(): void {
    this.#closed.abort(LOST);
    const session = this.#session;
    this.#session = undefined;
    session?.close();
    this.#failAll();
  }

  #ask({ request }: Asked): void {
    this.#muted = false;
    this.#session?.respond(request);
  }

  #hear(event: SpeechEvent): void {
    switch (event.type) {
      case 'audio':
      case 'words':
        this.#hearResponse(event);
        break;
      case 'response-ended':
        this.#end(event);
        break;
      case 'response-started':
        break;
      case 'trouble':
        this.#listener.onTrouble(event.code, event.reason);
        break;
      case 'closed':
        this.#lose(event.reason);
        break;
      default:
        this.#listener.onCustomer(event);
    }
  }

  #hearResponse(event: Extract<SpeechEvent, { type: 'audio' | 'words' }>): void {
    if (this.#muted) return;
    const items = this.#asked[0]?.items;
    if (items && !items.includes(event.item)) items.push(event.item);
    if (event.type === 'audio') this.#listener.onSound(event.item, event.audio);
    else this.#listener.onWords(event.item, event.delta);
  }

  #end({ how, reason, calls, usage }: Extract<SpeechEvent, { type: 'response-ended' }>): void {
    const asked = this.#asked.shift();
    asked?.done.resolve({ how, reason, calls, usage, items: asked.items });
    const next = this.#asked[0];
    if (next) this.#ask(next);
  }

  #lose(reason: string): void {
    if (!this.#session) return;
    this.#session = undefined;
    this.#persona = undefined;
    const wasWaiting = this.#asked.length > 0;
    this.#failAll();
    if (!wasWaiting) this.#listener.onLost(reason);
  }

  #failAll(): void {
    for (const { done } of this.#asked.splice(0)) done.reject(LOST);
  }
}

const NOTHING: Spoken = {
  ...{ how: 'cancelled', reason: '', calls: [], items: [] },
  usage: { inputTokens: 0, outputTokens: 0, inputAudioTokens: 0, outputAudioTokens: 0 },
};

function samePersona(a: SpeechPersona, b: SpeechPersona): boolean {
  return (
    a.agent === b.agent &&
    a.instructions === b.instructions &&
    JSON.stringify([a.tools, a.handoffs]) === JSON.stringify([b.tools, b.handoffs])
  );
}
