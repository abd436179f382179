import type { Timers } from '../../contracts/clock.ts';
import type { SpeechEvent, SpeechRequest, SpeechSession } from '../../contracts/speech-model.ts';
import { answerError } from '../calls/answer-error.ts';
import type { LinkListener } from './link-events.ts';
import { type RequestedResponse, Response, type Spoken, type SpokenEvent } from './response.ts';

/** What responses are asked for with. */
export interface ResponsesParts {
  readonly timers: Timers;
  readonly listener: LinkListener;
  /** The session there is. */
  session(): SpeechSession | undefined;
  /** The session is taken for dead. */
  drop(reason: string): void;
}

/** How long a cancelled response may take to end, in ms; then the session is taken for dead. */
const CANCEL_MS = 2_000;
const NOT_RUN = answerError(
  'interrupted',
  'Not done: the customer began to speak. Call it again if it is still wanted.',
);

/** The responses that were asked for, one given after the other. */
export class Responses {
  readonly #parts: ResponsesParts;
  readonly #asked: Response[] = [];

  constructor(parts: ResponsesParts) {
    this.#parts = parts;
  }

  /** Whether none is given or waited for. */
  get isEmpty(): boolean {
    return this.#asked.length === 0;
  }

  /** Asks for a response, when those asked for before have ended; `isHeld`: nothing of it is heard until it is released. */
  ask(request: SpeechRequest | undefined, isHeld: boolean, isOpen: boolean): RequestedResponse {
    const response = new Response(request, {
      isHeld,
      cancel: () => this.#cancel(response),
      deliver: (event) => this.#parts.listener.pass(event),
    });
    if (!isOpen) {
      response.end({ how: 'lost', reason: 'There is no speech session.' });
      return response;
    }
    this.#asked.push(response);
    if (this.#asked.length === 1) this.#begin(response);
    return response;
  }

  /** Sound or words of the response that is given. */
  hear(event: SpokenEvent): void {
    const response = this.#asked[0];
    if (!response || response.isCancelled) return;
    response.hear(event);
  }

  /** The response that is given has ended. */
  ended({ how, reason, calls, usage }: Extract<SpeechEvent, { type: 'response-ended' }>): void {
    const response = this.#asked.shift();
    if (!response) return;
    if (response.isCancelled) this.#endCancelled(response, { reason, usage, calls });
    else response.end({ how, reason, calls, usage });
    const next = this.#asked[0];
    if (next) this.#begin(next);
  }

  /** Ends the response that is given, and what was asked for behind it. */
  cancel(): void {
    for (const response of this.#asked.toReversed()) this.#cancel(response);
  }

  /** Their session is gone. */
  lose(reason: string): void {
    for (const response of this.#asked.splice(0)) response.end({ how: 'lost', reason });
  }

  #begin(response: Response): void {
    const { listener, session } = this.#parts;
    listener.tell({ type: 'response-asked' });
    session()?.respond(response.request);
  }

  #cancel(response: Response): void {
    const { timers, session, drop } = this.#parts;
    const { items, ending } = response.discard();
    for (const item of items) session()?.truncate(item, 0);
    if (ending !== undefined) this.#endCancelled(response, ending);
    const at = this.#asked.indexOf(response);
    if (at > 0) {
      this.#asked.splice(at, 1);
      response.end({ how: 'cancelled', reason: '' });
    } else if (at === 0 && !response.isCancelled) {
      response.isCancelled = true;
      response.stopWaiting = timers.after(CANCEL_MS, () => drop('It does not end what was cancelled.'));
      session()?.cancel();
    }
  }

  /** What it wanted done is not done, but the model waits for an answer. */
  #endCancelled(
    response: Response,
    { reason, usage, calls = [] }: Pick<Spoken, 'reason'> & Partial<Spoken>,
  ): void {
    response.end({ how: 'cancelled', reason, ...(usage && { usage }) });
    for (const { callId } of calls) this.#parts.session()?.answer(callId, NOT_RUN);
  }
}
