import type { ClientEvent } from './client-events.ts';

/** What goes wrong with a socket that connects. */
export interface ConnectFault {
  readonly at: 'connect';
  /** `refuse` answers with the status; `mute` opens the socket and never says anything; `hang` answers nothing at all. */
  readonly fault: 'refuse' | 'mute' | 'hang';
  /** For `refuse`; 503 without. */
  readonly status?: number;
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

/** The transcription of what the customer said fails. */
export interface TranscriptionFault {
  readonly at: 'transcription';
  readonly fault: 'fail';
}

/** A fault to be played once, when its time comes. */
export type Fault = ConnectFault | EventFault | ResponseFault | TranscriptionFault;

/** The faults that are still to come. */
export class FaultPlan {
  #faults: Fault[];

  constructor(faults: readonly Fault[] = []) {
    this.#faults = [...faults];
  }

  add(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  /** The next fault of a place, which is used up by this. */
  take<At extends Fault['at']>(at: At): TakenAt<At> | undefined {
    const fault = this.#faults.find((one) => one.at === at);
    if (fault !== undefined) this.#faults = this.#faults.filter((one) => one !== fault);
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
