import type { ClientEvent } from './client-events.ts';

/** What goes wrong with a socket that connects. */
export interface ConnectFault {
  readonly at: 'connect';
  /**
   * `refuse` answers with the status; `expel` opens the socket, answers with an `error` event and closes it; `mute` opens it
   * and never says anything; `hang` answers nothing at all.
   */
  readonly fault: 'refuse' | 'expel' | 'mute' | 'hang';
  /** For `refuse`; 503 without. */
  readonly status?: number;
  /** How long this happens to everybody who connects, from the first one on; to that one only without. */
  readonly forMs?: number;
}

/** What goes wrong with an event of the client. */
export interface EventFault {
  readonly at: ClientEvent['type'];
  /**
   * `refuse` answers with an `error` event; `delay` lets it take effect, and be acknowledged, only later; `ignore` never
   * answers; `drop` cuts the connection instead of answering.
   */
  readonly fault: 'refuse' | 'delay' | 'ignore' | 'drop';
  /** For `delay`, in ms. */
  readonly ms?: number;
  /** For `refuse`. */
  readonly code?: string;
  readonly message?: string;
}

/** What goes wrong with a response. */
export interface ResponseFault {
  readonly at: 'response';
  /**
   * `hang` says nothing more until the response is cancelled; `drop` cuts the connection; `garbage` sends what is no JSON, an
   * event of an unknown type and a binary frame, and goes on; `fail` and `rate-limit` end the response as failed.
   */
  readonly fault: 'hang' | 'drop' | 'garbage' | 'fail' | 'rate-limit';
  /** Deltas of audio, text or arguments that are sent before; none without. */
  readonly afterDeltas?: number;
}

/** What goes wrong with putting into words what the customer said. */
export interface TranscriptionFault {
  readonly at: 'transcription';
  /**
   * `fail` says that it could not be done; `drop` cuts the connection when all but the transcript was sent; `delay` sends the
   * transcript later.
   */
  readonly fault: 'fail' | 'drop' | 'delay';
  /** For `drop` and `delay`: how long after what was said was committed; at once without. */
  readonly ms?: number;
}

/** A fault to be played once, when its time comes. */
export type Fault = ConnectFault | EventFault | ResponseFault | TranscriptionFault;

/** The faults that are still to come. */
export class FaultPlan {
  readonly #faults: Fault[];

  constructor(faults: readonly Fault[] = []) {
    this.#faults = [...faults];
  }

  add(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  /** The next fault of a place, which is used up by this. */
  take<At extends Fault['at']>(at: At): TakenAt<At> | undefined {
    const index = this.#faults.findIndex((one) => one.at === at);
    // The same one may be planned several times.
    const [fault] = index === -1 ? [] : this.#faults.splice(index, 1);
    return fault as TakenAt<At> | undefined;
  }
}

type TakenAt<At> = At extends 'connect'
  ? ConnectFault
  : At extends 'response'
    ? ResponseFault
    : At extends 'transcription'
      ? TranscriptionFault
      : EventFault;
