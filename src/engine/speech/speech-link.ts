import type { Timers } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { AgentInputItem, DeskView } from '../../contracts/model.ts';
import type {
  AudioFormat,
  SpeechEvent,
  SpeechModel,
  SpeechPersona,
  SpeechRequest,
  SpeechSession,
  SpeechUsage,
} from '../../contracts/speech-model.ts';
import { answerError } from '../calls/answer-error.ts';
import { RecentSound } from './recent-sound.ts';
import { type Asked, Response, type Spoken, type SpokenEvent } from './response.ts';

/** What a link tells while nobody waits for it: the customer, and the sound and words of responses. */
export interface LinkListener {
  /** What came from the customer. */
  onCustomer(event: CustomerEvent): void;
  /** A session is open. */
  onOpen(endsAt: Date | undefined): void;
  /** A response is waited for. */
  onAsked(): void;
  onSound(item: string, audio: Uint8Array): void;
  onWords(item: string, delta: string): void;
  /** The session ended by itself; `idle`: between two responses. */
  onLost(reason: string, idle: boolean): void;
  /** Something went wrong that ends nothing. */
  onTrouble(thrown: unknown): void;
}

/** An event that comes from the customer's side of a session. */
export type CustomerEvent = Extract<
  SpeechEvent,
  { type: 'speech-started' | 'speech-committed' | 'customer-said' | 'transcription-failed' }
>;

/** What a session begins with. */
export interface LinkStart {
  readonly conversationId: string;
  readonly persona: SpeechPersona;
  readonly history: readonly AgentInputItem[];
  /** Gives the opening up: the session there is stays. The end of the call does so as well. */
  readonly signal?: AbortSignal;
}

/** How long a cancelled response may take to end, in ms; then the session is taken for dead. */
const CANCEL_MS = 2_000;
const CLOSED = new SwitchroomError('speech-unavailable', 'The call has ended.');
const NOT_RUN = answerError(
  'interrupted',
  'Not done: the customer began to speak. Call it again if it is still wanted.',
);

/**
 * The connection to a speech model, across sessions: one response at a time, an agent confirmed before it is asked to
 * speak, and a new session where one was lost.
 */
export class SpeechLink {
  readonly #model: SpeechModel;
  readonly #format: AudioFormat;
  readonly #timers: Timers;
  readonly #listener: LinkListener;
  readonly #recent: RecentSound;
  #session: SpeechSession | undefined;
  #persona: SpeechPersona | undefined;
  readonly #asked: Response[] = [];
  /** What was said in words while there was no session. */
  readonly #unheardWords: string[] = [];
  #openings = 0;
  #sessions = 0;
  readonly #closed = new AbortController();

  constructor(model: SpeechModel, format: AudioFormat, timers: Timers, listener: LinkListener) {
    this.#model = model;
    this.#format = format;
    this.#timers = timers;
    this.#listener = listener;
    this.#recent = new RecentSound(format);
  }

  get name(): string {
    return this.#model.name;
  }

  get isOpen(): boolean {
    return this.#session !== undefined && !this.closed.aborted;
  }

  /** How many sessions there were. */
  get sessions(): number {
    return this.#sessions;
  }

  /** Whether a response is being given or waited for. */
  get isResponding(): boolean {
    return this.#asked.length > 0;
  }

  /** Aborted when the call ends. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  /** The customer's sound of the last so many ms. */
  recent(ms: number): Uint8Array {
    return this.#recent.last(ms);
  }

  usdOf(usage: SpeechUsage): number {
    return this.#model.usdOf(usage);
  }

  /**
   * Opens a session, in place of the one there is; it hears what of the customer nobody has taken in. Throws
   * `speech-unavailable`, `speech-refused` and the signal's reason.
   */
  async open({ conversationId, persona, history, signal: given }: LinkStart): Promise<void> {
    const opening = ++this.#openings;
    const signal = given ? AbortSignal.any([this.closed, given]) : this.closed;
    let session: SpeechSession | undefined;
    const hear = (event: SpeechEvent) => {
      // What an older session still says is not heard.
      if (session === undefined || this.#session !== session) return;
      try {
        this.#hear(event);
      } catch (thrown) {
        // Thrown into a socket's event, it would end the process and all calls.
        this.#listener.onTrouble(thrown);
      }
    };
    session = await this.#model.open({
      ...{ conversationId, format: this.#format, persona, history, hear, signal },
    });
    if (opening !== this.#openings || signal.aborted) {
      session.close();
      return;
    }
    this.#session?.close();
    this.#end('Another session took its place.');
    this.#session = session;
    this.#sessions++;
    this.#persona = persona;
    const unheard = this.#recent.all();
    if (unheard.length > 0) session.send(unheard);
    this.#recent.keeps = false;
    for (const words of this.#unheardWords.splice(0)) session.hearWords?.(words);
    this.#listener.onOpen(session.endsAt);
  }

  /** The customer's sound. */
  send(audio: Uint8Array): void {
    this.#recent.add(audio);
    this.#session?.send(audio);
  }

  /** What the customer has said, in words; kept while there is no session. */
  sendWords(text: string): void {
    if (this.closed.aborted) return;
    if (this.#session) this.#session.hearWords?.(text);
    else this.#unheardWords.push(text);
  }

  /** Makes the session an agent, unless it is that already. Throws `speech-refused` and `speech-unavailable`. */
  async become(persona: SpeechPersona): Promise<void> {
    if (this.#persona !== undefined && samePersona(this.#persona, persona)) return;
    const session = this.#session;
    if (!session) throw new SwitchroomError('speech-unavailable', 'The speech session ended.');
    await session.become(persona);
    if (this.#session === session) this.#persona = persona;
  }

  /** Id of the agent that the session is now. */
  get agent(): string {
    return this.#persona?.agent ?? '';
  }

  /** What the desk knows now, for models that can use it. */
  know(view: DeskView): void {
    this.#session?.know?.(view);
  }

  add(item: AgentInputItem): void {
    this.#session?.add(item);
  }

  answer(callId: string, output: string): void {
    this.#session?.answer(callId, output);
  }

  /** Asks for a response, when those asked for before have ended; `isHeld`: nothing of it is heard until it is released. */
  respond(request?: SpeechRequest, isHeld = false): Asked {
    const response = new Response(request, {
      ...{ cancel: () => this.#cancel(response), isHeld },
      deliver: (event) => {
        if (event.type === 'audio') this.#listener.onSound(event.item, event.audio);
        else this.#listener.onWords(event.item, event.delta);
      },
    });
    if (!this.isOpen) {
      response.end({ how: 'lost', reason: 'There is no speech session.' });
      return response;
    }
    this.#asked.push(response);
    if (this.#asked.length === 1) this.#ask(response);
    return response;
  }

  /** The session is taken for dead: what waits for it is told so. */
  drop(reason: string): void {
    const session = this.#session;
    this.#lose(reason);
    session?.close();
  }

  /** Ends the response that is being given, and what was asked for behind it. */
  cancel(): void {
    for (const response of this.#asked.toReversed()) this.#cancel(response);
  }

  truncate(item: string, heardMs: number): void {
    this.#session?.truncate(item, heardMs);
  }

  /** Nobody is spoken to any more; what the customer has said is still put into words, until `close`. */
  hush(): void {
    this.#closed.abort(CLOSED);
    this.#session?.cancel();
    this.#end('The call has ended.');
  }

  /** What the customer was saying is all that they say. */
  commit(): void {
    this.#session?.commit();
  }

  close(): void {
    this.#closed.abort(CLOSED);
    const session = this.#session;
    this.#session = undefined;
    session?.close();
    this.#end('The call has ended.');
  }

  #ask(response: Response): void {
    this.#listener.onAsked();
    this.#session?.respond(response.request);
  }

  #cancel(response: Response): void {
    const { items, ending } = response.discard();
    for (const item of items) this.truncate(item, 0);
    if (ending !== undefined) this.#endCancelled(response, ending);
    const at = this.#asked.indexOf(response);
    if (at > 0) {
      this.#asked.splice(at, 1);
      response.end({ how: 'cancelled', reason: '' });
    } else if (at === 0 && !response.isCancelled) {
      response.isCancelled = true;
      response.stopWaiting = this.#timers.after(CANCEL_MS, () =>
        this.drop('It does not end what was cancelled.'),
      );
      this.#session?.cancel();
    }
  }

  #hear(event: SpeechEvent): void {
    switch (event.type) {
      case 'audio':
      case 'words':
        this.#hearResponse(event);
        break;
      case 'response-ended':
        this.#responseEnded(event);
        break;
      case 'response-started':
        break;
      case 'trouble':
        this.#listener.onTrouble(new SwitchroomError('speech-refused', `${event.code}: ${event.reason}`));
        break;
      case 'closed':
        this.#lose(event.reason);
        break;
      default:
        if (event.type === 'speech-started') this.#recent.keeps = true;
        if (event.type === 'speech-committed') this.#recent.clear();
        this.#listener.onCustomer(event);
    }
  }

  #hearResponse(event: SpokenEvent): void {
    const response = this.#asked[0];
    if (!response || response.isCancelled) return;
    response.hear(event);
  }

  #responseEnded({ how, reason, calls, usage }: Extract<SpeechEvent, { type: 'response-ended' }>): void {
    const response = this.#asked.shift();
    if (!response) return;
    if (response.isCancelled) this.#endCancelled(response, { reason, usage, calls });
    else response.end({ how, reason, calls, usage });
    const next = this.#asked[0];
    if (next) this.#ask(next);
  }

  /** What it wanted done is not done, but the model waits for an answer. */
  #endCancelled(
    response: Response,
    { reason, usage, calls = [] }: Pick<Spoken, 'reason'> & Partial<Spoken>,
  ): void {
    response.end({ how: 'cancelled', reason, ...(usage && { usage }) });
    for (const { callId } of calls) this.answer(callId, NOT_RUN);
  }

  #lose(reason: string): void {
    if (!this.#session) return;
    this.#session = undefined;
    this.#persona = undefined;
    this.#recent.keeps = true;
    const idle = this.#asked.length === 0;
    this.#end(reason);
    this.#listener.onLost(reason, idle);
  }

  #end(reason: string): void {
    for (const response of this.#asked.splice(0)) response.end({ how: 'lost', reason });
  }
}

function samePersona(a: SpeechPersona, b: SpeechPersona): boolean {
  return (
    a.agent === b.agent &&
    a.instructions === b.instructions &&
    JSON.stringify([a.tools, a.handoffs]) === JSON.stringify([b.tools, b.handoffs])
  );
}
