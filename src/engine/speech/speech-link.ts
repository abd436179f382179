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
import type { LinkListener, LinkStart } from './link-events.ts';
import { RecentSound } from './recent-sound.ts';
import type { RequestedResponse } from './response.ts';
import { Responses } from './responses.ts';

const CLOSED = new SwitchroomError('speech-unavailable', 'The call has ended.');

/**
 * The connection to a speech model, across sessions: one response at a time, an agent confirmed before it is asked to
 * speak, and a new session where one was lost.
 */
export class SpeechLink {
  readonly #model: SpeechModel;
  readonly #format: AudioFormat;
  readonly #listener: LinkListener;
  readonly #recent: RecentSound;
  #session: SpeechSession | undefined;
  #persona: SpeechPersona | undefined;
  readonly #responses: Responses;
  /** What was said in words while there was no session. */
  readonly #unheardWords: string[] = [];
  #openings = 0;
  #sessions = 0;
  readonly #closed = new AbortController();

  constructor(model: SpeechModel, format: AudioFormat, timers: Timers, listener: LinkListener) {
    this.#model = model;
    this.#format = format;
    this.#listener = listener;
    this.#recent = new RecentSound(format);
    this.#responses = new Responses({
      timers,
      listener,
      session: () => this.#session,
      drop: (reason) => this.drop(reason),
    });
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
    return !this.#responses.isEmpty;
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
   * Opens a session, in place of the one there is; it is given the customer's sound that no model has answered yet. Throws
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
        this.#listener.tell({ type: 'trouble', thrown });
      }
    };
    session = await this.#model.open({
      conversationId,
      persona,
      history,
      hear,
      signal,
      format: this.#format,
    });
    if (opening !== this.#openings || signal.aborted) {
      session.close();
      return;
    }
    this.#session?.close();
    this.#responses.lose('Another session took its place.');
    this.#session = session;
    this.#sessions++;
    this.#persona = persona;
    const unheard = this.#recent.all();
    if (unheard.length > 0) session.send(unheard);
    this.#recent.keeps = false;
    for (const words of this.#unheardWords.splice(0)) session.hearWords?.(words);
    this.#listener.tell({ type: 'session-opened', endsAt: session.endsAt });
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
  respond(request?: SpeechRequest, isHeld = false): RequestedResponse {
    return this.#responses.ask(request, isHeld, this.isOpen);
  }

  /** The session is taken for dead: what waits for it is told so. */
  drop(reason: string): void {
    const session = this.#session;
    this.#lose(reason);
    session?.close();
  }

  /** Ends the response that is being given, and what was asked for behind it. */
  cancel(): void {
    this.#responses.cancel();
  }

  truncate(item: string, heardMs: number): void {
    this.#session?.truncate(item, heardMs);
  }

  /** Nobody is spoken to any more; what the customer has said is still put into words, until `close`. */
  hush(): void {
    this.#closed.abort(CLOSED);
    this.#session?.cancel();
    this.#responses.lose('The call has ended.');
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
    this.#responses.lose('The call has ended.');
  }

  #hear(event: SpeechEvent): void {
    switch (event.type) {
      case 'audio':
      case 'words':
        this.#responses.hear(event);
        break;
      case 'response-ended':
        this.#responses.ended(event);
        break;
      case 'response-started':
        break;
      case 'trouble':
        this.#listener.tell({
          type: 'trouble',
          thrown: new SwitchroomError('speech-refused', `${event.code}: ${event.reason}`),
        });
        break;
      case 'closed':
        this.#lose(event.reason);
        break;
      default:
        if (event.type === 'speech-started') this.#recent.keeps = true;
        if (event.type === 'speech-committed') this.#recent.clear();
        this.#listener.tell(event);
    }
  }

  #lose(reason: string): void {
    if (!this.#session) return;
    this.#session = undefined;
    this.#persona = undefined;
    this.#recent.keeps = true;
    this.#responses.lose(reason);
    this.#listener.tell({ type: 'session-lost' });
  }
}

function samePersona(a: SpeechPersona, b: SpeechPersona): boolean {
  return (
    a.agent === b.agent &&
    a.instructions === b.instructions &&
    JSON.stringify([a.tools, a.handoffs]) === JSON.stringify([b.tools, b.handoffs])
  );
}
